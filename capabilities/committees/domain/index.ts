export * from './codes.ts'
export * from './complaints.ts'
export * from './composition.ts'
