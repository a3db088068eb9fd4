export { keepParties, type SealedActing, type SealedFacts } from './keep-parties.ts'
export {
  bringParties,
  type KnownParty,
  knownParties,
  standForFewer,
  takeBackParties,
} from './move-parties.sql.ts'
export { moveParties, type PartyRow, partiesOf } from './party.sql.ts'
export { type PartyTrace, partyTraces } from './party-traces.sql.ts'
export { partyProblems } from './problems.ts'
