export * from './contract/leading.ts'
export * from './contract/papers.ts'
