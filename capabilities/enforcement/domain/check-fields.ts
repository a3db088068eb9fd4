import { isLegalDate } from '#kernel/calendar/index.ts'
import type { ActDefinition, FieldDefinition, StepDefinition } from './definition.ts'
import type { FieldValue, FieldValues } from './record.ts'

/** @property field code of the field at fault */
export interface FieldFault {
  readonly field: string
  readonly fault: 'missing' | 'wrong' | 'unknown'
}

/** What is wrong with what a step tells: fields that are missing, of another kind, or none of the step's. */
export function checkFields(
  definition: ActDefinition,
  step: StepDefinition,
  told: FieldValues,
): readonly FieldFault[] {
  const asked = step.asks ?? []
  const known = new Set([...asked, ...(step.mayTell ?? [])])
  const unknown = Object.keys(told).filter((field) => !known.has(field))
  return [
    ...unknown.map((field): FieldFault => ({ field, fault: 'unknown' })),
    ...asked
      .filter((field) => isEmpty(told[field]))
      .map((field): FieldFault => ({ field, fault: 'missing' })),
    ...[...known].flatMap((field): FieldFault[] => {
      const value = told[field]
      const kind = definition.fields[field]
      return value === undefined || isEmpty(value) || (kind && fits(kind, value))
        ? []
        : [{ field, fault: 'wrong' }]
    }),
  ]
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

function fits({ kind, choices }: FieldDefinition, value: FieldValue): boolean {
  switch (kind) {
    case 'money':
      return Number.isSafeInteger(value) && Number(value) >= 0
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'yes-no':
      return typeof value === 'boolean'
    case 'day':
      return isLegalDate(value)
    case 'choice':
      return isChoice(value, choices)
    case 'choices':
      return Array.isArray(value) && value.every((one) => isChoice(one, choices))
    default:
      return typeof value === 'string'
  }
}

const isChoice = (value: FieldValue, choices: FieldDefinition['choices']): boolean =>
  choices?.some(({ code }) => code === value) ?? false
