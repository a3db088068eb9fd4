import type { Answer } from '#platform/web/api-client/index.ts'
import type { listReturnRounds, readDepartmentReturn, readReturnRound } from '../contract.ts'
import type { ReturnState } from '../domain/index.ts'

export type DepartmentReturn = Answer<typeof readDepartmentReturn>
export type Round = Answer<typeof listReturnRounds>['rounds'][number]
export type Board = Answer<typeof readReturnRound>
export type BoardLine = Board['returns'][number]

export const toneOf: Readonly<Record<ReturnState, 'plain' | 'primary' | 'good' | 'warning' | 'danger'>> = {
  open: 'plain',
  draft: 'primary',
  submitted: 'primary',
  rejected: 'warning',
  signed: 'good',
  accepted: 'good',
  withdrawn: 'plain',
}
