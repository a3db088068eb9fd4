import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { actTypes, bodyFaults, bodyKinds } from '../domain/index.ts'
import { BUREAU, Changed, Line, Name, READS, Reason } from './access.ts'

const ActTypes = z.array(z.enum(codesOf(actTypes)))

const CreditCode = z.string().trim().min(18).max(24).describe('Eighteen places, the last one a check digit')

const Entrustment = z.object({
  id: z.uuid(),
  principalId: z.uuid(),
  principalName: z.string(),
  items: z.array(z.string()).describe('Matters of the power list; none: all of them'),
  powers: ActTypes,
  letterNumber: z.string(),
  validFrom: Day,
  validTo: Day,
  endReason: z.string().optional(),
  isInForce: z.boolean(),
  isExpiring: z.boolean(),
  version: z.int(),
})

export const listEnforcementBodies = operation({
  id: 'listEnforcementBodies',
  method: 'GET',
  path: '/enforcement-bodies',
  tag: 'authority',
  summary: 'Who may enforce the law, by what, and in whose name an entrusted organisation acts',
  access: READS,
  answer: z.object({
    bodies: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        name: z.string(),
        kind: z.enum(codesOf(bodyKinds)),
        basis: z.string(),
        actTypes: ActTypes,
        scope: z.string(),
        creditCode: z.string().optional().describe('Absent until it is recorded'),
        validFrom: Day,
        validTo: Day.optional(),
        endReason: z.string().optional(),
        isInForce: z.boolean(),
        lacks: z
          .array(z.enum(codesOf(bodyFaults)))
          .describe('Why it may do nothing today, such as an entrustment that has ended'),
        entrustments: z.array(Entrustment),
        mayKeep: z.boolean(),
        version: z.int(),
      }),
    ),
  }),
})

export const registerEnforcementBody = operation({
  id: 'registerEnforcementBody',
  method: 'POST',
  path: '/enforcement-bodies',
  tag: 'authority',
  summary: 'A body that may enforce the law: by statute, authorised by one, or entrusted by another body',
  access: BUREAU,
  body: z.strictObject({
    unitId: z.uuid(),
    name: Name,
    kind: z.enum(codesOf(bodyKinds)),
    basis: z.string().trim().min(2).max(1000).describe('The provisions that give the power'),
    actTypes: ActTypes.max(20).describe('Of an entrusted organisation none: its letters state its powers'),
    scope: z.string().trim().max(1000).describe('Field and area'),
    creditCode: CreditCode.optional(),
    validFrom: Day,
    validTo: Day.optional(),
  }),
  answer: Changed,
  status: 201,
  problems: [
    'authority.no-such-unit',
    'authority.wrong-days',
    'authority.powers-missing',
    'authority.credit-code-wrong',
  ],
})

export const recordBodyCreditCode = operation({
  id: 'recordBodyCreditCode',
  method: 'POST',
  path: '/enforcement-bodies/{enforcementBodyId}/credit-code',
  tag: 'authority',
  summary: 'The unified social credit code of a body, by which the credit platform knows who decided',
  access: BUREAU,
  params: z.object({ enforcementBodyId: z.uuid() }),
  body: z.strictObject({ creditCode: CreditCode }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.credit-code-wrong'],
})

export const endEnforcementBody = operation({
  id: 'endEnforcementBody',
  method: 'POST',
  path: '/enforcement-bodies/{enforcementBodyId}/end',
  tag: 'authority',
  summary: 'A body may enforce until a day, and no longer',
  access: BUREAU,
  params: z.object({ enforcementBodyId: z.uuid() }),
  body: z.strictObject({ lastDay: Day, reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.ended'],
})

export const entrustBody = operation({
  id: 'entrustBody',
  method: 'POST',
  path: '/enforcement-bodies/{enforcementBodyId}/entrustments',
  tag: 'authority',
  summary:
    'A letter of entrustment: principal, items, powers and period. Coercive measures cannot be entrusted',
  access: BUREAU,
  params: z.object({ enforcementBodyId: z.uuid() }),
  body: z.strictObject({
    principalId: z.uuid().describe('A body that is itself entrusted by nobody'),
    items: z.array(Line).max(500),
    powers: ActTypes.min(1).max(20),
    letterNumber: z.string().trim().min(2).max(100),
    validFrom: Day,
    validTo: Day,
  }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: [
    'authority.wrong-days',
    'authority.not-entrusted',
    'authority.no-such-principal',
    'authority.not-delegable',
    'authority.principal-lacks-power',
  ],
})

export const endEntrustment = operation({
  id: 'endEntrustment',
  method: 'POST',
  path: '/entrustments/{entrustmentId}/end',
  tag: 'authority',
  summary: 'An entrustment ends before its period is over',
  access: BUREAU,
  params: z.object({ entrustmentId: z.uuid() }),
  body: z.strictObject({ lastDay: Day, reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days'],
})
