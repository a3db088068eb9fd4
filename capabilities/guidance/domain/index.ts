export * from './cases.ts'
export * from './requests.ts'
export * from './writing/index.ts'
