import type { ActDefinition, Condition } from './definition.ts'
import { limitsUnder, readLimits } from './limits.ts'
import type { CaseRecord, Moment } from './record.ts'

/**
 * Whether the day alone does not say enough of a step: a limit in hours begins or ends with it, or the law looks at the
 * hour itself. Noon instead would make an approval of the next evening one in time, and of a night a day.
 */
export function needsHour(
  definition: ActDefinition,
  regime: string,
  record: CaseRecord,
  code: string,
  moment: Moment,
): boolean {
  const inHours = limitsUnder(definition, regime).filter(({ unit }) => unit === 'hour')
  const begins = inHours.some(({ from }) => from.some((start) => 'step' in start && start.step === code))
  const ends = inHours
    .filter(({ until }) => until.includes(code))
    .some((limit) => readLimits([limit], record, moment).some(({ metBy }) => metBy === null))
  const step = definition.steps.find((one) => one.code === code)
  return begins || ends || (step?.requires ?? []).some(({ that }) => looksAtHour(that))
}

function looksAtHour(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(looksAtHour)
  if ('any' in condition) return condition.any.some(looksAtHour)
  if ('not' in condition) return looksAtHour(condition.not)
  if ('ofEach' in condition) return looksAtHour(condition.ofEach)
  return 'betweenHours' in condition
}
