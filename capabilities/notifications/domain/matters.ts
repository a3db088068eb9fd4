import type { CodeList } from '#kernel/codes/index.ts'
import type { NotificationEvent } from './events.ts'

/** What a notification is about. */
export const matterKinds = [
  'dispute',
  'visit',
  'event',
  'committee',
  'complaint',
  'machine-client',
  'on-call',
  'seat',
  'return',
  'review-submission',
  'publication',
  'enforcement-officer',
  'list-version',
  'recording',
  'deletion-list',
] as const
export type MatterKind = (typeof matterKinds)[number]

/** What a code that leaves the house is the code of; no other kind has one that does. */
export const namesOutside = {
  dispute: { zh: '纠纷', en: 'Dispute' },
  'review-submission': { zh: '法制审核', en: 'Legal review' },
} as const satisfies CodeList & Partial<Record<MatterKind, unknown>>
export type NamedOutside = keyof typeof namesOutside

/** Whoever has to act is named by what is asked and need not reach the matter: only its code is shown then. */
export const toldWithoutReach: readonly NotificationEvent[] = [
  'joint-invited',
  'joint-task-given',
  'joint-task-due',
  'joint-ended',
  'joint-rested',
  'joint-resumed',
  'joint-called-off',
  'joint-release-ruled',
  'on-call-asked',
  'on-call-answered',
  'on-call-nobody',
  'on-call-withdrawn',
  'swap-asked',
  'swap-answered',
  'shift-changed',
]

/**
 * Whoever is on call has hours to answer, which run through nights: the words do not wait for the morning.
 * @source rule limit.on-call-answer, counted in hours
 */
export const toldInQuietHours: readonly NotificationEvent[] = ['on-call-asked', 'on-call-withdrawn']
