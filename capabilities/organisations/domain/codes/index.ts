export * from './committees.ts'
export * from './people.ts'
export * from './sectors.ts'
export * from './units.ts'
