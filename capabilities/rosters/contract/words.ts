import { z } from 'zod'

export const Moment = z.iso.datetime({ offset: true })

export const Reason = z.string().trim().min(2).max(500)

export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Span = z.strictObject({ from: Time, to: Time })

export const Person = z.object({ accountId: z.uuid(), name: z.string() })

export const READERS = 'Case workers, lawyers and counsellors'

export const PLANNERS =
  'Triage officers, heads of committees and units and of the bureau, for seats of their subtree'

export const SeatParams = z.strictObject({ seatId: z.uuid() })

export const ShiftParams = z.strictObject({ shiftId: z.uuid() })

export const Version = z.object({ version: z.int() })

export const Duty = z.object({
  shiftId: z.uuid().optional(),
  seatId: z.uuid(),
  seatName: z.string(),
  place: z.string(),
  accountId: z.uuid(),
  name: z.string(),
  day: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  state: z.enum(['held', 'away', 'holiday']),
  isYours: z.boolean(),
})
