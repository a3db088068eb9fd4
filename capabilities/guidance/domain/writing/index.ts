export * from './blanks.ts'
export * from './choose-aids.ts'
