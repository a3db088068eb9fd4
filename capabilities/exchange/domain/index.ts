export * from './compare.ts'
export * from './read-listing.ts'
