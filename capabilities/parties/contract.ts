import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { noIdentityReasons, partyKinds, partyRoles, sexes } from './domain/index.ts'

const Name = z.string().trim().min(1).max(80)
const CitizenNumber = z.string().regex(/^\d{17}[\dX]$/)
const CreditCode = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)

/** A party as it is entered: a number that identifies it, or the reason why there is none. */
export const PartyInput = z
  .strictObject({
    role: z.enum(codesOf(partyRoles)),
    kind: z.enum(codesOf(partyKinds)),
    name: Name,
    headCount: z.int().min(1).max(100_000).default(1),
    sex: z.enum(codesOf(sexes)).default('unknown'),
    citizenNumber: CitizenNumber.optional(),
    creditCode: CreditCode.optional(),
    noIdentityReason: z.enum(codesOf(noIdentityReasons)).optional(),
    phone: z
      .string()
      .regex(/^\+?[\d-]{5,20}$/)
      .optional(),
    address: z.string().trim().max(200).optional(),
  })
  .refine(
    (party) =>
      [party.citizenNumber, party.creditCode, party.noIdentityReason].filter((value) => value !== undefined)
        .length === 1,
    { path: ['noIdentityReason'] },
  )

export type PartyInput = z.infer<typeof PartyInput>
