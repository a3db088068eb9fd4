import type { Answer } from '#platform/web/api-client/index.ts'
import type { Text } from '#platform/web/i18n/index.ts'
import type { listRecordingRequests, listRecordings, readCaseRecordings, readRecording } from '../contract.ts'
import type { messages } from './messages.ts'

export type CaseRecordings = Answer<typeof readCaseRecordings>
export type Duty = CaseRecordings['duties'][number]
export type Bound = Duty['bound'][number]
export type GapOfDuty = Duty['gaps'][number]
export type Proposal = CaseRecordings['proposals'][number]
export type Recording = Answer<typeof listRecordings>['recordings'][number]
type Requests = Answer<typeof listRecordingRequests>
export type AccessRequest = Requests['requests'][number]
export type AccessRule = Requests['rule']
export type OneRecording = Answer<typeof readRecording>

type Say = Text<(typeof messages)['zh']>

/** Seconds as a person says them. */
export function lengthText(t: Say, seconds: number): string {
  if (seconds < 60) return t('seconds', { count: seconds })
  if (seconds < 3600) return t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  return t('hours', { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) })
}

/** `10:05`, in the district's time; moments come with its offset. */
export const clockText = (instant: string): string => instant.slice(11, 16)
