export * from './codes/index.ts'
export * from './routing.ts'
