import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { clocksOf } from '#capabilities/deadlines/server/index.ts'
import type { Filing } from '#capabilities/disputes/domain/index.ts'
import { findReached, isHeldByUnitOf, type WorkedDispute } from '#capabilities/disputes/server/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { possibleMoves } from '#kernel/workflow/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  closingGapsOf,
  effectOf,
  type FilingMove,
  filingMoves,
  type ProceedingMove,
  type ProceedingState,
  performanceOn,
  proceedingMoves,
} from '../domain/index.ts'
import type { ClosingNeighbours } from './close-file.ts'
import { closingFactsOf } from './closing-facts.ts'
import { candidatesFor } from './conflicts.ts'
import { findProceeding, mediatorsOf, privateNotesOf } from './proceeding.sql.ts'
import { dueVisits } from './visits.ts'
import { type KeptAgreement, type KeptProceeding, wholeMediation } from './whole-mediation.sql.ts'

export const mayMediate = hasRole('mediator', 'committee-head')

export async function readMediation(
  db: Reader,
  officer: Officer,
  disputeId: string,
  now: Date,
  { isExitOwed }: Pick<ClosingNeighbours, 'isExitOwed'>,
) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const dispute = found.value
  const today = legalDayOf(now.getTime())
  const whole = await db.one(wholeMediation, [disputeId])
  const parties = await db.many(partiesOf, [disputeId])
  const signers = (agreement: KeptAgreement) => {
    const bound = new Set(agreement.obligations.flatMap(({ debtorId, creditorId }) => [debtorId, creditorId]))
    return parties.filter(({ id, role }) => role !== 'third-party' || bound.has(id)).map(({ id }) => id)
  }
  const { value: writtenOnly } = await ruleOn(db, 'agreement.written-only', today)
  const { archived } = whole
  const answer = {
    proceedings: whole.proceedings.map((turn) => ({
      ...turn,
      agreements: turn.agreements.map((one) => presentAgreement(turn, one, signers(one), today)),
    })),
    followUps: whole.follow_ups,
    visits: await dueVisits(db, disputeId, today),
    file: {
      state: dispute.filing,
      ...(archived ?? {}),
      missing:
        dispute.filing === 'open'
          ? closingGapsOf(closingFactsOf(dispute, whole, await isExitOwed(db, disputeId, today)))
          : [],
    },
    may: await movesOf(db, officer, dispute, whole.proceedings.at(-1)),
    oralAllowed: !writtenOnly.categories.includes(dispute.category),
    version: dispute.version,
  }
  return ok({ answer, version: dispute.version })
}

function presentAgreement(
  turn: KeptProceeding,
  kept: KeptAgreement,
  signers: readonly string[],
  today: LegalDate,
) {
  const { confirmationState: state, confirmationUntil: until, steps, ...agreement } = kept
  const dayOf = (id: string) =>
    kept.signatures.find(({ partyId, accountId }) => (partyId ?? accountId) === id)?.signedOn
  const mediators = turn.mediators.filter(({ toDay }) => toDay === undefined)
  const { missing } = effectOf({
    form: kept.form,
    reachedOn: kept.reachedOn,
    parties: signers.map(dayOf),
    mediators: mediators.map(({ accountId }) => dayOf(accountId)),
    sealedOn: kept.sealedOn,
  })
  return {
    ...agreement,
    missing: kept.state === 'signing' ? missing : [],
    obligations: kept.obligations.map(({ kept: performance, ...one }) => ({
      ...one,
      performance: performanceOn(performance, one.dueOn, today),
    })),
    confirmation: {
      state,
      ...(until === undefined ? {} : { until }),
      isOpen: state === 'not-applied' && until !== undefined && today <= until,
      steps,
    },
  }
}

/** What the caller may do now: nothing, unless its unit holds the dispute. */
async function movesOf(
  db: Reader,
  officer: Officer,
  dispute: WorkedDispute,
  turn: KeptProceeding | undefined,
) {
  if (!mayMediate(officer) || !isHeldByUnitOf(officer, dispute)) return []
  const filing = possibleMoves<Filing, FilingMove>(filingMoves, dispute.filing)
  // a refused matter is mediated no more; who brought it is visited
  if (dispute.routing === 'declined') return ['follow-up', ...filing]
  if (turn === undefined) return []
  const moves: string[] = [...possibleMoves<ProceedingState, ProceedingMove>(proceedingMoves, turn.state)]
  // a visit may fall due after the file was closed
  if (turn.state === 'ended') moves.push('follow-up')
  if (turn.agreements.some(({ state }) => state === 'effective')) moves.push('record-performance')
  return [...moves, ...(turn.state === 'ended' ? filing : await termMoves(db, dispute.id))]
}

async function termMoves(db: Reader, disputeId: string): Promise<readonly string[]> {
  // the latest: an earlier turn has left its own behind
  const clock = (await db.many(clocksOf, [disputeId])).findLast(({ kind }) => kind === 'mediation')
  if (clock?.state === 'running') return ['pause-term', 'extend-term']
  return clock?.state === 'paused' ? ['resume-term', 'extend-term'] : []
}

export async function listCandidates(db: Reader, keys: Keys, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  if (!isHeldByUnitOf(officer, found.value)) return refuse('disputes.held-elsewhere')
  const candidates = await candidatesFor(db, keys, found.value)
  return ok({ answer: { candidates } })
}

export async function listPrivateNotes(db: Reader, keys: Keys, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const turn = await db.maybe(findProceeding, [disputeId])
  const mediators = turn === undefined ? [] : await db.many(mediatorsOf, [turn.id])
  if (turn === undefined || !mediators.some(({ account_id }) => account_id === officer.accountId)) {
    return refuse('mediation.only-mediators')
  }
  const rows = await db.many(privateNotesOf, [turn.id])
  const notes = rows.map((row) => ({
    id: row.id,
    ...(row.party_id === null ? {} : { partyId: row.party_id }),
    text: unseal(keys, row.sealed),
    writtenAt: row.written_at.toISOString(),
    writtenBy: row.written_by,
  }))
  return ok({ answer: { notes } })
}
