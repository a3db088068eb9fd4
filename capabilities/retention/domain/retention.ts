import type { Retention } from '#capabilities/authority/domain/index.ts'
import { addMonths, type LegalDate } from '#kernel/calendar/index.ts'
import type { RetentionClass, Use } from './codes.ts'

/** @property basis where the term stands @property assumption the source is silent for this kind of department */
interface Said {
  readonly basis: string
  readonly assumption: boolean
}

/** How long each use keeps a recording. Months are whole ones of the calendar. */
export interface RetentionRule {
  /** From the day on which the recording ended. */
  readonly ordinary: Said & { readonly months: number }
  /** Bound to a case: from the day on which its file was closed. The first row that names the kind of act holds. */
  readonly file: Said & {
    readonly months: number
    readonly rows: readonly { readonly actTypes: readonly string[]; readonly months: number }[]
  }
  /** Bound to one of these steps, where the list of the department says nothing, it is evidence, and kept for good. */
  readonly evidence: Said & { readonly steps: readonly string[] }
  readonly marked: Said
  /** A copy went to one of these for its case. */
  readonly handedOver: Said & { readonly to: readonly string[] }
  readonly listed: Said
}

/**
 * Where a recording is bound. @property listed what the row of the list that wants it says of keeping
 * @property closedOn undefined while the case runs
 */
export interface BoundUse {
  readonly caseCode: string
  readonly actType: string
  readonly step: string
  readonly listed?: Retention | undefined
  readonly closedOn?: LegalDate | undefined
}

export interface RetentionFacts {
  readonly endedOn: LegalDate
  readonly marked: boolean
  readonly handedTo: readonly string[]
  readonly bound: readonly BoundUse[]
}

/**
 * How long a recording is kept. @property since first day of the term; undefined while its file is not closed, and for good
 * @property until last day on which it has to be there; undefined for good, and while the file is not closed
 */
export interface RetentionReading extends Said {
  readonly class: RetentionClass
  readonly use: Use
  readonly since?: LegalDate
  readonly until?: LegalDate
}

const forGood = (use: Use, { basis, assumption }: Said): RetentionReading => ({
  ...{ class: 'permanent', use, basis, assumption },
})

/**
 * The class of a recording follows from what it is used for, and the longest use holds: whatever a list says, nothing that is
 * bound goes before its file may go.
 * @source enforcement.md 3.3 (police rule of 2016 art. 13 as the yardstick; lists of Jiaozuo and Shanxi), trap 29
 */
export function retentionOf(facts: RetentionFacts, rule: RetentionRule): RetentionReading {
  if (facts.marked) return forGood('marked', rule.marked)
  if (facts.handedTo.some((one) => rule.handedOver.to.includes(one)))
    return forGood('handed-over', rule.handedOver)
  if (facts.bound.some(({ listed }) => listed === 'permanent')) return forGood('listed', rule.listed)
  const isEvidence = ({ step, listed }: BoundUse) =>
    listed === undefined && rule.evidence.steps.includes(step)
  if (facts.bound.some(isEvidence)) return forGood('evidence', rule.evidence)
  if (facts.bound.length > 0) return asItsFiles(facts, rule)
  const { months, basis, assumption } = rule.ordinary
  const until = addMonths(facts.endedOn, months)
  return { class: 'ordinary', use: 'none', since: facts.endedOn, until, basis, assumption }
}

/** Of several files the one that is kept longest; one that is not closed has no end yet. */
function asItsFiles({ bound, endedOn }: RetentionFacts, rule: RetentionRule): RetentionReading {
  const { basis, assumption } = rule.file
  const use = bound.some(({ listed }) => listed === 'as-file') ? 'listed' : 'bound'
  const said = { class: 'file', use, basis, assumption } as const
  const terms = bound.flatMap(({ actType, closedOn }) =>
    closedOn === undefined
      ? []
      : [{ since: closedOn, until: addMonths(closedOn, monthsOfFile(actType, rule)) }],
  )
  const longest = terms.toSorted((one, other) => one.until.localeCompare(other.until)).at(-1)
  if (terms.length < bound.length || longest === undefined) return said
  const ordinary = addMonths(endedOn, rule.ordinary.months)
  const [until = ordinary] = [longest.until, ordinary].toSorted().slice(-1)
  return { ...said, since: longest.since, until }
}

export const monthsOfFile = (actType: string, { file }: RetentionRule): number =>
  file.rows.find(({ actTypes }) => actTypes.includes(actType))?.months ?? file.months

/** The last day of the term is still kept. */
export const hasRunOut = ({ until }: RetentionReading, today: LegalDate): boolean =>
  until !== undefined && until < today
