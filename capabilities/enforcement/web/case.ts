import type { Answer } from '#platform/web/api-client/index.ts'
import type { readEnforcementCase } from '../contract.ts'

export type Case = Answer<typeof readEnforcementCase>
export type CaseStage = Case['stages'][number]
export type CaseStep = CaseStage['steps'][number]
export type TakenStep = CaseStep['taken'][number]
export type CaseLimit = Case['limits'][number]
