import type { PublicationState } from '../domain/index.ts'

/** States as a list of SQL, `state in ${statesIn(publicStates)}`: codes of the program, never anybody's words. */
export const statesIn = (states: readonly PublicationState[]): string =>
  `(${states.map((state) => `'${state}'`).join(', ')})`
