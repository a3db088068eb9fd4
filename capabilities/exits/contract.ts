export * from './contract/aid.ts'
export * from './contract/askings.ts'
export * from './contract/leading.ts'
export * from './contract/papers.ts'
