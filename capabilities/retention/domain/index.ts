export * from './codes.ts'
export * from './deletion-list.ts'
export * from './retention.ts'
export * from './verdict.ts'
