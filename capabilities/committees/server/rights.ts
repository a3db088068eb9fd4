import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'

const running: readonly Role[] = ['committee-head', 'unit-head', 'bureau-head']

export const mayRun = hasRole(...running)
export const mayRead = hasRole(...running, 'supervisor')
export const isBureau = hasRole('bureau-head')

/** Units whose committees, and those below, the officer runs; and reads. */
export const runUnitsOf = (officer: Officer) => unitsWith(officer, running)
export const readUnitsOf = (officer: Officer) => unitsWith(officer, [...running, 'supervisor'])
