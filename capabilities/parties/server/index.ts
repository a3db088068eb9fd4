export { keepParties, normalPhone, type SealedFacts } from './keep-parties.ts'
export { type PartyRow, partiesOf } from './party.sql.ts'
