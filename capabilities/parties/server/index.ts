export { keepParties, normalPhone, type SealedFacts } from './keep-parties.ts'
export { moveParties, type PartyRow, partiesOf } from './party.sql.ts'
