import type { Condition } from './definition.ts'

type Named = readonly ['step' | 'field' | 'limit', string]

/** What a condition speaks of: steps, fields and limits by their codes. */
export function namesIn(condition: Condition): readonly Named[] {
  if ('all' in condition) return condition.all.flatMap(namesIn)
  if ('any' in condition) return condition.any.flatMap(namesIn)
  if ('not' in condition) return namesIn(condition.not)
  if ('ofEach' in condition) return namesIn(condition.ofEach)
  if ('taken' in condition) return [['step', condition.taken]]
  if ('served' in condition) return [['step', condition.served]]
  if ('over' in condition) return [['limit', condition.over]]
  if (!('field' in condition)) return []
  const bound =
    'atMost' in condition ? condition.atMost : 'atLeast' in condition ? condition.atLeast : undefined
  return [['field', condition.field], ...(typeof bound === 'object' ? [['field', bound.field] as const] : [])]
}
