import type { Label } from '#kernel/codes/index.ts'
import type { ActDefinition, StepDefinition } from './definition.ts'
import { type CaseRecord, type FieldValue, type FieldValues, fieldsOf } from './record.ts'
import { shownValue } from './shown-value.ts'

/**
 * Where the sum of a decision may be said before it is taken, and need not be: the decision begins with it.
 * @returns undefined where the decision has no sum, or every earlier step that proposes it has to say it
 */
export function sumToSay(
  { steps, fields }: Pick<ActDefinition, 'steps' | 'fields'>,
  { follows = {} }: StepDefinition,
): { readonly step: StepDefinition; readonly field: string } | undefined {
  const field = Object.keys(follows).find((code) => follows[code] === code && fields[code]?.kind === 'money')
  const step = steps.find(({ mayTell }) => field !== undefined && mayTell?.includes(field))
  return field === undefined || step === undefined ? undefined : { step, field }
}

/** What a field of a step begins with: what was told under its name before, or what was proposed for it. */
export function beginningOf(
  { follows = {} }: StepDefinition,
  field: string,
  told: FieldValues,
): FieldValue | undefined {
  const proposed = follows[field]
  return told[field] ?? (proposed === undefined ? undefined : told[proposed])
}

/** A warning, as every objection that a reason overcomes. */
interface Departure extends Label {
  readonly code: 'requirement'
  readonly weight: 'warned'
  readonly basis: string
}

/**
 * A decision that is not what was proposed and told to the party wants its reason.
 * @source Administrative Penalty Law 44, 62 (what is decided was told); HNP 78 (reasons for discretion)
 */
export function departures(
  { fields }: ActDefinition,
  step: StepDefinition,
  record: CaseRecord,
  told: FieldValues,
): readonly Departure[] {
  const before = fieldsOf(record)
  const followed = Object.entries(step.follows ?? {})
  if (followed.every(([, from]) => before[from] === undefined)) return []
  return followed.flatMap(([code, from]): readonly Departure[] => {
    const field = fields[code]
    const [proposed, now] = [before[from], told[code]]
    if (field === undefined || isSame(proposed, now)) return []
    const isShort = field.kind !== 'long-text'
    const shown = (value: FieldValue | undefined) =>
      value === undefined ? { zh: '无', en: 'none' } : shownValue(field, value)
    const [was, is] = [shown(proposed), shown(now)]
    return [
      {
        code: 'requirement',
        weight: 'warned',
        zh: `「${field.zh}」与拟定的不同${isShort ? `（拟定：${was.zh}，现为：${is.zh}）` : ''}，请说明理由`,
        en: `“${field.en}” differs from what was proposed${isShort ? ` (${was.en}, now ${is.en})` : ''}; say why`,
        basis: step.basis,
      },
    ]
  })
}

/** No sum and a sum of zero are the same, and so are choices in another order. */
function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: FieldValue | undefined): string {
  if (value === undefined || value === 0) return ''
  return Array.isArray(value) ? [...value].toSorted().join(' ') : String(value).trim()
}
