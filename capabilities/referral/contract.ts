export * from './contract/papers.ts'
export * from './contract/reading.ts'
export { ReferralParams } from './contract/shapes.ts'
export * from './contract/steps.ts'
