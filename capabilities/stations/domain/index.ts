export * from './file-number.ts'
export * from './name-rule.ts'
export * from './station-time.ts'
