export * from './contract/returns.ts'
export * from './contract/rounds.ts'
