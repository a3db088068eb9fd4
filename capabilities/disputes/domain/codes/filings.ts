import type { CodeList } from '#kernel/codes/index.ts'

/** Where the file of a dispute stands. */
export const filings = {
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已结案', en: 'Closed' },
  archived: { zh: '已归档', en: 'Archived' },
  merged: { zh: '已并案', en: 'Merged into another' },
} as const satisfies CodeList
export type Filing = keyof typeof filings
