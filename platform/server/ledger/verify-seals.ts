import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '../database/statement.ts'
import { GENESIS } from './link.ts'
import { findBrokenHead, headsOf, readSeals, type SealRow } from './seal.sql.ts'
import { SealDigest } from './seal-link.ts'

/** @property broken the first seal that does not hold, and why */
export interface SealVerdict {
  readonly seals: number
  readonly broken?: { readonly day: LegalDate; readonly reason: string }
}

/**
 * Recomputes every seal, compares it with its exported copy, and looks whether what it sealed is still there.
 * @param copies digests of the exported files by day; the seals before the first copy are not compared
 */
export async function verifySeals(db: Reader, copies: ReadonlyMap<string, string>): Promise<SealVerdict> {
  const seals = await db.many(readSeals)
  let previous: Buffer = GENESIS
  for (const seal of seals) {
    const reason = await faultOf(db, seal, previous, copies.get(seal.day))
    if (reason !== undefined) return { seals: seals.length, broken: { day: seal.day, reason } }
    previous = seal.digest
  }
  const lost = [...copies.keys()].sort().find((day) => !seals.some((seal) => seal.day === day))
  if (lost !== undefined) {
    return { seals: seals.length, broken: { day: lost as LegalDate, reason: 'it was exported and is gone' } }
  }
  return { seals: seals.length, ...(await brokenHead(db)) }
}

async function faultOf(db: Reader, seal: SealRow, previous: Buffer, copy: string | undefined) {
  if (!seal.previous.equals(previous)) return 'it does not point to the seal before it'
  const digest = new SealDigest(previous, seal.day)
  for await (const heads of headsOf(db, seal.day)) digest.add(heads)
  if (!digest.end().equals(seal.digest)) return 'its content does not match its digest'
  const isAsExported = copy === undefined || copy === seal.digest.toString('hex')
  return isAsExported ? undefined : 'it is not the one that was exported'
}

async function brokenHead(db: Reader): Promise<Pick<SealVerdict, 'broken'>> {
  const head = await db.maybe(findBrokenHead)
  if (head === undefined) return {}
  const what = head.is_gone ? 'is gone' : 'is another one now'
  return { broken: { day: head.day, reason: `event ${head.seq} of ${head.chain} was sealed and ${what}` } }
}
