export * from './contract/desk.ts'
export * from './contract/portal.ts'
export * from './contract/rows.ts'
