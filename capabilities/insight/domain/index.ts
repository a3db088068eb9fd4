export * from './acts.ts'
export * from './answerable.ts'
