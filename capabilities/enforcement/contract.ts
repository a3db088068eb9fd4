export * from './contract/cases.ts'
export * from './contract/draws.ts'
