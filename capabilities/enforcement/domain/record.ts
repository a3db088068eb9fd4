import type { Instant, LegalDate, WorkCalendar } from '#kernel/calendar/index.ts'

export type FieldValue = string | number | boolean | readonly string[]
export type FieldValues = Readonly<Record<string, FieldValue>>

/** A step as it was recorded. `on` is its legal day, `at` the moment where the limits count hours. */
export interface StepTaken {
  readonly id: string
  readonly code: string
  readonly on: LegalDate
  readonly at: Instant
  readonly fields: FieldValues
  /** Ids of those to whom it happened, where not to everybody. */
  readonly of?: readonly string[] | undefined
  /** From when on it counts as served on everybody to whom it goes: the last day; null while somebody is left. */
  readonly servedOn: LegalDate | null
  /** Who was served on which day, where the days differ or somebody is left. */
  readonly servedApart?: readonly { readonly id: string; readonly on: LegalDate }[] | undefined
}

/** Somebody whose case it is. */
export interface Party {
  readonly id: string
  readonly name: string
}

/**
 * What is known of a case.
 * @property counterparties their kinds
 * @property parties who they are, where somebody asks
 * @property steps in the order in which they happened
 */
export interface CaseRecord {
  readonly counterparties: readonly ('natural' | 'organisation')[]
  readonly parties?: readonly Party[] | undefined
  readonly steps: readonly StepTaken[]
}

/** When the question is asked, and which calendar counts. */
export interface Moment {
  readonly calendar: WorkCalendar
  readonly today: LegalDate
  readonly now: Instant
}

/** The latest value of each field: a later step may correct an earlier one. */
export function fieldsOf(record: { readonly steps: readonly Pick<StepTaken, 'fields'>[] }): FieldValues {
  return Object.assign({}, ...record.steps.map(({ fields }) => fields))
}

export function stepsCalled(record: CaseRecord, code: string): readonly StepTaken[] {
  return record.steps.filter((step) => step.code === code)
}
