export * from './cell-text.ts'
export * from './columns.ts'
export * from './compare-lists.ts'
export * from './read-list.ts'
