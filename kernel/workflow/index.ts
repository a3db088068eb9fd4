import { bug } from '../problems/index.ts'

/**
 * A workflow is one table that can be printed for a lawyer: per state, the moves that are possible and the
 * state that each leads to. Guards of the server and buttons of the screens read the same table.
 *
 * @example
 * const moves = {
 *   proposed: { schedule: 'scheduled', decline: 'failed' },
 *   scheduled: { hold: 'held' },
 *   held: {}, failed: {},
 * } as const satisfies Moves<State, Move>
 */
export type Moves<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>

/** The moves that the table allows from `state`, in the order of the table. */
export function possibleMoves<State extends string, Move extends string>(
  moves: Moves<State, Move>,
  state: State,
): readonly Move[] {
  return Object.keys(moves[state]) as Move[]
}

export function isPossible<State extends string, Move extends string>(
  moves: Moves<State, Move>,
  state: State,
  move: Move,
): boolean {
  return Object.hasOwn(moves[state], move)
}

/** The state after `move`. @throws when the table does not know the move: ask {@link isPossible} first */
export function nextState<State extends string, Move extends string>(
  moves: Moves<State, Move>,
  state: State,
  move: Move,
): State {
  const following: Partial<Record<Move, State>> = moves[state]
  return following[move] ?? bug(`${move} is not possible from ${state}`)
}

/** State as the replay of what was recorded. */
export function replay<State extends string, Move extends string>(
  moves: Moves<State, Move>,
  initial: State,
  recorded: readonly Move[],
): State {
  return recorded.reduce((state, move) => nextState(moves, state, move), initial)
}

/** Final states: nothing leads out of them. */
export function finalStates<State extends string, Move extends string>(
  moves: Moves<State, Move>,
): readonly State[] {
  return (Object.keys(moves) as State[]).filter((state) => possibleMoves(moves, state).length === 0)
}

/** States that can be reached from `initial`, itself included. */
export function reachableStates<State extends string, Move extends string>(
  moves: Moves<State, Move>,
  initial: State,
): ReadonlySet<State> {
  const reached = new Set<State>([initial])
  const open: State[] = [initial]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of Object.values<State | undefined>(moves[state])) {
      if (next !== undefined && !reached.has(next)) {
        reached.add(next)
        open.push(next)
      }
    }
  }
  return reached
}
