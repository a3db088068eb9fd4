export * from './basic-credentials.ts'
export * from './client-states.ts'
export * from './scopes.ts'
export * from './token-limits.ts'
