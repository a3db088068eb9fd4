export * from './contract/applications.ts'
export * from './contract/party-page.ts'
