import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { lockForRule, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import {
  type Act,
  keptOriginals,
  movesOf,
  openStates,
  termChangeRuleOf,
  termMovesOf,
} from '../domain/index.ts'
import { findReferral, lockReferral, lockVisitOf, type ReferralRow } from './referral.sql.ts'
import { mayMove, mayWorkOn } from './rights.ts'

/** Who takes a step that is no officer of this house: the system of the other body, on its own referrals. */
export interface OtherSide {
  readonly accountId: string
  find(tx: Transaction, referralId: string): Promise<ReferralRow | undefined>
  may(row: ReferralRow, move: Act | undefined): boolean
}

export type Mover = Officer | OtherSide

export const isOtherSide = (mover: Mover): mover is OtherSide => 'find' in mover

function asOtherSide(mover: Mover): OtherSide {
  if (isOtherSide(mover)) return mover
  return {
    accountId: mover.accountId,
    find: (tx, id) => tx.maybe(findReferral, [...reachValues(mover), id]),
    may: (row, move) => (move === undefined ? mayWorkOn(mover, row) : mayMove(mover, row, move)),
  }
}

export const nameOfUnit = statement<{ readonly name: string }>(
  'referral.name-of-unit',
  `select regexp_replace(coalesce(seal_name, name), '(人民)?调解委员会$|调委会$', '') as name
     from organisations.unit where id = $1`,
)

export interface StepOrder {
  readonly referralId: string
  /** `undefined` for a message of the other body's system, which saw no version. */
  readonly version: number | undefined
  /** `undefined` for what is possible as long as the referral is open. */
  readonly move: Act | undefined
}

export type StepProblem =
  | 'request.not-found'
  | 'request.stale'
  | 'disputes.held-elsewhere'
  | 'referral.not-possible-now'
  | 'referral.ended'

/** The matter first, as everywhere: its lock orders the events of its timeline. */
export async function lockForStep(
  tx: Transaction,
  mover: Mover,
  { referralId, version, move }: StepOrder,
): Promise<Result<ReferralRow, StepProblem>> {
  const side = asOtherSide(mover)
  const seen = await side.find(tx, referralId)
  if (seen === undefined) return refuse('request.not-found')
  if (!side.may(seen, move)) return refuse('disputes.held-elsewhere')
  if (seen.dispute_id === null) await tx.many(lockVisitOf, [seen.matter_id])
  else await tx.one(lockForRule, [seen.dispute_id])
  const locked = await tx.one(lockReferral, [referralId])
  if (version !== undefined && locked.version !== version) return refuse('request.stale')
  const row = { ...seen, ...locked }
  if (move === undefined) return isOpen(row) ? ok(row) : refuse('referral.ended')
  return actsOf(row).includes(move) ? ok(row) : refuse('referral.not-possible-now')
}

const isOpen = ({ state }: Pick<ReferralRow, 'state'>) => openStates.includes(state)

/** What can be done with it now, whoever asks. */
export function actsOf(row: ReferralRow): readonly Act[] {
  const { state, direction, route, clock, materials } = row
  if (!isOpen(row))
    return keptOriginals({ direction, isOpen: false, materials }).length > 0 ? ['originals'] : []
  const rule = termChangeRuleOf(clock?.changes ?? [], route)
  return [...movesOf({ state, direction, start: route.start }), ...termMovesOf(clock, rule)]
}

interface Noted {
  readonly type: string
  readonly by: string
  readonly now: Date
  readonly facts?: object
}

/** On the timeline of the matter: of the dispute, or of the visit as long as there is none. */
export function noteOnMatter(
  tx: Transaction,
  row: Pick<ReferralRow, 'id' | 'dispute_id' | 'matter_id' | 'body' | 'kind'>,
  { type, by, now, facts = {} }: Noted,
): Promise<void> {
  const about = { referral: row.id, body: row.body, kind: row.kind }
  const event = { type, actor: by, at: now, facts: { ...about, ...facts } }
  return row.dispute_id === null
    ? appendToLedger(tx, { kind: 'visit', id: row.matter_id }, event)
    : noteOnTimeline(tx, row.dispute_id, event)
}
