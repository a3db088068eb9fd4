import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import {
  attendanceOf,
  type ConsultationMove,
  type ConsultationState,
  consultationMoves,
  consultationStates,
  type GuestKind,
  isAhead,
  type JointAct,
  type JointStanding,
  jointActsNow,
  type Member,
  nameOf,
  needsConsent,
  type PartKind,
  partKinds,
  reasonsForJointWork,
  rightsOf,
  taskStateOf,
  withHelper,
  withLead,
  without,
} from './index.ts'

const day = (text: string) => text as LegalDate

describe('what each part may', () => {
  //                                        facts minutes writes opinion agreement
  const table: Readonly<Record<PartKind, string>> = {
    lead: /*            */ 'yes yes yes yes yes', // leads the mediation
    helper: /*          */ 'yes yes yes yes yes', // works in the group
    invited: /*         */ 'yes -   -   yes -  ', // is asked for an opinion
    court: /*           */ 'yes -   -   yes -  ', // may judge it later: no concessions
    police: /*          */ 'yes -   -   yes -  ', // may investigate it later
    lawyer: /*          */ 'yes yes -   yes yes', // reads the drafts
    counsellor: /*      */ 'yes -   -   yes -  ', // writes nothing in the minutes
    expert: /*          */ 'yes -   -   yes -  ', // gives opinions, does not decide [P4 16]
    'village-adviser': /**/ 'yes yes -   yes yes',
    'unit-adviser': /*   */ 'yes yes -   yes yes',
  }
  const rights = ['read-facts', 'read-minutes', 'write-minutes', 'write-opinion', 'read-agreements'] as const
  test.each(Object.entries(table))('%s', (kind, row) => {
    const wanted = row.trim().split(/ +/)
    const had: readonly string[] = rightsOf([kind as PartKind])
    expect(rights.map((right) => (had.includes(right) ? 'yes' : '-'))).toEqual(wanted)
  })
  test('no part has a right over confidential notes, and there is no other right than these', () => {
    expect(new Set(rightsOf(Object.keys(partKinds) as PartKind[]))).toEqual(new Set(rights))
  })
})

test.each<{ kind: GuestKind; needed: boolean; why: string }>([
  { kind: 'court', needed: false, why: 'comes by office' },
  { kind: 'police', needed: false, why: 'comes by office' },
  { kind: 'lawyer', needed: true, why: 'art. 20' },
  { kind: 'counsellor', needed: true, why: 'art. 20' },
  { kind: 'expert', needed: true, why: 'art. 20 names experts' },
  { kind: 'village-adviser', needed: true, why: 'a hired lawyer' },
  { kind: 'unit-adviser', needed: true, why: 'a hired lawyer' },
])('the parties agree to a guest: $kind, $needed: $why', ({ kind, needed }) => {
  expect(needsConsent(kind)).toBe(needed)
})

const rule = { persons: 10, sectors: 2, grades: ['major'] }
test.each([
  { matter: { grade: 'simple', sectors: 1, persons: 9 }, reasons: [], why: 'below every bound' },
  { matter: { grade: 'complex', sectors: 0, persons: 1 }, reasons: [], why: 'complex is not major' },
  { matter: { grade: 'major', sectors: 1, persons: 1 }, reasons: ['major-grade'], why: 'seed 1.1' },
  {
    matter: { grade: 'simple', sectors: 2, persons: 1 },
    reasons: ['several-sectors'],
    why: 'cross-industry',
  },
  { matter: { grade: 'simple', sectors: 1, persons: 10 }, reasons: ['many-persons'], why: 'ten are many' },
  {
    matter: { grade: 'major', sectors: 3, persons: 40 },
    reasons: ['major-grade', 'several-sectors', 'many-persons'],
    why: 'every reason is told',
  },
])('$matter is proposed for $reasons: $why', ({ matter, reasons }) => {
  expect(reasonsForJointWork(rule, matter)).toEqual(reasons)
})

test.each([
  { attends: null, today: '2026-03-04', told: 'waiting', why: 'the last day is still in time' },
  { attends: null, today: '2026-03-05', told: 'silent', why: 'silence is no consent' },
  { attends: true, today: '2026-03-05', told: 'attends', why: 'an answer stands' },
  { attends: false, today: '2026-03-03', told: 'declined', why: 'an answer stands' },
])('asked until 4 March, answer $attends, on $today: $told: $why', ({ attends, today, told }) => {
  expect(attendanceOf(attends, { answerBy: day('2026-03-04'), isOver: false }, day(today))).toBe(told)
})

test.each([
  {
    attends: null,
    today: '2026-03-03',
    told: 'unanswered',
    why: 'it met before the limit: nobody waits now',
  },
  { attends: null, today: '2026-03-05', told: 'silent', why: 'silence beyond the limit stays that' },
  { attends: true, today: '2026-03-03', told: 'attends', why: 'an answer stands' },
])('after the conclusion, answer $attends, on $today: $told: $why', ({ attends, today, told }) => {
  expect(attendanceOf(attends, { answerBy: day('2026-03-04'), isOver: true }, day(today))).toBe(told)
})

test.each([
  { isDone: false, isDropped: false, today: '2026-03-04', state: 'open', why: 'the day itself is in time' },
  { isDone: false, isDropped: false, today: '2026-03-05', state: 'overdue', why: 'the day after is not' },
  { isDone: true, isDropped: false, today: '2026-03-05', state: 'done', why: 'done is done' },
  { isDone: false, isDropped: true, today: '2026-03-05', state: 'dropped', why: 'its group ended' },
])('a task due on 4 March is $state on $today: $why', ({ isDone, isDropped, today, state }) => {
  expect(taskStateOf({ isDone, isDropped, dueOn: day('2026-03-04') }, day(today))).toBe(state)
})

test('a consultation ends in a conclusion or is not held, and every state is reached', () => {
  const moves = consultationMoves as unknown as Parameters<
    typeof finalStates<ConsultationState, ConsultationMove>
  >[0]
  expect(finalStates(moves)).toEqual(['concluded', 'cancelled'])
  expect([...reachableStates(moves, 'asked')].sort()).toEqual(Object.keys(consultationStates).sort())
})

test.each([
  { state: 'asked', ahead: true, why: 'it may be convened yet' },
  { state: 'convened', ahead: true, why: 'it may be held yet' },
  { state: 'concluded', ahead: false, why: 'its tasks stay' },
  { state: 'cancelled', ahead: false, why: 'it was called off already' },
] as const)('whether a consultation that is $state is ahead: $why', ({ state, ahead }) => {
  expect(isAhead(state)).toBe(ahead)
})

describe('membership under random joins, leaves and changes of lead', () => {
  const who = fc.record({
    kind: fc.constant('helper' as const),
    unitId: fc.constantFrom('u1', 'u2', 'u3'),
    accountId: fc.option(fc.constantFrom('a1', 'a2', 'a3', 'a4'), { nil: undefined }),
  })
  const step = fc.record({ what: fc.constantFrom('help', 'lead', 'leave'), who })
  const take = (members: readonly Member[], { what, who: one }: { what: string; who: Member }) => {
    if (what === 'help') return withHelper(members, one)
    return what === 'lead' ? withLead(members, one) : without(members, nameOf(one))
  }
  test('there is always exactly one lead, nobody stands twice, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let members: readonly Member[] = [{ kind: 'lead', unitId: 'u0', accountId: 'a0' }]
        for (const one of steps) {
          const before = members
          const after = take(members, one)
          if (after.ok) members = after.value
          const names = members.map(nameOf)
          expect(members.filter(({ kind }) => kind === 'lead').length).toBe(1)
          expect(new Set(names).size).toBe(names.length)
          const came = names.filter((name) => !before.some((member) => nameOf(member) === name))
          expect(came.every((name) => name === nameOf(one.who))).toBe(true)
        }
      }),
    )
  })
})

const stranger: JointStanding = {
  isOpen: true,
  isHub: false,
  mayAsk: false,
  isLead: false,
  isHelper: false,
  hasGroup: false,
  hasAsked: false,
  hasConvened: false,
  isProposed: false,
}

test.each<{ who: string; at: Partial<JointStanding>; acts: readonly JointAct[]; why: string }>([
  { who: 'anybody', at: {}, acts: [], why: 'reading is all that reach gives' },
  { who: 'the holder', at: { mayAsk: true }, acts: ['ask'], why: 'the hub decides whether it convenes' },
  { who: 'the holder', at: { mayAsk: true, hasAsked: true }, acts: [], why: 'it is asked for once' },
  {
    who: 'the hub',
    at: { isHub: true, isProposed: true },
    acts: ['convene', 'form', 'decline'],
    why: 'a proposal is taken up in one of two ways, or declined',
  },
  {
    who: 'the hub',
    at: { isHub: true },
    acts: ['convene', 'form'],
    why: 'nothing proposed, nothing to decline',
  },
  {
    who: 'the hub',
    at: { isHub: true, hasAsked: true },
    acts: ['convene', 'form', 'cancel'],
    why: 'what was asked for is convened or called off',
  },
  {
    who: 'the hub',
    at: { isHub: true, hasConvened: true },
    acts: ['convene', 'form', 'conclude', 'cancel', 'invite', 'end-guest', 'opinion'],
    why: 'a consultation has guests and opinions',
  },
  {
    who: 'the hub',
    at: { isHub: true, hasGroup: true },
    acts: ['convene', 'task', 'help', 'invite', 'lead', 'release', 'end-guest', 'dissolve', 'opinion'],
    why: 'one group at a time; the minutes are the members’ own',
  },
  {
    who: 'the lead',
    at: { isLead: true, hasGroup: true },
    acts: ['minutes', 'task'],
    why: 'it directs the work',
  },
  {
    who: 'a helper',
    at: { isHelper: true, hasGroup: true },
    acts: ['minutes'],
    why: 'it takes tasks, and gives none',
  },
  { who: 'the hub', at: { isHub: true, hasGroup: true, isOpen: false }, acts: [], why: 'the file is closed' },
])('$who may $acts: $why', ({ at, acts }) => {
  expect(jointActsNow({ ...stranger, ...at })).toEqual(acts)
})
