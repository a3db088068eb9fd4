export * from './codes.ts'
export * from './read-message-line.ts'
