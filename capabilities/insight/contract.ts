export * from './contract/measures.ts'
export * from './contract/worklist.ts'
