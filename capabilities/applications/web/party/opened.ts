import type { Answer } from '#platform/web/api-client/index.ts'
import type { readPartyPage } from '../../contract.ts'

export type PartyPage = Answer<typeof readPartyPage>
