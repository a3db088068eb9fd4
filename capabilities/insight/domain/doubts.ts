import { legalDayOf, minuteInMs } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { groupAlike } from './likeness.ts'

/**
 * What makes a figure doubtful. A doubt is a question to be asked, never a verdict; whoever raises none is not rewarded
 * and whoever raises one is not punished by the program.
 * @source disputes.md 5.9, traps 15 and 41: quotas and targets of nearly all corrupt the figures
 */
export const doubts = {
  'all-succeed': { zh: '全部调解成功', en: 'Every one succeeds' },
  'same-minute': { zh: '同一时刻集中办结', en: 'Ended in the same minute' },
  'too-many-a-day': { zh: '一人一天办结过多', en: 'Too many ended by one person in a day' },
  'even-steps': { zh: '办结时间间隔相同', en: 'Ended at even intervals' },
  'overlapping-sessions': { zh: '同一人同时在两处调解', en: 'One person in two sessions at once' },
  'copied-text': { zh: '笔录文字雷同', en: 'Minutes copied from one another' },
} as const satisfies CodeList

export type Doubt = keyof typeof doubts

/** Thresholds of the rule `doubt.figures`; none of them has a source. */
export interface DoubtRule {
  /** All of so many ended disputes of a unit, or more, ended in an agreement. */
  readonly leastEnded: number
  /** So many ended by one person within sixty seconds. */
  readonly inAMinute: number
  /** More than so many ended by one person in a day. */
  readonly inADay: number
  /** So many ended one after the other, each the same time after the one before, give or take `evenSeconds`. */
  readonly evenSteps: number
  readonly evenSeconds: number
  /** So many texts share `alikePercent`; shorter ones than `leastCharacters` say nothing. */
  readonly copies: number
  readonly alikePercent: number
  readonly leastCharacters: number
}

interface OfUnit {
  readonly disputeId: string
  readonly unitId: string
}

/** A mediation that came to its end: agreement reached or mediation ended. @property at milliseconds, when it was written down */
export interface Ending extends OfUnit {
  readonly accountId: string
  readonly at: number
  readonly isSuccess: boolean
}

/** A session in which the mediator sat with the parties. @property from and to in milliseconds */
export interface HeldSession extends OfUnit {
  readonly accountId: string
  readonly from: number
  readonly to: number
}

export interface WrittenText extends OfUnit {
  readonly text: string
}

export interface DoubtFacts {
  readonly endings: readonly Ending[]
  readonly sessions: readonly HeldSession[]
  readonly texts: readonly WrittenText[]
}

/** @property accountId of whom it speaks, where it speaks of one person @property disputeIds by which it is seen */
export interface FoundDoubt {
  readonly doubt: Doubt
  readonly unitId: string
  readonly accountId?: string
  readonly disputeIds: readonly string[]
}

/** Every doubt that the facts raise, in the order of {@link doubts}. */
export function findDoubts({ endings, sessions, texts }: DoubtFacts, rule: DoubtRule): readonly FoundDoubt[] {
  const byPerson = [...Map.groupBy(endings, ({ accountId }) => accountId).values()].map(inOrder)
  return [
    ...[...Map.groupBy(endings, ({ unitId }) => unitId).values()].flatMap((own) => allSucceed(own, rule)),
    ...byPerson.flatMap((own) => runs(own, isWithinAMinute).flatMap(crowd('same-minute', rule.inAMinute))),
    ...byPerson.flatMap((own) => dayCrowds(own, rule)),
    ...byPerson.flatMap((own) => evenSteps(own, rule)),
    ...[...Map.groupBy(sessions, ({ accountId }) => accountId).values()].flatMap(overlaps),
    ...[...Map.groupBy(texts, ({ unitId }) => unitId).values()].flatMap((own) => copies(own, rule)),
  ]
}

function inOrder(endings: readonly Ending[]): readonly Ending[] {
  return endings.toSorted((one, other) => one.at - other.at)
}

function allSucceed(endings: readonly Ending[], rule: DoubtRule): FoundDoubt[] {
  const isDoubtful = endings.length >= rule.leastEnded && endings.every(({ isSuccess }) => isSuccess)
  return isDoubtful ? found('all-succeed', endings) : []
}

const isWithinAMinute = (ending: Ending, first: Ending) => ending.at - first.at < minuteInMs

function dayCrowds(endings: readonly Ending[], { inADay }: DoubtRule): FoundDoubt[] {
  const days = Map.groupBy(endings, ({ at }) => legalDayOf(at))
  return [...days.values()].flatMap(crowd('too-many-a-day', inADay + 1))
}

/** Where the same step is taken again and again, a program took it. Within a minute it is a crowd, not a series. */
function evenSteps(endings: readonly Ending[], { evenSteps: least, evenSeconds }: DoubtRule): FoundDoubt[] {
  const isEven = (one: Ending, _: Ending, before: Ending | undefined, last: Ending) => {
    if (one.at - last.at < minuteInMs) return false
    return before === undefined || Math.abs(one.at - last.at - (last.at - before.at)) <= evenSeconds * 1000
  }
  return runs(endings, isEven).flatMap((run) => personOf('even-steps', run, least))
}

type Continues = (next: Ending, first: Ending, beforeLast: Ending | undefined, last: Ending) => boolean

/** Cuts what is in order into the longest runs; a run that breaks off goes on from its last, which may begin another. */
function runs(endings: readonly Ending[], continues: Continues): readonly (readonly Ending[])[] {
  const all: Ending[][] = []
  let run: Ending[] = []
  for (const ending of endings) {
    const [first, last, before] = [run[0], run.at(-1), run.at(-2)]
    if (first === undefined || last === undefined || continues(ending, first, before, last)) {
      run.push(ending)
      continue
    }
    all.push(run)
    run = continues(ending, last, undefined, last) ? [last, ending] : [ending]
  }
  return [...all, run]
}

function crowd(doubt: Doubt, least: number): (endings: readonly Ending[]) => FoundDoubt[] {
  return (endings) => personOf(doubt, endings, least)
}

function personOf(
  doubt: Doubt,
  seen: readonly (OfUnit & { readonly accountId: string })[],
  least: number,
): FoundDoubt[] {
  const [first] = seen
  if (first === undefined || seen.length < least) return []
  return found(doubt, seen).map((one) => ({ ...one, accountId: first.accountId }))
}

/** Sessions of one person that run into each other are one doubt, however many they are. */
function overlaps(sessions: readonly HeldSession[]): FoundDoubt[] {
  const together: HeldSession[][] = []
  let until = Number.NEGATIVE_INFINITY
  for (const one of sessions.toSorted((first, second) => first.from - second.from)) {
    const running = together.at(-1)
    if (running !== undefined && one.from < until) running.push(one)
    else together.push([one])
    until = Math.max(until, one.to)
  }
  return together
    .flatMap((group) => personOf('overlapping-sessions', group, 2))
    .filter(({ disputeIds }) => disputeIds.length > 1)
}

function copies(texts: readonly WrittenText[], rule: DoubtRule): FoundDoubt[] {
  const groups = groupAlike(
    texts.map(({ text }) => text),
    rule.alikePercent,
    rule.leastCharacters,
  )
  return groups
    .map((group) => group.flatMap((place) => texts[place] ?? []))
    .filter((group) => new Set(group.map(({ disputeId }) => disputeId)).size >= rule.copies)
    .flatMap((group) => found('copied-text', group))
}

function found(doubt: Doubt, seen: readonly OfUnit[]): FoundDoubt[] {
  const [first] = seen
  if (first === undefined) return []
  return [{ doubt, unitId: first.unitId, disputeIds: [...new Set(seen.map(({ disputeId }) => disputeId))] }]
}
