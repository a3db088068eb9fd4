export * from './contract/cases.ts'
export * from './contract/requests.ts'
export * from './contract/writing.ts'
