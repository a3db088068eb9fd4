import { z } from 'zod'
import { riskFlags } from '#capabilities/disputes/domain/index.ts'

export const flagCodes = Object.keys(riskFlags) as (keyof typeof riskFlags)[]

/** What one can take down in under a minute, at a window or on the street. */
export const ShortReport = z.strictObject({
  title: z.string().trim().min(2).max(120),
  narrative: z.string().trim().min(2).max(20_000),
  place: z.string().trim().max(200).optional(),
  name: z.string().trim().max(80).optional(),
  phone: z.string().trim().max(24).optional(),
  other: z.string().trim().max(80).optional(),
  flags: z.array(z.enum(flagCodes)).optional(),
})
export type ShortReport = z.input<typeof ShortReport>

type Named = Pick<ShortReport, 'name' | 'phone' | 'other'>

/** Whoever is named becomes a party without a number: in such a minute nobody shows a card. */
export function visitOf<Report extends Named>({ name, phone, other, ...visit }: Report) {
  const unproven = { kind: 'natural', noIdentityReason: 'not-carried' } as const
  const came = name ? [{ ...unproven, role: 'applicant' as const, name, ...(phone ? { phone } : {}) }] : []
  const against = other ? [{ ...unproven, role: 'respondent' as const, name: other }] : []
  return { ...visit, parties: [...came, ...against] }
}
