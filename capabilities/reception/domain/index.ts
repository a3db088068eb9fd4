export * from './codes.ts'
export * from './first-visit.ts'
export * from './read-message-line.ts'
export * from './receipt.ts'
