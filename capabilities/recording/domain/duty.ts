import type { RecordingDuty, RecordingMode, Retention } from '#capabilities/authority/domain/index.ts'
import type { Instant, LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { DutyState, RecordingKind } from './codes.ts'
import { type Gap, type LineOfTime, lineOfTime, type Span } from './line-of-time.ts'

/** Which steps and which ways of serving a place of the list means. */
export interface Triggers {
  readonly steps: readonly string[]
  readonly servings: readonly string[]
}

/** What a list calls a place of the procedure. The first row of which a word stands in the list's cell holds. */
export interface PlaceRow extends Triggers {
  readonly words: readonly string[]
}

/** @property en the item in English, where the rule has words for it: a list of a department has its own alone */
interface DutyTerms {
  readonly key: string
  readonly item: string
  readonly en?: string | undefined
  readonly mode: RecordingMode
  readonly duty: RecordingDuty
  readonly basis: string
  readonly startsWith?: string | undefined
  readonly endsWith?: string | undefined
  readonly content?: string | undefined
  readonly retention?: Retention | undefined
}

/** A row of the department's list. @property step the place in the list's own words */
export interface ListedDuty extends DutyTerms {
  readonly actType: string
  readonly step: string
}

/** What has to be recorded whatever a list says. */
export interface StatutoryDuty extends DutyTerms, Triggers {
  readonly actTypes: readonly string[]
}

export interface Duty extends DutyTerms, Triggers {
  readonly origin: 'list' | 'law'
}

/** What has to be recorded, in both languages as far as the rule knows them. */
export const wordsOf = ({ item, en }: Pick<Duty, 'item' | 'en'>): Label => ({ zh: item, en: en ?? item })

const strength: Readonly<Record<RecordingDuty, number>> = { throughout: 2, must: 1, 'as-needed': 0 }

/** Whether a case cannot be closed without it. */
export const isBinding = ({ duty }: Pick<Duty, 'duty'>): boolean => duty !== 'as-needed'

/**
 * What a case of this kind has to record.
 * @returns `unplaced` are rows of which nobody knows at which step they fall due: they are shown, never dropped
 */
export function dutiesOf(
  actType: string,
  listed: readonly ListedDuty[],
  statutory: readonly StatutoryDuty[],
  places: readonly PlaceRow[],
): { readonly duties: readonly Duty[]; readonly unplaced: readonly ListedDuty[] } {
  const own = listed.filter((row) => row.actType === actType)
  const placed = own.flatMap((row): Duty[] => {
    const place = placeOf(row.step, places) ?? placeOf(row.item, places)
    return place === undefined
      ? []
      : [{ ...row, steps: place.steps, servings: place.servings, origin: 'list' }]
  })
  const lawful = statutory
    .filter(({ actTypes }) => actTypes.includes(actType))
    .map((row): Duty => ({ ...withoutWhatTheListSays(row, placed), origin: 'law' }))
    .filter(({ steps, servings }) => steps.length + servings.length > 0)
  const known = new Set(placed.map(({ key }) => key))
  return { duties: [...lawful, ...placed], unplaced: own.filter(({ key }) => !known.has(key)) }
}

const placeOf = (text: string, places: readonly PlaceRow[]) =>
  places.find(({ words }) => words.some((word) => text.includes(word)))

/** The list may ask for more than the law, and then it speaks alone; it cannot ask for less. */
function withoutWhatTheListSays(row: StatutoryDuty, listed: readonly Duty[]): StatutoryDuty {
  const stronger = listed.filter(({ duty }) => strength[duty] >= strength[row.duty])
  return {
    ...row,
    steps: row.steps.filter((step) => !stronger.some(({ steps }) => steps.includes(step))),
    servings: row.servings.filter((method) => !stronger.some(({ servings }) => servings.includes(method))),
  }
}

/** A step that was taken, or a paper that was served in a way that is recorded. */
export interface Act {
  readonly stepId: string
  readonly code: string
  readonly on: LegalDate
  readonly at: Instant
  readonly servings: readonly string[]
}

export interface BoundRecording extends Span {
  readonly stepId: string
  readonly duty: string
  readonly kind: RecordingKind
}

export interface ExplainedGap {
  readonly stepId: string
  readonly duty: string
  readonly afterId: string
  readonly beforeId: string
}

/** @property granted null while nobody has decided */
export interface Excuse {
  readonly stepId: string
  readonly duty: string
  readonly granted: boolean | null
}

export interface RecordedFacts {
  readonly acts: readonly Act[]
  readonly bound: readonly BoundRecording[]
  readonly explained: readonly ExplainedGap[]
  readonly excuses: readonly Excuse[]
  /** Seconds between two files that are no gap. */
  readonly tolerance: number
}

/**
 * How one duty stands at one act; without an act it has not fallen due.
 * @property isOpen the case cannot be closed as long as it is
 */
export interface DutyReading {
  readonly duty: Duty
  readonly act?: Act
  readonly state: DutyState
  readonly isOpen: boolean
  readonly line: LineOfTime
  readonly unexplained: readonly Gap[]
}

const nothing: LineOfTime = { spans: [], gaps: [], seconds: 0 }

/** Every duty at every act that it follows from. @source State Council Office 2018 no. 118, part (8); enforcement.md 3.1 */
export function readDuties(duties: readonly Duty[], facts: RecordedFacts): readonly DutyReading[] {
  return duties.flatMap((duty) => {
    const acts = facts.acts.filter((act) => isActOf(duty, act))
    if (acts.length === 0)
      return [{ duty, state: 'not-due', isOpen: false, line: nothing, unexplained: [] } as const]
    return acts.map((act) => readOne(duty, act, facts))
  })
}

const isActOf = ({ steps, servings }: Triggers, act: Act): boolean =>
  steps.includes(act.code) || act.servings.some((method) => servings.includes(method))

function readOne(duty: Duty, act: Act, facts: RecordedFacts): DutyReading {
  const isHere = (one: { readonly stepId: string; readonly duty: string }) =>
    one.stepId === act.stepId && one.duty === duty.key
  const shown = facts.bound.filter((one) => isHere(one) && fits(duty.mode, one.kind))
  const line = lineOfTime(shown, facts.tolerance)
  const explained = facts.explained.filter(isHere)
  const unexplained =
    duty.duty === 'throughout'
      ? line.gaps.filter(
          ({ afterId, beforeId }) =>
            !explained.some((one) => one.afterId === afterId && one.beforeId === beforeId),
        )
      : []
  const isExcused = facts.excuses.some((one) => isHere(one) && one.granted === true)
  const state = stateOf(duty, shown.length, unexplained.length, isExcused)
  const isOpen = isBinding(duty) && (state === 'missing' || state === 'gap')
  return { duty, act, state, isOpen, line, unexplained }
}

function stateOf(duty: Duty, shown: number, unexplained: number, isExcused: boolean): DutyState {
  if (shown > 0) return unexplained > 0 ? 'gap' : 'present'
  if (isExcused) return 'excused'
  return isBinding(duty) ? 'missing' : 'optional'
}

/** What shows more than is asked for will do: a video has sound, and its picture is a photograph. */
function fits(mode: RecordingMode, kind: RecordingKind): boolean {
  const enough: Readonly<Record<RecordingMode, readonly RecordingKind[]>> = {
    any: ['video', 'audio', 'photo'],
    video: ['video'],
    audio: ['audio', 'video'],
    photo: ['photo', 'video'],
  }
  return enough[mode].includes(kind)
}

/**
 * The figure that answers the complaint: of the duties that have fallen due, how many are met.
 * @returns whole numbers; the share is left to who shows it
 */
export function countDuties(readings: readonly DutyReading[]) {
  const due = readings.filter(({ duty, state }) => isBinding(duty) && state !== 'not-due')
  const met = due.filter(({ state }) => state === 'present' || state === 'excused')
  return { due: due.length, met: met.length, excused: met.filter(({ state }) => state === 'excused').length }
}
