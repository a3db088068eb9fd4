import { z } from 'zod'

/** Who may, as sentences of the API document. */
export const READS =
  'Every role of law enforcement and the head of the bureau: a department its own, the bureau all'
export const KEEPS = 'Head and clerk of the department'
export const BUREAU = 'Oversight officers and the head of the bureau'
export const REVIEW = 'The head of the review office, oversight officers and the head of the bureau'
export const BOARD = 'Every role of law enforcement in the bureau, and its head'

export const Line = z.string().trim().min(1).max(200)
export const Name = z.string().trim().min(2).max(60)
export const Reason = z.string().trim().min(2).max(500)
export const Username = z
  .string()
  .trim()
  .min(3)
  .max(60)
  .describe('Of the account with which the person signs in')
export const Changed = z.object({ id: z.uuid(), version: z.int() })
