export * from './contract/requests.ts'
