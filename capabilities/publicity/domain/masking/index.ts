export * from './doubts.ts'
export * from './leaks.ts'
export * from './render.ts'
export type { MaskingRule } from './rule.ts'
