import type { Answer } from '#platform/web/api-client/index.ts'
import type { listAuthorityLists } from '../../contract.ts'

export type Version = Answer<typeof listAuthorityLists>['versions'][number]
