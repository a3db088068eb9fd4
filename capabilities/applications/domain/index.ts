export * from './access-code.ts'
export * from './party-notice.ts'
export * from './party-page.ts'
export * from './progress.ts'
