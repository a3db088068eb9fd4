export * from './codes.ts'
export * from './media.ts'
export * from './moment-in-name.ts'
export * from './upload-moves.ts'
