import type { DayRule } from '#kernel/calendar/index.ts'
import type { Brand } from '#kernel/ids/index.ts'

export type RuleId = Brand<'RuleId'>

/** What each rule holds. The key names the question, the row answers it from one day to another. */
export interface RuleValues {
  readonly 'limit.mediation.simple': DayRule
  readonly 'limit.mediation.complex': DayRule
  readonly 'limit.mediation.major': DayRule
  /** From the first word at any door to acceptance: not accepting does not stop time. */
  readonly 'limit.acceptance': DayRule
  readonly 'warning.amber': { readonly days: number }
  /** For the joint application to the court, from the day on which the agreement took effect. */
  readonly 'limit.confirmation': DayRule
  /** Codes of the grounds on which the clock of mediation may stand still. */
  readonly 'pause.mediation': { readonly grounds: readonly string[] }
  /** How often, and by how many days at most, every party together may prolong mediation. */
  readonly 'extension.mediation': { readonly times: number; readonly longest: number }
  /** Categories in which an oral agreement is not allowed. */
  readonly 'agreement.written-only': { readonly categories: readonly string[] }
  /** With the places `{year}`, `{body}` and `{serial}`. */
  readonly 'number.proceeding': { readonly pattern: string }
}

export type RuleKey = keyof RuleValues

/** A row of the rule book. @property assumption the sources are silent; the screen says so */
export interface Rule<Key extends RuleKey = RuleKey> {
  readonly id: RuleId
  readonly key: Key
  readonly value: RuleValues[Key]
  readonly basis: string
  readonly assumption: boolean
}
