export * from './acts.ts'
