import { type DayRule, type LegalDate, readClock, type WorkCalendar } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** @source Civil Procedure Law art. 87 to 95; Penalty Act art. 61 */
export const servingMethods = {
  direct: { zh: '直接送达', en: 'In person' },
  left: { zh: '留置送达', en: 'By leaving' },
  electronic: { zh: '电子送达', en: 'Electronically' },
  entrusted: { zh: '委托送达', en: 'Through another organ' },
  mail: { zh: '邮寄送达', en: 'By post' },
  'public-notice': { zh: '公告送达', en: 'By public notice' },
} as const satisfies CodeList
export type ServingMethod = keyof typeof servingMethods

/** What each method has to show besides its day. */
export const proofsOfServing: Readonly<Record<ServingMethod, readonly string[]>> = {
  direct: ['receivedBy'],
  left: ['witness'],
  electronic: ['confirmation'],
  entrusted: ['receivedBy'],
  mail: ['receipt'],
  'public-notice': ['why'],
}

/**
 * From which day on a paper counts as served. Every method but the public notice serves on the day of its proof;
 * the notice serves when the term of the department's rule has run out after its publication.
 * @param day of the signature, of the leaving, of the arrival, on the receipt, or of the publication
 * @returns undefined where the term leads beyond the supported years
 * @source Civil Procedure Law art. 87 to 95 (30 days); Transport procedure rule art. 18 (60 days, older text)
 */
export function servedOn(
  method: ServingMethod,
  day: LegalDate,
  noticeTerm: DayRule,
  calendar: WorkCalendar,
): LegalDate | undefined {
  if (method !== 'public-notice') return day
  const read = readClock([{ kind: 'start', at: day, reason: 'published' }], noticeTerm, calendar)
  return read.ok ? read.value.projected : undefined
}
