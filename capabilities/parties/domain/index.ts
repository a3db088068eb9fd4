export * from './check-party.ts'
export * from './codes.ts'
