export * from './contract/cases.ts'
export * from './contract/requests.ts'
