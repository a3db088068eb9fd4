export * from './access-code.ts'
export * from './progress.ts'
