import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '../database/statement.ts'
import { readSeals, type SealRow } from './seal.sql.ts'

/** Where the daily seals are written, for whoever carries copies elsewhere. */
export const sealsFolder = (dataDirectory: string) => join(dataDirectory, 'seals')

/** What a copy outside the database says of one seal; no personal data, fit to be published or sent elsewhere. */
export interface SealFile {
  readonly day: LegalDate
  readonly chains: number
  readonly entries: number
  readonly previous: string
  readonly digest: string
  readonly sealedAt: string
}

/** Writes the seals that have no file yet; a file that is there is never touched. @returns how many were written */
export async function exportSeals(db: Reader, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  const missing = (await db.many(readSeals)).filter((seal) => !there.has(nameOf(seal.day)))
  for (const seal of missing) {
    const draft = join(folder, `.${nameOf(seal.day)}.draft`)
    await writeFile(draft, `${JSON.stringify(toFile(seal), null, 2)}\n`, { flush: true })
    await rename(draft, join(folder, nameOf(seal.day)))
  }
  return missing.length
}

/** The exported copies, by day; an unreadable one counts as altered. */
export async function readSealFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => [])
  const copies = new Map<string, string>()
  for (const name of names.filter((file) => /^\d{4}-\d\d-\d\d\.json$/.test(file))) {
    copies.set(name.slice(0, 10), digestIn(await readFile(join(folder, name), 'utf8')))
  }
  return copies
}

const nameOf = (day: LegalDate) => `${day}.json`

function toFile(seal: SealRow): SealFile {
  const { day, chains, entries, sealed_at: sealedAt } = seal
  const [previous, digest] = [seal.previous.toString('hex'), seal.digest.toString('hex')]
  return { day, chains, entries, previous, digest, sealedAt: sealedAt.toISOString() }
}

function digestIn(text: string): string {
  try {
    return String((JSON.parse(text) as Partial<SealFile>).digest)
  } catch {
    return 'unreadable'
  }
}
