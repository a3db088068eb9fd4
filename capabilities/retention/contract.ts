export * from './contract/holds.ts'
export * from './contract/lists.ts'
