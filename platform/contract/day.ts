import { z } from 'zod'
import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'

/** A legal day in a message, `YYYY-MM-DD`; beyond 1900 to 2199 no clock could answer for it. */
export const Day = z.iso.date().refine(isLegalDate) as unknown as z.ZodType<LegalDate>
