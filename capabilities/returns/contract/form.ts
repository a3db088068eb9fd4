import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import * as domain from '../domain/index.ts'

const Code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const words = { zh: z.string().min(1), en: z.string().min(1) }
const Words = z.strictObject(words)
const coded = { code: Code, ...words }

export const FieldValue = z
  .union([
    z.number().min(-1_000_000_000).max(1_000_000_000),
    z.boolean(),
    z.string().max(2000),
    z.array(z.string().max(60)).max(60),
  ])
  .describe('A count, yes or no, a text or the code of a choice, or several codes') as unknown as z.ZodType<
  domain.FieldValue,
  domain.FieldValue
>
export const Values = z.record(Code, FieldValue) as unknown as z.ZodType<domain.Values, domain.Values>

const Amount = z.strictObject({
  sum: z.array(Code).min(1).optional(),
  number: z.int().min(0).optional(),
  percent: z.number().gt(0).max(1000).optional(),
  least: z.int().min(0).optional(),
})

const Field = z.strictObject({
  ...coded,
  kind: z.enum(['count', 'yes-no', 'choice', 'choices', 'text']),
  need: z.enum(['must', 'may']),
  unit: Words.optional(),
  hint: Words.optional(),
  most: z.int().min(1).max(1_000_000_000).optional(),
  choices: z.array(z.strictObject(coded)).optional(),
  known: z.enum(codesOf(domain.knownFigures)).optional(),
  titles: z.array(z.string().min(1)).optional(),
  assumption: z.boolean().optional(),
})

const Check = z.strictObject({
  ...coded,
  at: Code,
  severity: z.enum(['fault', 'warning']),
  basis: z.string().min(1),
  assumption: z.boolean(),
  that: z.union([
    z.strictObject({ left: Amount, is: z.enum(['at-most', 'at-least', 'equal']), right: Amount }),
    z.strictObject({ filled: z.literal(true), when: z.strictObject({ field: Code, is: FieldValue }) }),
  ]),
})

/** The shape in which a form is stored; what its codes refer to, `checkForm` checks. */
export const FormShape = z.strictObject({
  ...words,
  parts: z.array(z.strictObject({ ...coded, fields: z.array(Field).min(1) })).min(1),
  checks: z.array(Check),
  ratios: z.array(z.strictObject({ ...coded, as: z.enum(['percent', 'each']), of: Amount, to: Amount })),
  lastRound: z.strictObject({
    percent: z.number().gt(0).max(1000),
    least: z.int().min(1),
    assumption: z.boolean(),
  }),
}) as unknown as z.ZodType<domain.ReturnForm>
