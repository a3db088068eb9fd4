export * from './contract/board.ts'
export * from './contract/cases.ts'
export * from './contract/recordings.ts'
export * from './contract/viewings.ts'
