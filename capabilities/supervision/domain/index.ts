export * from './orders.ts'
export * from './satisfaction.ts'
export * from './triggers.ts'
export * from './week.ts'
