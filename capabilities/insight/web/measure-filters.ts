import { z } from 'zod'
import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { measureParts } from '../contract.ts'
import { measures } from '../domain/index.ts'

const day = z.string().refine(isLegalDate)

/** Lives in the address of the screen: a figure can be sent to a colleague with its rows open. */
export const measureFilters = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  under: z.uuid().optional(),
  measure: z.enum(codesOf(measures)).optional(),
  unit: z.uuid().optional(),
  part: z.enum(codesOf(measureParts)).optional(),
})
export type MeasureFilters = z.infer<typeof measureFilters>

export interface AskedPeriod {
  readonly from: LegalDate
  readonly to: LegalDate
  readonly under?: string
}
