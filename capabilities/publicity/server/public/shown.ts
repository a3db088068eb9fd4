import type { Rendition } from '../../domain/index.ts'

/** The rendition as an answer carries it: the very same content, copied. */
export const shownAsAnswer = (shown: Rendition) => ({
  ...shown,
  texts: { ...shown.texts },
  subjects: shown.subjects.map((one) => ({ ...one })),
  measures: [...shown.measures],
})
