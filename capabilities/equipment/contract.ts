export * from './contract/devices.ts'
export * from './contract/imports.ts'
export * from './contract/keeping.ts'
export * from './contract/plans.ts'
