import type { Answer } from '#platform/web/api-client/index.ts'
import type { listAccounts } from '../contract.ts'

export type Account = Answer<typeof listAccounts>['accounts'][number]
