export * from './contract/cases.ts'
