import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { deviceKinds } from '../domain/index.ts'

/** Who may, as sentences of the API document. */
export const READS =
  'Every role of a department over its own devices; keepers of recordings, oversight officers and the head of the bureau over all'
export const KEEPS =
  'Clerk and head of the department over its own devices; keepers of recordings, oversight officers and the head of the bureau over all'
export const BUREAU = 'Keepers of recordings, oversight officers and the head of the bureau'
export const HEAD = 'The head of the bureau'

export const Moment = z.iso.datetime({ offset: true })
export const Line = z.string().trim().min(2).max(100)
export const Reason = z.string().trim().min(2).max(500)
export const Kind = z.enum(codesOf(deviceKinds))
export const Seconds = z.int().min(-31_622_400).max(31_622_400)
export const DeviceParams = z.object({ deviceId: z.uuid() })
export const PlanParams = z.object({ equipmentPlanId: z.uuid() })

/** What the label of a device and the papers of its purchase say. */
export const Label = {
  assetNumber: Line,
  model: Line,
  serial: z.string().trim().min(2).max(64).describe('What recordings name as their device or station'),
  storage: Line.optional(),
  batch: Line.optional(),
  fund: Line.optional(),
  purchasedOn: Day.optional(),
}
