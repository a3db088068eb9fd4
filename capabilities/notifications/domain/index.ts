export * from './channels.ts'
export * from './events.ts'
export * from './quiet-hours.ts'
export * from './words.ts'
