export * from './application.ts'
export * from './identities.ts'
export * from './materials.ts'
export * from './proof.ts'
