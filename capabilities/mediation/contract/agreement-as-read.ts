import { z } from 'zod'
import {
  agreementForms,
  confirmationStates,
  performanceStates,
  performanceWays,
} from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { agreementStates, missingActs, signatureManners } from '../domain/index.ts'

export const AgreementAsRead = z.object({
  id: z.uuid(),
  number: z.string(),
  form: z.enum(codesOf(agreementForms)),
  isPartial: z.boolean(),
  state: z.enum(codesOf(agreementStates)),
  mainFacts: z.string(),
  disputedPoints: z.string(),
  responsibility: z.string(),
  furtherTerms: z.array(z.string()),
  reachedOn: Day,
  effectiveOn: Day.optional(),
  sealName: z.string().optional(),
  sealedOn: Day.optional(),
  missing: z.array(z.enum(codesOf(missingActs))),
  obligations: z.array(
    z.object({
      id: z.uuid(),
      position: z.int(),
      debtorId: z.uuid(),
      creditorId: z.uuid().optional(),
      way: z.enum(codesOf(performanceWays)),
      act: z.string(),
      amountFen: z.int().optional(),
      dueOn: Day,
      place: z.string(),
      performance: z.enum(codesOf(performanceStates)),
      performances: z.array(
        z.object({ result: z.string(), onDay: Day, amountFen: z.int().optional(), note: z.string() }),
      ),
    }),
  ),
  signatures: z.array(
    z.object({
      partyId: z.uuid().optional(),
      accountId: z.uuid().optional(),
      signerName: z.string(),
      throughPartyId: z.uuid().optional().describe('The representative who signed for this party'),
      manner: z.enum(codesOf(signatureManners)),
      signedOn: Day,
      attachmentId: z.uuid(),
    }),
  ),
  confirmation: z.object({
    state: z.enum(codesOf(confirmationStates)),
    until: Day.optional(),
    isOpen: z.boolean(),
    steps: z.array(
      z.object({
        move: z.string(),
        onDay: Day,
        court: z.string(),
        courtNumber: z.string(),
        note: z.string(),
      }),
    ),
  }),
})
