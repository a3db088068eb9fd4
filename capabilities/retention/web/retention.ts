import type { Answer } from '#platform/web/api-client/index.ts'
import type { listDeletionLists, listHolds, readDeletionList, readRecordingRetention } from '../contract.ts'
import type { ListState } from '../domain/index.ts'

type Lists = Answer<typeof listDeletionLists>
export type DeletionList = Lists['lists'][number]
export type DueUnit = Lists['due'][number]
export type TermsRule = Lists['rule']
export type ListPage = Answer<typeof readDeletionList>
export type ListedRecording = ListPage['rows'][number]
export type Hold = Answer<typeof listHolds>['holds'][number]
export type Keeping = Answer<typeof readRecordingRetention>['keeping']

export const toneOfState = {
  drawn: 'warning',
  approved: 'warning',
  refused: 'danger',
  withdrawn: 'plain',
  done: 'good',
} as const satisfies Record<ListState, 'plain' | 'good' | 'warning' | 'danger'>
