export * from './contract/clients.ts'
export * from './contract/referrals.ts'
export * from './contract/tokens.ts'
export * from './contract/webhooks.ts'
