export * from './orders.ts'
export * from './triggers.ts'
export * from './week.ts'
