export * from './file-number.ts'
export * from './file-record.ts'
export * from './station-time.ts'
