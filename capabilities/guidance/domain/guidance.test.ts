import { describe, expect, test } from 'vitest'
import { finalStates, isPossible, reachableStates } from '#kernel/workflow/index.ts'
import {
  type CaseMove,
  type CaseState,
  caseMoves,
  judgePublication,
  type PublicationFacts,
  type RequestMove,
  type RequestState,
  requestMoves,
} from './index.ts'

describe('the moves of a request', () => {
  test('end with what is noted or withdrawn, and all are reached', () => {
    expect(finalStates<RequestState, RequestMove>(requestMoves)).toEqual(['noted', 'withdrawn'])
    expect(reachableStates<RequestState, RequestMove>(requestMoves, 'asked').size).toBe(5)
  })

  test.each([
    { state: 'asked', move: 'answer', is: true, why: 'the asked body answers' },
    { state: 'passed-on', move: 'pass-on', is: true, why: 'the next body may not be the last' },
    { state: 'answered', move: 'answer', is: false, why: 'one answer; who wants more asks again' },
    { state: 'answered', move: 'withdraw', is: false, why: 'what is answered stays on record' },
    { state: 'asked', move: 'note', is: false, why: 'there is nothing to note' },
    { state: 'withdrawn', move: 'answer', is: false, why: 'nobody waits for it' },
  ] as const)('$move when $state: $is, $why', ({ state, move, is }) => {
    expect(isPossible<RequestState, RequestMove>(requestMoves, state, move)).toBe(is)
  })
})

describe('the moves of a case', () => {
  test('end with what is withdrawn', () => {
    expect(finalStates<CaseState, CaseMove>(caseMoves)).toEqual(['withdrawn'])
    expect(reachableStates<CaseState, CaseMove>(caseMoves, 'draft').size).toBe(5)
  })

  test.each([
    { state: 'draft', move: 'publish', is: false, why: 'nothing unread is published' },
    { state: 'in-review', move: 'edit', is: false, why: 'what is read stays as it is' },
    { state: 'published', move: 'edit', is: false, why: 'nor what is published' },
    { state: 'published', move: 'withdraw', is: true, why: 'at any time' },
    { state: 'approved', move: 'return', is: true, why: 'the second reviewer may say no' },
  ] as const)('$move when $state: $is, $why', ({ state, move, is }) => {
    expect(isPossible<CaseState, CaseMove>(caseMoves, state, move)).toBe(is)
  })
})

describe('who may publish what', () => {
  const sound: PublicationFacts = {
    author: 'a',
    reviewer: 'r',
    approvedBy: null,
    hasMinor: false,
    found: 0,
    kept: 0,
    isProtected: false,
    isFromMatter: true,
    parties: ['p', 'q'],
    consents: [],
  }
  test.each([
    { change: {}, is: 'publish', why: 'it tells nobody: no consent is needed' },
    { change: { reviewer: 'a' }, is: 'guidance.own-case', why: 'nobody reviews the own case' },
    { change: { found: 1 }, is: 'guidance.not-masked', why: 'something still tells who it is' },
    { change: { found: 1, consents: ['p', 'q'] }, is: 'guidance.not-masked', why: 'consent does not unmask' },
    { change: { kept: 1 }, is: 'guidance.consent-missing', why: 'something was kept' },
    { change: { kept: 1, consents: ['p'] }, is: 'guidance.consent-missing', why: 'every party, not one' },
    { change: { kept: 1, consents: ['p', 'q'] }, is: 'publish', why: 'all agreed' },
    { change: { isProtected: true }, is: 'guidance.consent-missing', why: 'medical matters are not public' },
    { change: { isProtected: true, consents: ['p', 'q'] }, is: 'publish', why: 'but for their consent' },
    {
      change: { kept: 1, isFromMatter: false, parties: [] },
      is: 'guidance.consent-missing',
      why: 'written from nothing there is nobody who could agree',
    },
    { change: { isFromMatter: false, parties: [] }, is: 'publish', why: 'and nobody who has to' },
    { change: { hasMinor: true }, is: 'approve', why: 'with a minor one word is not enough' },
    { change: { hasMinor: true, approvedBy: 'r' }, is: 'guidance.same-reviewer', why: 'nor the same twice' },
    { change: { hasMinor: true, approvedBy: 's' }, is: 'publish', why: 'two people' },
    {
      change: { hasMinor: true, approvedBy: 's', reviewer: 'a' },
      is: 'guidance.own-case',
      why: 'two others',
    },
    { change: { hasMinor: true, approvedBy: 's', found: 1 }, is: 'guidance.not-masked', why: 'both see it' },
  ])('$change: $is, $why', ({ change, is }) => {
    const judged = judgePublication({ ...sound, ...change })
    expect(judged.ok ? judged.value : judged.refusal.code).toBe(is)
  })
})
