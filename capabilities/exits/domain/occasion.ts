import type { EntrustingBody, Outcome, RiskFlag, Routing } from '#capabilities/disputes/domain/index.ts'
import type { Occasion } from './codes.ts'

/**
 * @property outcome of the latest turn; undefined while it runs, or where none was opened
 * @property isBroken an agreement in effect was found broken, and another way than the mediators' own is open on it
 */
export interface MatterEnd {
  readonly routing: Routing
  readonly outcome: Outcome | undefined
  readonly entrustingBody: EntrustingBody | undefined
  readonly flags: readonly RiskFlag[]
  readonly isBroken: boolean
}

/** Empty as long as mediation is still the route, and where the parties settled and keep to it. */
export function occasionsOf(end: MatterEnd): readonly Occasion[] {
  const found = occasionsOfTurn(end)
  return end.isBroken ? [...found, 'breach'] : found
}

function occasionsOfTurn({ routing, outcome, entrustingBody, flags }: MatterEnd): readonly Occasion[] {
  if (routing === 'declined') return ['unfit']
  if (outcome === 'partial') return ['partial']
  if (outcome !== 'failed' && outcome !== 'terminated') return []
  const isPetition = entrustingBody === 'petition-office' || flags.includes('repeated-petition')
  return isPetition ? ['failed', 'petition'] : ['failed']
}
