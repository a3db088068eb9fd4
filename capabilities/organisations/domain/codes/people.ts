import type { CodeList } from '#kernel/codes/index.ts'

/**
 * How a mediator serves.
 * @source field ZJZ of the mediator record (full-time or part-time); invited mediators by local practice
 */
export const mediatorKinds = {
  'full-time': { zh: '专职', en: 'Full-time' },
  'part-time': { zh: '兼职', en: 'Part-time' },
  invited: { zh: '特邀', en: 'Invited' },
} as const satisfies CodeList

export type MediatorKind = keyof typeof mediatorKinds
