import type { Moves } from '#kernel/workflow/index.ts'
import type { UploadState } from './codes.ts'

export type UploadMove = 'complete' | 'withdraw' | 'give-up' | 'take-in' | 'refuse'

/** What can become of a file on its way in. What has arrived whole is settled by the program alone. */
export const uploadMoves = {
  receiving: { complete: 'arrived', withdraw: 'withdrawn', 'give-up': 'abandoned' },
  arrived: { 'take-in': 'taken-in', refuse: 'refused' },
  'taken-in': {},
  refused: {},
  withdrawn: {},
  abandoned: {},
} as const satisfies Moves<UploadState, UploadMove>
