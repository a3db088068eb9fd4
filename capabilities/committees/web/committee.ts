import type { Answer } from '#platform/web/api-client/index.ts'
import type { listCommittees } from '../contract.ts'

export type Committee = Answer<typeof listCommittees>['committees'][number]
