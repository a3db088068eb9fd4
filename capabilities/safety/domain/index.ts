export * from './codes.ts'
export * from './hour-clock.ts'
export * from './kept-apart.ts'
export * from './risk-colour.ts'
