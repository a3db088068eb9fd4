import type { Officer } from '#capabilities/access/domain/index.ts'
import type { ConfirmationState } from '#capabilities/disputes/domain/index.ts'
import { findReached, isHeldByUnitOf, type WorkedDispute } from '#capabilities/disputes/server/index.ts'
import {
  type ConfirmationMove,
  confirmationMoves,
  confirmationObjections,
} from '#capabilities/mediation/domain/index.ts'
import { mayMediate } from '#capabilities/mediation/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { daysBetween, warningOf } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { possibleMoves } from '#kernel/workflow/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { consequencesOf, leftOut } from '../domain/index.ts'
import { effectiveAgreements, type Gathered, gather, type Matter } from './matter.ts'

export async function readConfirmations(db: Reader, officer: Officer, matter: Matter) {
  const found = await findReached(db, officer, matter.disputeId)
  if (!found.ok) return found
  const amber = (await ruleOn(db, 'warning.amber', matter.today)).value.days
  const agreements = []
  for (const one of await effectiveAgreements(db, matter.disputeId)) {
    const known = await gather(db, matter, one)
    agreements.push(present(known, matter, amber, movesOf(officer, found.value, known)))
  }
  const { version } = found.value
  return ok({ answer: { agreements, version }, version })
}

function present(known: Gathered, { today }: Matter, amber: number, may: readonly string[]) {
  const { kept, standing, application } = known
  const until = kept.confirmationUntil
  const isWaiting = kept.confirmationState === 'not-applied' || kept.confirmationState === 'withdrawn'
  return {
    agreementId: kept.id,
    number: kept.number,
    ...(kept.effectiveOn === undefined ? {} : { effectiveOn: kept.effectiveOn }),
    state: kept.confirmationState,
    offer: standing.offer,
    objections: standing.objections.map((code) => {
      const { isBar, basis } = confirmationObjections[code]
      return { code, isBar, basis }
    }),
    ...(until === undefined ? {} : { until, daysLeft: daysBetween(today, until) }),
    warning: until === undefined || !isWaiting ? ('none' as const) : warningOf(until, today, amber),
    joint: known.joint,
    parties: known.parties.map(({ party, said, speakers }) => ({
      partyId: party.id,
      name: party.name,
      speakers: [...speakers],
      ...(said === undefined
        ? {}
        : { answer: said.answer, channel: said.channel, signerName: said.signer_name, onDay: said.on_day }),
    })),
    courts: known.courts,
    courtsBasis: known.rule.basis,
    courtsAssumption: known.rule.assumption,
    items: known.items,
    leftOut: codesOf(leftOut),
    ...(application === undefined
      ? {}
      : {
          sent: {
            court: application.court,
            onDay: application.on_day,
            why: application.why,
            ...(application.referral_id === null
              ? {}
              : { referralId: application.referral_id, referralNumber: application.referral_number }),
          },
        }),
    steps: kept.steps,
    consequences: consequencesOf(kept.confirmationState, standing.isInTime),
    may,
  }
}

/** What the caller may do now: nothing, unless its unit holds the dispute. */
function movesOf(officer: Officer, dispute: WorkedDispute, { kept, standing }: Gathered): readonly string[] {
  if (!mayMediate(officer) || !isHeldByUnitOf(officer, dispute)) return []
  const moves = possibleMoves<ConfirmationState, ConfirmationMove>(confirmationMoves, kept.confirmationState)
  const canStart = moves.includes('apply') && standing.offer !== 'not-offered'
  const court = moves.filter((move) => move !== 'apply')
  return [...(canStart ? ['answer', 'apply'] : []), 'print', ...court]
}
