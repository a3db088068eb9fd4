import { z } from 'zod'

/** Who may, as sentences of the API document. */
export const READS = 'Clerk and head of the department for its own, the bureau for all'
export const CLERK = 'The clerk of the department'
export const HEAD = 'The head of the department, who did not submit it'
export const BUREAU = 'Oversight officers and the head of the bureau'

export const RoundParams = z.object({ returnRoundId: z.uuid() })
export const ReturnParams = z.object({ departmentReturnId: z.uuid() })
export const Reason = z.string().trim().min(2).max(500)
export const Title = z.string().trim().min(4).max(100)
export const FormKey = z
  .string()
  .regex(/^returns\.form\.[a-z][a-z0-9-]{0,59}$/)
  .describe('Key of the form in the rule book')
