import type { WorkedDispute } from '#capabilities/disputes/server/index.ts'
import { type ClosingFacts, isSettled } from '../domain/index.ts'
import type { KeptProceeding } from './whole-mediation.sql.ts'

interface Whole {
  readonly proceedings: readonly KeptProceeding[]
  readonly follow_ups: readonly object[]
}

/** What the file holds, counted over all turns. */
export function closingFactsOf(
  dispute: Pick<WorkedDispute, 'routing'>,
  whole: Whole,
  exitOwed: boolean,
): ClosingFacts {
  const turns = whole.proceedings
  const agreements = turns
    .flatMap(({ agreements }) => agreements)
    .filter(({ state }) => state === 'effective')
  return {
    declined: dispute.routing === 'declined',
    ended: turns.length > 0 && turns.every(({ state }) => state === 'ended'),
    agreed: agreements.length > 0,
    oral: agreements.some(({ form }) => form === 'oral'),
    openObligations: agreements
      .flatMap(({ obligations }) => obligations)
      .filter(({ kept }) => !isSettled(kept)).length,
    consents: turns.flatMap(({ consents }) => consents).length,
    heldSessions: turns.flatMap(({ sessions }) => sessions).filter(({ state }) => state === 'held').length,
    followUps: whole.follow_ups.length,
    exitOwed,
    terminated: turns.some(({ outcome }) => outcome === 'failed' || outcome === 'terminated'),
  }
}
