export * from './compare.ts'
export * from './purposes.ts'
export * from './read-listing.ts'
