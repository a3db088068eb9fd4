import { addDays, isWorkingDay, type LegalDate, type WorkCalendar } from '#kernel/calendar/index.ts'

/**
 * The review office of a district as a model: one day after the other on the work calendar, decisions arriving at
 * random, each taking some hours of one reviewer, the earliest last day first.
 */
export interface OfficeModel {
  readonly decisionsPerYear: number
  /** Of all decisions, 0 to 1, that the catalogues send to review. */
  readonly shareReviewed: number
  readonly reviewers: number
  /** Of one round, on average. */
  readonly hoursPerRound: number
  /** That a reviewer has for reviews on a working day. */
  readonly hoursPerDay: number
  /** Of all opinions, 0 to 1, that find problems and lead to a further round. */
  readonly shareWithProblems: number
  /** Working days that a department takes to come back. */
  readonly departmentDays: number
  /** Working days of one round; the day of receipt is not counted. */
  readonly limitInWorkingDays: number
  readonly from: LegalDate
  readonly to: LegalDate
  readonly seed: number
}

export interface OfficeRun {
  readonly workingDays: number
  /** Rounds that came in, and those that were ended. */
  readonly arrived: number
  readonly ended: number
  /** Ended after their last day, or still open and past it. */
  readonly late: number
  /** Rounds still open on the last day. */
  readonly open: number
  /** Hours worked of all hours there were, 0 to 1. */
  readonly utilisation: number
  /** Working days from receipt to opinion of the rounds that ended. */
  readonly medianDays: number
  readonly daysOfNineteenInTwenty: number
  readonly hoursWorked: number
}

interface Round {
  readonly receivedAt: number
  readonly lastDayAt: number
  readonly hasProblems: boolean
  hoursLeft: number
}

/** Runs the model once. The same seed brings the same decisions, however many reviewers there are. */
export function simulateOffice(model: OfficeModel, calendar: WorkCalendar): OfficeRun {
  const days = workingDaysOf(model.from, model.to, calendar)
  const chance = randomFrom(model.seed)
  const perDay = days === 0 ? 0 : (model.decisionsPerYear * model.shareReviewed) / days
  const arrivals = Array.from({ length: days }, (_, at) =>
    Array.from({ length: poisson(perDay, chance) }, () => newRound(at, model, chance)),
  )
  // What comes back has chances of its own, drawn in the order in which it comes back.
  const chanceOfReturns = randomFrom(model.seed + 1)
  const returns = new Map<number, number>()
  const queue: Round[] = []
  const desks: (Round | undefined)[] = Array.from({ length: model.reviewers }, () => undefined)
  const waits: number[] = []
  let arrived = 0
  let late = 0
  let hoursWorked = 0
  for (let today = 0; today < days; today++) {
    for (const round of arrivals[today] ?? []) queue.push(round)
    for (let back = returns.get(today) ?? 0; back > 0; back--)
      queue.push(newRound(today, model, chanceOfReturns))
    arrived += (arrivals[today]?.length ?? 0) + (returns.get(today) ?? 0)
    queue.sort((one, other) => one.lastDayAt - other.lastDayAt)
    for (const desk of desks.keys()) hoursWorked += workAtDesk(desk, today)
  }
  const open = [...queue, ...desks.filter((round) => round !== undefined)]
  late += open.filter(({ lastDayAt }) => lastDayAt < days).length
  const capacity = days * model.reviewers * model.hoursPerDay
  waits.sort((one, other) => one - other)
  return {
    workingDays: days,
    arrived,
    ended: waits.length,
    late,
    open: open.length,
    utilisation: capacity === 0 ? 0 : hoursWorked / capacity,
    medianDays: quantile(waits, 0.5),
    daysOfNineteenInTwenty: quantile(waits, 0.95),
    hoursWorked,
  }

  function workAtDesk(desk: number, today: number): number {
    let hours = model.hoursPerDay
    while (hours > 0) {
      const round = desks[desk] ?? queue.shift()
      if (round === undefined) break
      const spent = Math.min(hours, round.hoursLeft)
      hours -= spent
      round.hoursLeft -= spent
      desks[desk] = round.hoursLeft > 0 ? round : undefined
      if (round.hoursLeft <= 0) end(round, today)
    }
    return model.hoursPerDay - hours
  }

  function end(round: Round, today: number): void {
    waits.push(today - round.receivedAt)
    if (today > round.lastDayAt) late++
    if (!round.hasProblems) return
    const back = today + Math.max(1, model.departmentDays)
    returns.set(back, (returns.get(back) ?? 0) + 1)
  }
}

export interface SweepRow extends OfficeRun {
  readonly shareReviewed: number
  readonly reviewers: number
}

/** Every share with every number of reviewers. */
export function sweepOffice(
  model: Omit<OfficeModel, 'shareReviewed' | 'reviewers'>,
  shares: readonly number[],
  reviewers: readonly number[],
  calendar: WorkCalendar,
): readonly SweepRow[] {
  return shares.flatMap((shareReviewed) =>
    reviewers.map((number) => ({
      shareReviewed,
      reviewers: number,
      ...simulateOffice({ ...model, shareReviewed, reviewers: number }, calendar),
    })),
  )
}

/** Hours are spread around their mean as waiting times are, with a quarter of an hour at least. */
function newRound(at: number, model: OfficeModel, chance: () => number): Round {
  const hasProblems = chance() < model.shareWithProblems
  const hoursLeft = Math.max(0.25, -Math.log(1 - chance()) * model.hoursPerRound)
  return { receivedAt: at, lastDayAt: at + model.limitInWorkingDays, hasProblems, hoursLeft }
}

function workingDaysOf(from: LegalDate, to: LegalDate, calendar: WorkCalendar): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day).kind === 'working') count++
  }
  return count
}

/** How many come on a day when `mean` come on average. @source Knuth, The Art of Computer Programming 2, 3.4.1 */
function poisson(mean: number, chance: () => number): number {
  // Multiplying many chances would vanish; large means are drawn in parts, whose sum is of the same kind.
  if (mean > 30) return poisson(30, chance) + poisson(mean - 30, chance)
  const end = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > end; count++) product *= chance()
  return Math.max(count, 0)
}

/** Chances from 0 to just below 1 that a seed names. @source mulberry32, public domain */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @param sorted ascending; 0 of nothing */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
