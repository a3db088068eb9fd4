import type { Instant } from '#kernel/calendar/index.ts'
import { instantAt, millisecondsOf } from '#kernel/calendar/index.ts'
import type { Condition } from './definition.ts'
import { ofOne } from './one-of-several.ts'
import type { Question } from './question.ts'
import { type FieldValues, fieldsOf, stepsCalled } from './record.ts'

/** Whether the sentence is true of the case. What is not recorded makes a comparison false. */
export function holds(condition: Condition, question: Question): boolean {
  const { record, limits, on } = question
  if ('all' in condition) return condition.all.every((one) => holds(one, question))
  if ('any' in condition) return condition.any.some((one) => holds(one, question))
  if ('not' in condition) return !holds(condition.not, question)
  if ('ofEach' in condition) return holdsOfEach(condition.ofEach, question)
  if ('taken' in condition) return stepsCalled(record, condition.taken).length > 0
  if ('served' in condition) {
    return stepsCalled(record, condition.served).some(({ servedOn }) => servedOn !== null && servedOn <= on)
  }
  if ('over' in condition) {
    const asked = limits.filter(({ code }) => code === condition.over)
    return (
      asked.length > 0 && asked.every((end) => end.dueDay < on && end.state !== 'paused' && !end.isAwaiting)
    )
  }
  if ('counterparty' in condition) return record.counterparties.includes(condition.counterparty)
  if ('onHoliday' in condition) return question.moment.calendar.special.get(on)?.kind === 'holiday'
  if ('betweenHours' in condition) return isBetween(condition.betweenHours, question.at)
  return compares(condition, { ...fieldsOf(record), ...question.more })
}

function holdsOfEach(condition: Condition, question: Question): boolean {
  const { parties = [] } = question.record
  return parties.length === 0
    ? holds(condition, question)
    : parties.every(({ id }) => holds(condition, ofOne(question, id)))
}

function isBetween([from, to]: readonly [number, number], at: Instant | undefined): boolean {
  if (at === undefined) return false
  const hour = Number(instantAt(millisecondsOf(at)).slice(11, 13))
  return hour >= from && hour < to
}

function compares(condition: Extract<Condition, { field: string }>, fields: FieldValues): boolean {
  const value = fields[condition.field]
  if ('is' in condition) {
    return Array.isArray(value) ? value.includes(String(condition.is)) : value === condition.is
  }
  const limit = 'atMost' in condition ? condition.atMost : condition.atLeast
  const bound = typeof limit === 'number' ? limit : fields[limit.field]
  if (typeof value !== 'number' || typeof bound !== 'number') return false
  return 'atMost' in condition ? value <= bound : value >= bound
}
