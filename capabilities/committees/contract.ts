export * from './contract/complaints.ts'
export * from './contract/duties.ts'
