export * from './cases.ts'
export * from './masking/index.ts'
export * from './requests.ts'
export * from './writing/index.ts'
