import { describe, expect, test } from 'vitest'
import { codesOf } from '#kernel/codes/index.ts'
import { finalStates, isPossible, possibleMoves, reachableStates } from '#kernel/workflow/index.ts'
import { awaitsSubmission } from './gate.ts'
import {
  beginsRound,
  departmentStates,
  type GatedSubmission,
  gateOf,
  moveOfHandling,
  moveOfOpinion,
  moveOfRuling,
  officeStates,
  opinionKinds,
  rulings,
  type SubmissionMove,
  type SubmissionState,
  submissionMoves,
  submissionStates,
} from './index.ts'

const states = codesOf(submissionStates)

describe('the moves of a submission', () => {
  test('reach every state and end archived or withdrawn', () => {
    expect(finalStates<SubmissionState, SubmissionMove>(submissionMoves)).toEqual(['archived', 'withdrawn'])
    expect(reachableStates<SubmissionState, SubmissionMove>(submissionMoves, 'draft').size).toBe(
      states.length,
    )
  })

  test('leave nobody in doubt whose turn it is', () => {
    const turns = [...officeStates, ...departmentStates, 'passed', 'archived', 'withdrawn']
    expect(turns.toSorted()).toEqual(states.toSorted())
  })

  test.each<{ from: SubmissionState; move: SubmissionMove; is: boolean; why: string }>([
    { from: 'submitted', move: 'agree', is: false, why: 'nobody has taken it up' },
    { from: 'supplementing', move: 'agree', is: false, why: 'the file is not complete' },
    { from: 'supplementing', move: 'extend', is: false, why: 'its clock stands still' },
    { from: 'opined', move: 'agree', is: false, why: 'problems are gone when the department submits again' },
    {
      from: 'opined',
      move: 'submit',
      is: false,
      why: 'first the department says what it did with the opinion',
    },
    { from: 'handled', move: 'submit', is: true, why: 'round two' },
    { from: 'coordinating', move: 'agree', is: false, why: 'a disagreement is no pass' },
    { from: 'ruled', move: 'take-up', is: true, why: 'a ruling leads to a new opinion' },
    { from: 'ruled', move: 'archive', is: false, why: 'and to nothing else' },
    { from: 'passed', move: 'reopen', is: true, why: 'a decision that changed goes again' },
    { from: 'archived', move: 'reopen', is: false, why: 'archived is the end' },
    { from: 'returned', move: 'take-up', is: false, why: 'it is the department again that has it' },
  ])('$from, $move: $is, $why', ({ from, move, is }) => {
    expect(isPossible<SubmissionState, SubmissionMove>(submissionMoves, from, move)).toBe(is)
  })

  test("only the office's agreement leads to passed, and only from a review", () => {
    const ways = states.flatMap((from) =>
      possibleMoves<SubmissionState, SubmissionMove>(submissionMoves, from)
        .filter((move) => (submissionMoves[from] as Record<string, SubmissionState>)[move] === 'passed')
        .map((move) => `${from} ${move}`),
    )
    expect(ways).toEqual(['reviewing agree'])
    expect(codesOf(opinionKinds).filter((kind) => moveOfOpinion(kind) === 'agree')).toEqual(['agree'])
    for (const ruling of codesOf(rulings)) {
      expect(['handled', 'ruled', 'withdrawn']).toContain(submissionMoves.coordinating[moveOfRuling[ruling]])
    }
  })

  test.each<{ from: SubmissionState; move: SubmissionMove; is: boolean; why: string }>([
    { from: 'draft', move: 'submit', is: true, why: 'round one' },
    { from: 'handled', move: 'submit', is: true, why: 'the next one' },
    { from: 'returned', move: 'submit', is: true, why: 'what was returned comes anew' },
    { from: 'ruled', move: 'take-up', is: true, why: 'a new opinion is a round of its own' },
    { from: 'submitted', move: 'take-up', is: false, why: 'the same round' },
    { from: 'supplementing', move: 'supplement', is: false, why: 'the same round, the clock goes on' },
  ])('$move from $from begins a round: $is, $why', ({ from, move, is }) => {
    expect(beginsRound(from, move)).toBe(is)
  })

  test('a dispute is no handling', () => {
    expect(moveOfHandling('disputed')).toBe('dispute')
    expect(moveOfHandling('adopted')).toBe('handle')
    expect(moveOfHandling('partly-adopted')).toBe('handle')
  })
})

describe('the gate before number and seal', () => {
  const submission = (state: SubmissionState, more: Partial<GatedSubmission> = {}): GatedSubmission => ({
    state,
    content: 'as-reviewed',
    ...more,
  })
  test.each<{
    due?: boolean
    submissions: readonly GatedSubmission[]
    content?: string
    says: string
    why: string
  }>([
    { due: false, submissions: [], says: '', why: 'a small case is free (trap 14)' },
    {
      due: false,
      submissions: [submission('opined')],
      says: '',
      why: 'what needs none is not held up by one that was asked for',
    },
    { submissions: [], says: 'not-submitted', why: 'nobody asked the office' },
    { submissions: [submission('draft')], says: 'not-submitted', why: 'a draft is not sent' },
    { submissions: [submission('returned')], says: 'not-submitted', why: 'returned is not submitted' },
    { submissions: [submission('submitted')], says: 'under-review', why: 'sent, not judged' },
    { submissions: [submission('supplementing')], says: 'under-review', why: 'not complete' },
    { submissions: [submission('reviewing')], says: 'under-review', why: 'being judged' },
    { submissions: [submission('opined', { opinion: 'correct' })], says: 'problems-found', why: 'failed' },
    {
      submissions: [submission('handled', { opinion: 'correct' })],
      says: 'problems-found',
      why: 'corrected, not yet reviewed',
    },
    {
      submissions: [submission('coordinating', { opinion: 'other' })],
      says: 'problems-found',
      why: 'disputed',
    },
    {
      submissions: [submission('ruled', { opinion: 'correct' })],
      says: 'ruling-is-no-pass',
      why: "a head's ruling is no pass (trap 17)",
    },
    { submissions: [submission('withdrawn')], says: 'withdrawn', why: 'taken back' },
    { submissions: [submission('passed', { opinion: 'agree' })], says: '', why: 'passed' },
    { submissions: [submission('archived', { opinion: 'agree' })], says: '', why: 'passed and filed' },
    {
      submissions: [submission('passed', { opinion: 'correct' })],
      says: 'problems-found',
      why: 'a state alone is not believed',
    },
    { submissions: [submission('passed')], says: 'problems-found', why: 'nor one without any opinion' },
    {
      submissions: [submission('passed', { opinion: 'agree' })],
      content: 'raised',
      says: 'changed-since',
      why: 'another decision than the one that passed',
    },
    {
      submissions: [submission('passed', { opinion: 'agree' }), submission('withdrawn')],
      says: 'withdrawn',
      why: 'the last one counts',
    },
    {
      submissions: [submission('withdrawn'), submission('passed', { opinion: 'agree' })],
      says: '',
      why: 'a new submission after one that was taken back',
    },
  ])('$submissions: "$says", $why', ({ due = true, submissions, content = 'as-reviewed', says }) => {
    expect(gateOf(due, submissions, content)).toEqual({
      due,
      passed: says === '',
      reasons: says === '' ? [] : [says],
    })
  })

  test('no state but two opens it, with any opinion', () => {
    const open = states.filter(
      (state) => gateOf(true, [submission(state, { opinion: 'agree' })], 'as-reviewed').passed,
    )
    expect(open).toEqual(['passed', 'archived'])
  })
})

test.each([
  { due: true, passed: false, isUrgent: false, states: [], is: true, why: 'it waits for its pass' },
  { due: false, passed: true, isUrgent: false, states: [], is: false, why: 'it needs none' },
  {
    due: true,
    passed: true,
    isUrgent: true,
    states: [],
    is: true,
    why: 'started in urgency, reviewed afterwards',
  },
  {
    due: true,
    passed: true,
    isUrgent: true,
    states: ['withdrawn'],
    is: true,
    why: 'that review was withdrawn',
  },
  {
    due: true,
    passed: true,
    isUrgent: true,
    states: ['passed'],
    is: false,
    why: 'it was reviewed afterwards',
  },
  { due: true, passed: false, isUrgent: false, states: ['opined'], is: false, why: 'its submission goes on' },
  { due: true, passed: false, isUrgent: false, states: ['withdrawn'], is: true, why: 'sent anew' },
  { due: true, passed: true, isUrgent: false, states: ['passed'], is: false, why: 'it has its pass' },
] as const)('waits for its department to send it: $is, $why', ({ due, passed, isUrgent, states, is }) => {
  expect(awaitsSubmission({ due, passed }, isUrgent, states)).toBe(is)
})
