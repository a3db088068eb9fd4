import type { z } from 'zod'
import type { Form, Typed } from '#platform/web/forms/index.ts'
import type { Application } from '../contract.ts'

export type ApplyBody = z.input<typeof Application>
export type ApplyForm = Form<ApplyBody>

/** What an application begins with: two people of whom nobody has shown a card yet. */
export const emptyApplication: Typed<ApplyBody> = {
  parties: [
    { role: 'applicant', kind: 'natural', noIdentityReason: 'not-carried' },
    { role: 'respondent', kind: 'natural', noIdentityReason: 'not-known' },
  ],
}

/** The fields of each step; what belongs to none is looked at in the last one. */
export const fieldsOfSteps = [
  ['parties[0]'],
  ['parties[1]'],
  ['narrative', 'divisionCode', 'place', 'amountFen'],
  ['requests'],
  ['privacyTold'],
] as const

/** The step, counted from 1, on which a field is. */
export function stepOfField(path: string): number {
  const at = fieldsOfSteps.findIndex((fields) => fields.some((field) => path.startsWith(field)))
  return at === -1 ? fieldsOfSteps.length : at + 1
}

/** A number typed stands for itself; without one the reason stands in its place. */
export function withNumber(
  form: ApplyForm,
  at: 0 | 1,
  field: 'citizenNumber' | 'creditCode',
  typed: string,
): void {
  form.change((before) => {
    const parties = [...(before.parties ?? [])]
    const { citizenNumber: _c, creditCode: _d, noIdentityReason: _r, ...party } = parties[at] ?? {}
    const reason = at === 0 ? ('not-carried' as const) : ('not-known' as const)
    parties[at] = typed.trim() === '' ? { ...party, noIdentityReason: reason } : { ...party, [field]: typed }
    return { ...before, parties }
  })
}
