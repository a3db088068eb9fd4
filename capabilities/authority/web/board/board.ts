import type { Answer } from '#platform/web/api-client/index.ts'
import type { readGroundBoard } from '../../contract.ts'

export type Board = Answer<typeof readGroundBoard>
export type Department = Board['departments'][number]
