export * from './layouts.ts'
export * from './read-rows.ts'
export * from './write-rows.ts'
