export * from './contract/calls.ts'
export * from './contract/duties.ts'
export * from './contract/hand-overs.ts'
export * from './contract/seats.ts'
