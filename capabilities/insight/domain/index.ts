export * from './acts.ts'
export * from './answerable.ts'
export * from './doubts.ts'
export * from './measures.ts'
