import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { actingAs, noIdentityReasons, partyKinds, partyRoles, sexes } from './domain/index.ts'

const Name = z.string().trim().min(1).max(80)
// By shape only: what the digits say depends on the day, and the server asks that.
const CitizenNumber = z.string().trim().min(15).max(24)
const CreditCode = z.string().trim().min(18).max(24)
const Phone = z.string().trim().min(5).max(24)
const Short = z.string().trim().max(40)

/** Who speaks for a party: an agent, a guardian, a representative. */
const ActingPerson = z.strictObject({
  as: z.enum(codesOf(actingAs)),
  name: Name,
  phone: Phone.optional(),
  citizenNumber: CitizenNumber.optional(),
  consents: z.boolean().default(false).describe('A guardian consents to the handling of the data of a minor'),
})

/** A party as it is entered: a number that identifies it, or the reason why there is none. */
export const PartyInput = z
  .strictObject({
    role: z.enum(codesOf(partyRoles)),
    kind: z.enum(codesOf(partyKinds)),
    name: Name,
    headCount: z
      .int()
      .min(1)
      .max(100_000)
      .default(1)
      .describe('How many this party stands for, itself included'),
    sex: z.enum(codesOf(sexes)).default('unknown'),
    bornOn: Day.optional().describe('Where no citizen number tells it'),
    ethnicity: Short.optional(),
    occupation: Short.optional(),
    citizenNumber: CitizenNumber.optional(),
    creditCode: CreditCode.optional(),
    noIdentityReason: z.enum(codesOf(noIdentityReasons)).optional(),
    phone: Phone.optional(),
    address: z.string().trim().max(200).optional(),
    legalRepresentative: Short.optional(),
    acting: z.array(ActingPerson).max(10).default([]),
    privacyTold: z.boolean().default(false).describe('Was told what the data is used for'),
    sensitiveConsent: z
      .boolean()
      .default(false)
      .describe('Consents, separately, to the use of sensitive data'),
  })
  .refine(
    (party) =>
      [party.citizenNumber, party.creditCode, party.noIdentityReason].filter((value) => value !== undefined)
        .length === 1,
    { path: ['noIdentityReason'] },
  )

export type PartyInput = z.infer<typeof PartyInput>

/** As a client sends it: what has a default may be left out. */
export type PartyOrder = z.input<typeof PartyInput>
