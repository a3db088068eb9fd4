import { z } from 'zod'
import { Moment, Short, Text } from './work.ts'

export const Minutes = z.strictObject({
  startedAt: Moment,
  endedAt: Moment,
  presentPartyIds: z.array(z.uuid()).max(200),
  helpers: z
    .array(z.strictObject({ name: Short, as: Short }))
    .max(20)
    .default([]),
  rightsTold: z.boolean(),
  statements: Text.describe("Each side's statement of the disputed facts"),
  verification: Text.default(''),
  risksTold: z.boolean(),
  result: Text,
  undisputedFacts: Text.default('').describe(
    'With the consent of the parties; may be used later, what they conceded may not',
  ),
})
