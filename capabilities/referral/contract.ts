export * from './contract/papers.ts'
export * from './contract/reading.ts'
export * from './contract/steps.ts'
export * from './contract/term.ts'
