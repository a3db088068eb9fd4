import {
  type ClockEntry,
  type Moment as ClockMoment,
  dayInMs,
  dueDayOf,
  type Instant,
  type LegalDate,
  type PeriodRule,
  readClock,
} from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { holds } from './conditions.ts'
import type { ActDefinition, LimitDefinition, LimitStart } from './definition.ts'
import { isOf, meets } from './one-of-several.ts'
import {
  type CaseRecord,
  type FieldValue,
  fieldsOf,
  type Moment,
  type StepTaken,
  stepsCalled,
} from './record.ts'

/**
 * How one limit stands.
 * - `running` its end is to come; `paused` time is not counted at present
 * - `met` the step came in time; `met-late` it came, too late
 * - `late` `lapsed` `deemed` `over` the end has passed, and that is what it means
 */
export type LimitState = 'running' | 'paused' | 'met' | 'met-late' | 'late' | 'lapsed' | 'deemed' | 'over'

/** @property startedBy id of the step that started it; null where a field of the case did */
export interface LimitReading extends Label {
  readonly code: string
  readonly basis: string
  readonly assumption: boolean
  readonly state: LimitState
  readonly startedBy: string | null
  readonly startedOn: LegalDate
  /** Ids of those whose it is, where the days or what met it differ; left out, everybody's. */
  readonly of?: readonly string[]
  /** Somebody is still to be served: for them it has not begun. */
  readonly isAwaiting: boolean
  /** The last day, or moment, on which it may still be done; while paused, if it were resumed today. */
  readonly due: ClockMoment
  readonly dueDay: LegalDate
  readonly provisional: boolean
  /** How the last day was found, in a sentence that can be checked by hand. */
  readonly because: Label
  readonly metBy: string | null
  readonly effect: Label
  /** Its end is near, by the days of the definition. */
  readonly isNear: boolean
}

/** The limits of a definition as a department under this regime has them. */
export function limitsUnder(definition: ActDefinition, regime: string): readonly LimitDefinition[] {
  const otherwise = definition.regimes?.[regime] ?? {}
  return definition.limits.map((limit) => ({
    ...limit,
    ...(otherwise[limit.code] as Partial<LimitDefinition>),
  }))
}

/**
 * Every limit that has started, once for each thing that started it: two measures have two clocks.
 * @throws where the stored definition is not sound; `checkDefinition` keeps such ones out
 */
export function readLimits(
  limits: readonly LimitDefinition[],
  record: CaseRecord,
  moment: Moment,
): readonly LimitReading[] {
  const readings: LimitReading[] = []
  for (const limit of limits) {
    if (limit.when && !holds(limit.when, { record, limits: [], on: moment.today, moment })) continue
    const starts = startsOf(limit, record, readings)
    for (const [place, start] of starts.entries()) {
      const next = starts.slice(place + 1).find((one) => one.by !== start.by && meets(one, start))
      for (const part of partsOf(limit, start, next, record)) {
        const reading = readLimit(limit, part, next, record, moment)
        if (reading !== undefined) readings.push(reading)
      }
    }
  }
  return readings
}

interface Start {
  readonly by: StepTaken | undefined
  readonly on: LegalDate
  readonly at: Instant | undefined
  /** Whose start it is, where not everybody's. */
  readonly of?: readonly string[] | undefined
  /** Of a paper that is served on different days: the first of them. */
  readonly firstOn?: LegalDate
}

/** Who did what meets the limit and who is left, and to whom another last day was given, are told apart. */
function partsOf(
  limit: LimitDefinition,
  start: Start,
  next: Start | undefined,
  record: CaseRecord,
): readonly Start[] {
  const ids = start.of ?? (record.parties ?? []).map(({ id }) => id)
  const parts = Map.groupBy(ids, (id) => {
    const own = { ...start, of: [id] }
    return [metBy(limit, own, next, record)?.id, namedEnd(limit, own, record)].join()
  })
  return parts.size < 2 ? [start] : [...parts.values()].map((of) => ({ ...start, of }))
}

function startsOf(
  limit: LimitDefinition,
  record: CaseRecord,
  before: readonly LimitReading[],
): readonly Start[] {
  for (const from of limit.from) {
    const starts = startsFrom(from, record, before)
    if (starts.length > 0) return starts
  }
  return []
}

function startsFrom(from: LimitStart, record: CaseRecord, before: readonly LimitReading[]): readonly Start[] {
  if ('step' in from) return stepsCalled(record, from.step).map(startBy)
  if ('byEach' in from) return startByEach(stepsCalled(record, from.byEach), record)
  if ('served' in from) {
    return stepsCalled(record, from.served).flatMap(startsByServing)
  }
  if ('deemed' in from) {
    const silent = before.find(({ code, state }) => code === from.deemed && state === 'deemed')
    // Silence counts as an answer of the day on which the application came in (ALL 32).
    return silent === undefined ? [] : [{ by: undefined, on: silent.startedOn, at: undefined }]
  }
  const named = fieldsOf(record)[from.field]
  return typeof named === 'string' ? [{ by: undefined, on: named as LegalDate, at: undefined }] : []
}

const startBy = (by: StepTaken): Start => ({ by, on: by.on, at: by.at, of: by.of })

function startByEach(steps: readonly StepTaken[], { parties = [] }: CaseRecord): readonly Start[] {
  const last = steps.at(-1)
  const isWhole = parties.every(({ id }) => steps.some((step) => isOf(step, id)))
  return last === undefined || !isWhole ? [] : [{ ...startBy(last), of: undefined }]
}

/** Everybody's period runs from the own day; those of one day share it. */
function startsByServing(by: StepTaken): readonly Start[] {
  const { servedApart: apart, servedOn } = by
  if (apart === undefined) return servedOn === null ? [] : [{ ...startBy(by), on: servedOn, at: undefined }]
  const days = [...new Set(apart.map(({ on }) => on))].toSorted()
  return days.map((on) => ({
    ...{ by, on, at: undefined, firstOn: days[0] ?? on },
    of: apart.filter((one) => one.on === on).map(({ id }) => id),
  }))
}

function readLimit(
  limit: LimitDefinition,
  start: Start,
  next: Start | undefined,
  record: CaseRecord,
  moment: Moment,
): LimitReading | undefined {
  const met = metBy(limit, start, next, record)
  const named = namedEnd(limit, start, record)
  const clock =
    limit.dueOn === undefined
      ? readTerm(limit, start, met, record, moment)
      : typeof named === 'string'
        ? { due: named as LegalDate, provisional: false, isPaused: false, because: namedDay(limit, named) }
        : undefined
  if (clock === undefined) return undefined
  const dueDay = dueDayOf(clock.due)
  const state = stateOf(limit, clock, met, moment)
  const near = limit.warnDays ?? 0
  return {
    code: limit.code,
    zh: limit.zh,
    en: limit.en,
    basis: limit.basis,
    assumption: limit.assumption ?? false,
    state,
    startedBy: start.by?.id ?? null,
    startedOn: start.on,
    ...(start.of === undefined ? {} : { of: start.of }),
    isAwaiting: start.firstOn !== undefined && start.by?.servedOn === null,
    due: clock.due,
    dueDay,
    provisional: clock.provisional,
    because: clock.because,
    metBy: met?.id ?? null,
    effect: limit.effect,
    isNear: state === 'running' && daysLeft(moment.today, dueDay) <= near,
  }
}

/** The last day that a field names: of what happened to others alone nothing counts. */
function namedEnd({ dueOn }: LimitDefinition, start: Start, { steps }: CaseRecord): FieldValue | undefined {
  return dueOn === undefined
    ? undefined
    : fieldsOf({ steps: steps.filter((step) => meets(step, start)) })[dueOn]
}

const namedDay = (limit: LimitDefinition, day: string): Label => ({
  zh: `${limit.zh}：以记载的日期${day}为准。`,
  en: `${limit.en}: the day that is recorded, ${day}.`,
})

function daysLeft(from: LegalDate, to: LegalDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayInMs
}

/**
 * The first step that meets the limit, after its start and before the next one of the same kind started. A step that
 * does not say who of several did it meets the limit of each, of those too who are served later.
 */
function metBy(limit: LimitDefinition, start: Start, next: Start | undefined, record: CaseRecord) {
  const meeting = record.steps.flatMap((step) => {
    if (limit.until.includes(step.code)) return [{ step, day: step.on }]
    if (limit.until.includes(`served:${step.code}`) && step.servedOn !== null)
      return [{ step, day: step.servedOn }]
    return []
  })
  const from = start.by === undefined ? -1 : record.steps.indexOf(start.by)
  const found = meeting.find(({ step, day }) => {
    const place = record.steps.indexOf(step)
    const isAfter = start.by === step ? limit.until.includes(`served:${step.code}`) : place > from
    const isBeforeNext = next?.by === undefined || place < record.steps.indexOf(next.by)
    return isAfter && isBeforeNext && meets(step, start) && day >= (start.firstOn ?? start.on)
  })
  return found && { id: found.step.id, day: found.day, at: found.step.at }
}

type Met = ReturnType<typeof metBy>

interface ReadTerm {
  readonly due: ClockMoment
  readonly provisional: boolean
  readonly isPaused: boolean
  readonly because: Label
}

function readTerm(
  limit: LimitDefinition,
  start: Start,
  met: Met,
  record: CaseRecord,
  { calendar, today, now }: Moment,
): ReadTerm | undefined {
  const unit = limit.unit ?? 'day'
  const rule: PeriodRule = { length: limit.length ?? 0, unit, roll: limit.roll ?? 'none' }
  const inHours = unit === 'hour'
  if (inHours && start.at === undefined) return undefined
  const begin: ClockEntry = {
    kind: 'start',
    at: inHours ? (start.at as Instant) : start.on,
    reason: limit.code,
    reasonLabel: limit,
  }
  const entries: ClockEntry[] = [begin]
  for (const entry of inHours ? [] : changesOf(limit, start, met, record)) {
    // What came after the end changes nothing any more: the term had run out.
    if (readClock([...entries, entry], rule, calendar).ok) entries.push(entry)
  }
  const read = readClock(entries, rule, calendar, { asOf: inHours ? now : later(today, entries) })
  if (!read.ok) return undefined
  const { projected: due, provisional, because, state } = read.value
  return { due, provisional, because, isPaused: state === 'paused' }
}

function later(today: LegalDate, entries: readonly ClockEntry[]): LegalDate {
  const last = entries.at(-1)?.at as LegalDate
  return last > today ? last : today
}

/** Pauses, resumptions and extensions since the start, in the order in which they happened. */
function changesOf(
  limit: LimitDefinition,
  start: Start,
  met: Met,
  record: CaseRecord,
): readonly ClockEntry[] {
  return record.steps.flatMap((step): ClockEntry[] => {
    if (step.on < start.on || (met && step.on > met.day)) return []
    const facts = { at: step.on, reason: step.code }
    const paused = limit.pauses?.find(({ from }) => from === step.code)
    if (paused) return [{ ...facts, kind: 'pause', basis: paused.basis }]
    const resumed = limit.pauses?.find(({ to }) => to === step.code)
    if (resumed) return [{ ...facts, kind: 'resume', basis: resumed.basis }]
    const longer = limit.extensions?.find((one) => one.step === step.code)
    return longer ? [{ ...facts, kind: 'extend', length: longer.length, basis: longer.basis }] : []
  })
}

function stateOf(limit: LimitDefinition, clock: ReadTerm, met: Met, { today, now }: Moment): LimitState {
  const inHours = limit.unit === 'hour'
  const isPast = (day: LegalDate, at: Instant) =>
    inHours ? Date.parse(at) > Date.parse(clock.due) : day > dueDayOf(clock.due)
  // Silence has answered already when the answer comes: it cannot be undone by a late one.
  if (met && limit.at !== 'over') {
    if (!isPast(met.day, met.at)) return 'met'
    return limit.at === 'late' ? 'met-late' : limit.at === 'lapses' ? 'lapsed' : 'deemed'
  }
  if (met) return 'met'
  if (clock.isPaused) return 'paused'
  if (!isPast(today, now)) return 'running'
  return limit.at === 'lapses' ? 'lapsed' : limit.at
}
