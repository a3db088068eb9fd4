import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { readAid, readExits } from '../contract.ts'

export type Exits = Answer<typeof readExits>
export type Explained = Exits['proposed'][number]
export type Exit = Exits['exits'][number]
export type Matter = Answer<typeof readDispute>
export type Aid = Answer<typeof readAid>
export type AidApplication = Aid['applications'][number]
