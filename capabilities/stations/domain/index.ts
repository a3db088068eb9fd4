export * from './file-number.ts'
export * from './station-time.ts'
