import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fateOfFile } from '#capabilities/recording/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { hasRoomFor, takeInFile, type UploadParts } from '#capabilities/uploads/server/index.ts'
import { dayInMs, type Instant, instantAt, legalDayOf, millisecondsOf } from '#kernel/calendar/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { digestsOfFile } from '#platform/server/files/digests.ts'
import { lookAt } from '#platform/server/media/probe.ts'
import { momentOfManifest, type NameTells, parseFileNumber, readName } from '../domain/index.ts'
import { officerNamed } from './officer-of-record.ts'
import { isManifest, type ManifestRecord, readManifest } from './read-manifest.ts'
import { departmentOfCode, listDepartmentCodes } from './station.sql.ts'
import { type FoundFile, walkFolder } from './walk-folder.ts'

export type FateOfFile =
  | 'taken-in'
  | 'would-be-taken-in'
  | 'known'
  | 'restored'
  | 'removed-before'
  | 'no-time'
  | 'no-department'
  | 'wrong-number'
  | 'wrong-time'
  | 'empty'
  | 'too-large'
  | 'still-growing'
  | 'link'
  | 'not-a-file'
  | 'too-deep'
  | 'unreadable'
  | 'missing'
  | 'no-room'
  | 'not-media'
  | 'broken'
  | 'digest-differs'
  | 'wrong-size'

/** @property words what is wrong, where the fate alone does not say it */
export interface ToldOfFile {
  readonly path: string
  readonly fate: FateOfFile
  readonly recordingId?: string
}

/** @property left files that were not taken, in words of `fate`; what was known is none of them */
export interface FolderReport {
  readonly files: number
  readonly takenIn: number
  readonly known: number
  readonly bytes: number
  readonly left: readonly ToldOfFile[]
  readonly faults: readonly string[]
}

export interface FolderOrder {
  readonly folder: string
  /** Slug of the department of files of which the manifest does not say one. */
  readonly unit: string | undefined
  readonly isTrial: boolean
  readonly clock: () => Date
  readonly onFile: (told: ToldOfFile) => void
}

/**
 * Whether `unit` names a department. @returns every department that can be named, where it does not; nothing where it does
 */
export async function departmentsBut(
  database: Database,
  unit: string,
): Promise<readonly { readonly slug: string; readonly name: string }[] | undefined> {
  if ((await database.maybe(departmentOfCode, [unit])) !== undefined) return undefined
  return database.many(listDepartmentCodes)
}

interface Work {
  readonly database: Database
  readonly uploads: UploadParts
  readonly order: FolderOrder
  readonly names: readonly string[]
  readonly settledBefore: Date
}

/**
 * Takes in every recording of a folder as if a station had brought it, with what its manifest or its name tells. It may be
 * stopped anywhere and begun again: what is here already is known by its content, and nothing in the folder is touched.
 */
export async function importFolder(
  database: Database,
  uploads: UploadParts,
  order: FolderOrder,
): Promise<FolderReport> {
  const now = order.clock()
  const { value: rule } = await ruleOn(database, 'stations.folder', legalDayOf(now.getTime()))
  const manifest = await readManifest(order.folder)
  const settledBefore = new Date(now.getTime() - rule.settledSeconds * 1000)
  const work: Work = { database, uploads, order, names: rule.names, settledBefore }
  const counted = { files: 0, takenIn: 0, known: 0, bytes: 0 }
  const left: ToldOfFile[] = []
  const seen = new Set<string>()
  const tell = (told: ToldOfFile) => {
    order.onFile(told)
    if (told.fate === 'known') counted.known += 1
    else if (told.fate === 'taken-in' || told.fate === 'would-be-taken-in' || told.fate === 'restored')
      counted.takenIn += 1
    else left.push(told)
  }
  for await (const found of walkFolder(order.folder)) {
    if (isManifest(found.path)) continue
    seen.add(found.path)
    counted.files += 1
    if ('why' in found) tell({ path: found.path, fate: found.why })
    else {
      const told = await takeOne(work, found, manifest.records.get(found.path))
      if (told.fate.endsWith('taken-in') || told.fate === 'restored') counted.bytes += found.size
      tell(told)
      if (told.fate === 'no-room') break
    }
  }
  for (const path of manifest.records.keys()) {
    if (!seen.has(path) && left.at(-1)?.fate !== 'no-room') tell({ path, fate: 'missing' })
  }
  return { ...counted, left, faults: manifest.faults }
}

async function takeOne(work: Work, found: FoundFile, said: ManifestRecord | undefined): Promise<ToldOfFile> {
  const { database, uploads, order } = work
  const { path, size } = found
  const file = join(order.folder, path)
  if (size === 0) return { path, fate: 'empty' }
  if (size > uploads.largestUpload) return { path, fate: 'too-large' }
  if (found.changedAt > work.settledBefore) return { path, fate: 'still-growing' }
  const told = toldOf(path, said, work.names)
  if (typeof told === 'string') return { path, fate: told }
  const unit = await database.maybe(departmentOfCode, [said?.jgdm ?? order.unit ?? ''])
  if (unit === undefined) return { path, fate: 'no-department' }
  const digests = await digestsOfFile(file).catch(() => undefined)
  if (digests === undefined) return { path, fate: 'unreadable' }
  if (!(await isUnchanged(file, found))) return { path, fate: 'still-growing' }
  const known = await fateOfFile(database, { unitId: unit.id, digest: digests.sm3, number: told.number })
  if (known !== undefined && !known.isDamaged)
    return { path, fate: known.isRemoved ? 'removed-before' : 'known', recordingId: known.id }
  const endedAt = await endOf(file, found, told, said)
  if (millisecondsOf(endedAt) > order.clock().getTime()) return { path, fate: 'wrong-time' }
  if (!(await hasRoomFor(database, uploads, size))) return { path, fate: 'no-room' }
  if (order.isTrial) return { path, fate: 'would-be-taken-in' }
  const taken = await takeInFile(
    database,
    uploads,
    {
      unitId: unit.id,
      accountId: null,
      source: 'folder',
      name: plainName(said?.wjbm ?? basename(path)),
      size,
      claimed: { ...(said?.sha256 ? { sha256: said.sha256 } : {}), ...(said?.sm3 ? { sm3: said.sm3 } : {}) },
      outsideNumber: told.number,
      officerId: await officerNamed(
        database,
        unit.id,
        { number: told.officerNumber, name: said?.jy_xm },
        order.clock(),
      ),
      device: told.device,
      place: said?.place,
      marked: !['', '0', '00'].includes(said?.bzlx ?? ''),
      startedAt: told.startedAt,
      endedAt,
    },
    createReadStream(file),
    order.clock,
  )
  // Its bytes were broken here: the good copy is in the store now, and is read again before anybody is told so.
  return { path, ...taken, ...(known?.isDamaged ? { fate: 'restored' as const } : {}) }
}

/** What the manifest says, and where it is silent the name. */
function toldOf(
  path: string,
  said: ManifestRecord | undefined,
  names: readonly string[],
): NameTells | 'no-time' | 'wrong-time' | 'wrong-number' {
  const named = readName(basename(path), names)
  const number = said?.wjbh || named?.number
  const parsed = number === undefined ? undefined : parseFileNumber(number)
  if (parsed?.ok === false) return 'wrong-number'
  const shot = parsed?.ok ? parsed.value : undefined
  const startedAt = said?.pssj ? momentOfManifest(said.pssj) : (shot?.shotAt ?? named?.startedAt)
  if (startedAt === undefined) return said?.pssj ? 'wrong-time' : 'no-time'
  const device = said?.cpxh || shot?.device || named?.device
  const officerNumber = said?.jybh || named?.officerNumber
  return {
    startedAt,
    ...(device ? { device } : {}),
    ...(officerNumber ? { officerNumber } : {}),
    ...(number ? { number } : {}),
  }
}

/** Said by the manifest; else as long as it plays; else when the camera last wrote to it, where that can be. */
async function endOf(
  file: string,
  { changedAt }: FoundFile,
  { startedAt }: NameTells,
  said: ManifestRecord | undefined,
): Promise<Instant> {
  const start = millisecondsOf(startedAt)
  if (said?.wjsc !== undefined) return instantAt(start + said.wjsc * 1000)
  const plays = (await lookAt(file, true))?.duration
  if (plays !== undefined) return instantAt(start + plays)
  const written = changedAt.getTime() - start
  return written > 0 && written < dayInMs ? instantAt(start + written) : startedAt
}

/** Neither longer nor written again since it was found, nor a link by now. */
async function isUnchanged(file: string, { size, changedAt }: FoundFile): Promise<boolean> {
  const now = await lstat(file).catch(() => undefined)
  return now?.isFile() === true && now.size === size && now.mtime.getTime() === changedAt.getTime()
}

/** As people read it; what a terminal or a screen would stumble over is left out. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  return [...(plain === '' ? '_' : plain)].slice(0, 200).join('')
}
