export * from './masking/index.ts'
export * from './requests.ts'
