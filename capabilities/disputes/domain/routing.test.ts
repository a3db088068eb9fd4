import { describe, expect, test } from 'vitest'
import { codesOf } from '#kernel/codes/index.ts'
import { finalStates, isPossible, reachableStates } from '#kernel/workflow/index.ts'
import { type Routing, type RoutingMove, routingMoves, routings } from './routing.ts'

describe('the routing of a dispute', () => {
  test('reaches every state from its registration, and ends declined', () => {
    expect([...reachableStates<Routing, RoutingMove>(routingMoves, 'registered')].sort()).toEqual(
      codesOf(routings).sort(),
    )
    expect(finalStates(routingMoves)).toEqual(['declined'])
  })

  test.each([
    {
      from: 'registered',
      move: 'accept',
      may: true,
      why: 'who was asked first and is competent accepts at once',
    },
    { from: 'registered', move: 'request-send-back', may: false, why: 'nobody sent it' },
    {
      from: 'send-back-requested',
      move: 'accept',
      may: false,
      why: 'whoever asked to give it back has to wait for the answer',
    },
    { from: 'accepted', move: 'report-upward', may: true, why: 'what cannot be settled goes up' },
    {
      from: 'accepted',
      move: 'dispatch',
      may: false,
      why: 'what a unit accepted is taken over, not sent around',
    },
    { from: 'accepted', move: 'pass-sideways', may: true, why: 'an equal that said yes takes it' },
    { from: 'send-back-requested', move: 'pass-sideways', may: false, why: 'the request is answered first' },
    { from: 'declined', move: 'take-over', may: false, why: 'a refusal stands' },
    { from: 'send-back-requested', move: 'escalate', may: false, why: 'the request is answered first' },
    { from: 'send-back-requested', move: 'request-send-back', may: false, why: 'one request at a time' },
    { from: 'send-back-requested', move: 'dispatch', may: true, why: 'the hub may rule where it belongs' },
    {
      from: 'declined',
      move: 'dispatch',
      may: false,
      why: 'a refusal is told to the applicant, not passed around',
    },
  ] as const)('$move from $from: $may, because $why', ({ from, move, may }) => {
    expect(isPossible<Routing, RoutingMove>(routingMoves, from, move)).toBe(may)
  })
})
