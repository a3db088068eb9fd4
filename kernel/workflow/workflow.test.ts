import { describe, expect, test } from 'vitest'
import {
  finalStates,
  isPossible,
  type Moves,
  nextState,
  possibleMoves,
  reachableStates,
  replay,
} from './index.ts'

type State = 'open' | 'waiting' | 'done' | 'lost'
type Move = 'wait' | 'go-on' | 'finish'

const moves = {
  open: { wait: 'waiting', finish: 'done' },
  waiting: { 'go-on': 'open' },
  done: {},
  lost: {},
} as const satisfies Moves<State, Move>

describe('a table of moves', () => {
  test('answers what is possible, in the order of the table', () => {
    expect(possibleMoves<State, Move>(moves, 'open')).toEqual(['wait', 'finish'])
    expect(isPossible<State, Move>(moves, 'waiting', 'finish')).toBe(false)
    expect(isPossible<State, Move>(moves, 'open', 'toString' as Move)).toBe(false)
  })

  test('leads on, and a move that it does not know is a bug of the caller', () => {
    expect(nextState<State, Move>(moves, 'open', 'wait')).toBe('waiting')
    expect(() => nextState<State, Move>(moves, 'done', 'wait')).toThrow('wait is not possible from done')
  })

  test('replays what was recorded', () => {
    expect(replay<State, Move>(moves, 'open', ['wait', 'go-on', 'finish'])).toBe('done')
    expect(replay<State, Move>(moves, 'open', [])).toBe('open')
    expect(() => replay<State, Move>(moves, 'open', ['finish', 'wait'])).toThrow()
  })

  test('shows where it ends and what nothing reaches', () => {
    expect(finalStates<State, Move>(moves)).toEqual(['done', 'lost'])
    expect([...reachableStates<State, Move>(moves, 'open')].sort()).toEqual(['done', 'open', 'waiting'])
  })
})
