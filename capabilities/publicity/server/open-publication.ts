import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { actsOn, defectsLeft, isBarred, isComplete, type PublicationAct } from '../domain/index.ts'
import {
  type ChannelRow,
  channelsOf,
  findPublication,
  lockPublication,
  type PublicationRow,
  type RenditionRow,
  renditionsOf,
} from './publication.sql.ts'
import { confirmedUnitsOf, keptUnitsOf, readUnitsOf } from './rights.ts'
import { maskingOn } from './rules-on.ts'
import { openDecision } from './seal-decision.ts'
import type { Edit, Stamp } from './stamp.ts'

/** A publication with all that acts on it look at. */
export interface OpenPublication {
  readonly row: PublicationRow
  readonly kept: ReturnType<typeof openDecision>
  readonly renditions: readonly RenditionRow[]
  readonly channels: readonly ChannelRow[]
  readonly acts: readonly PublicationAct[]
}

/** As the officer may see it; undefined where it does not exist for them. */
export async function openPublication(
  db: Reader,
  publicationId: string,
  { officer, keys, today }: Pick<Stamp, 'officer' | 'keys' | 'today'>,
): Promise<OpenPublication | undefined> {
  const row = await db.maybe(findPublication, [publicationId, readUnitsOf(officer)])
  if (row === undefined) return undefined
  const kept = openDecision(keys, row.sealed)
  const renditions = await db.many(renditionsOf, [row.id])
  const channels = await db.many(channelsOf, [row.id])
  const [keeps, seconds] = [keptUnitsOf(officer), confirmedUnitsOf(officer)].map((units) =>
    db.maybe(findPublication, [publicationId, units]),
  )
  const waits = row.state === 'correcting' && renditions[0]?.confirmed_at === null
  const acts = actsOn({
    state: row.state,
    isBarred: isBarred(kept.draft, defectsLeft(kept.draft, row.defects)),
    keeps: (await keeps) !== undefined,
    seconds: (await seconds) !== undefined,
    isOwn: waits ? renditions[0]?.made_by === officer.accountId : row.chosen_by === officer.accountId,
    waits,
    isRepairable: row.repairable_from !== null && row.repairable_from <= today,
    hasOthers: channels.some(({ channel, state }) => channel !== 'portal' && openThere.includes(state)),
  })
  return { row, kept, renditions, channels, acts }
}

const openThere: readonly string[] = ['due', 'sent', 'to-withdraw']

/** Locked for one act: it exists for the officer, is the version they saw, and allows the act. */
export async function openForAct(tx: Transaction, edit: Edit, act: PublicationAct, stamp: Stamp) {
  const locked = await tx.maybe(lockPublication, [edit.publicationId])
  const open = locked && (await openPublication(tx, edit.publicationId, stamp))
  if (locked === undefined || open === undefined) return refuse('request.not-found')
  if (locked.version !== edit.version) return refuse('request.stale')
  if (open.acts.includes(act)) return ok(open)
  const isOwn = [open.row.chosen_by, open.renditions[0]?.made_by].includes(stamp.officer.accountId)
  const asksSecond = act === 'confirm' || act === 'return' || act === 'confirm-correction'
  const waits = open.row.state === 'to-confirm' || open.row.state === 'correcting'
  if (asksSecond && isOwn && waits) return refuse('publicity.same-person')
  if (act === 'choose' && open.row.state === 'to-choose' && open.acts.includes('amend'))
    return refuse('publicity.barred')
  return refuse('publicity.not-possible-now')
}

/** The decision in full with the rule of masking that holds for it; refused while a defect stands in the way. */
export async function completeDecision(db: Reader, { kept }: Pick<OpenPublication, 'kept'>) {
  const { draft } = kept
  if (!isComplete(draft)) return refuse('publicity.barred')
  return ok({ decision: draft, rule: await maskingOn(db, draft.decidedOn) })
}
