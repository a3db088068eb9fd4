export * from './papers.ts'
