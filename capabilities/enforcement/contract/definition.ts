import { z } from 'zod'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { type ActDefinition, type Condition, fieldKinds } from '../domain/definition.ts'

const Code = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]*$/)
const words = { zh: z.string().min(1), en: z.string().min(1) }
const Words = z.strictObject(words)
const Coded = z.strictObject({ code: Code, ...words })
const Bound = z.union([z.int().min(0), z.strictObject({ field: Code })])
const Part = z.enum(codesOf(partyRoles))
const Hour = z.int().min(0).max(24)

const ConditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ConditionShape).min(1) }),
    z.strictObject({ any: z.array(ConditionShape).min(1) }),
    z.strictObject({ not: ConditionShape }),
    z.strictObject({ ofEach: ConditionShape }),
    z.strictObject({ taken: Code }),
    z.strictObject({ served: Code }),
    z.strictObject({ over: Code }),
    z.strictObject({ field: Code, is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ field: Code, atMost: Bound }),
    z.strictObject({ field: Code, atLeast: Bound }),
    z.strictObject({ counterparty: z.enum(['natural', 'organisation']) }),
    z.strictObject({ onHoliday: z.literal(true) }),
    z.strictObject({ betweenHours: z.tuple([Hour, Hour]) }),
  ]),
)

const Step = z.strictObject({
  code: Code,
  stage: Code,
  ...words,
  basis: z.string().min(1),
  assumption: z.boolean().optional(),
  asks: z.array(Code).optional(),
  mayTell: z.array(Code).optional(),
  follows: z.record(Code, Code).optional(),
  prints: z.array(Code).optional(),
  officers: z.int().min(1).max(9).optional(),
  approved: z.boolean().optional(),
  paper: z
    .strictObject({
      ...words,
      word: z.string().optional(),
      signs: z.array(z.enum(['officers', 'counterparty', 'head', 'witness'])),
    })
    .optional(),
  each: z.boolean().optional(),
  repeats: z.boolean().optional(),
  served: z.boolean().optional(),
  to: z.array(Part).min(1).optional(),
  decides: z.boolean().optional(),
  closes: z.boolean().optional(),
  needed: z.union([z.literal(true), ConditionShape]).optional(),
  requires: z
    .array(
      z.strictObject({
        that: ConditionShape,
        otherwise: z.enum(['blocked', 'warned']),
        ...words,
        basis: z.string().min(1),
      }),
    )
    .optional(),
})

const Limit = z.strictObject({
  code: Code,
  ...words,
  basis: z.string().min(1),
  assumption: z.boolean().optional(),
  length: z.int().min(1).max(3660).optional(),
  unit: z.enum(['day', 'working-day', 'month', 'hour']).optional(),
  roll: z.enum(['next-working-day', 'none']).optional(),
  dueOn: Code.optional(),
  from: z
    .array(
      z.union([
        z.strictObject({ step: Code }),
        z.strictObject({ byEach: Code }),
        z.strictObject({ served: Code }),
        z.strictObject({ field: Code }),
        z.strictObject({ deemed: Code }),
      ]),
    )
    .min(1),
  until: z.array(z.string().regex(/^(served:)?[a-z][a-z0-9-]*$/)),
  when: ConditionShape.optional(),
  pauses: z.array(z.strictObject({ from: Code, to: Code, basis: z.string().min(1) })).optional(),
  extensions: z
    .array(z.strictObject({ step: Code, length: z.int().min(1).max(366), basis: z.string().min(1) }))
    .optional(),
  at: z.enum(['late', 'lapses', 'deemed', 'over']),
  effect: Words,
  warnDays: z.int().min(0).max(90).optional(),
})

/** The shape in which a definition is stored; what its names refer to, `checkDefinition` checks. */
export const ActDefinitionShape: z.ZodType<ActDefinition> = z.strictObject({
  actType: Code,
  procedure: Code,
  ...words,
  stages: z.array(Coded).min(1),
  parts: z.array(Part).min(2).optional(),
  fields: z.record(
    Code,
    z.strictObject({
      ...words,
      kind: z.enum(fieldKinds),
      choices: z.array(Coded).optional(),
      internal: z.boolean().optional(),
    }),
  ),
  steps: z.array(Step).min(1),
  limits: z.array(Limit),
  regimes: z.record(Code, z.record(Code, Limit.partial())).optional(),
})
