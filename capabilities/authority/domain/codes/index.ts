export * from './acts.ts'
export * from './bodies.ts'
export * from './lists.ts'
export * from './people.ts'
