import { z } from 'zod'
import { listKinds } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { withdrawalReasons } from '../domain/index.ts'
import { ActType, Part, Rendition } from './shared.ts'

const ANYONE = 'Anyone'
export const DecisionParams = z.object({ decisionId: z.uuid() })

const Hit = z.object({
  id: z.uuid(),
  documentNumber: z.string(),
  organ: z.string(),
  unitId: z.uuid(),
  actType: ActType,
  decidedOn: Day,
  subjects: z.array(z.string()),
  sides: z
    .array(Part)
    .optional()
    .describe('Of the subjects, in their order, where the kind of act knows several'),
  violation: z.string().optional(),
  fineFen: z.int().optional(),
})

export const searchDecisions = operation({
  id: 'searchDecisions',
  method: 'GET',
  path: '/public/decisions',
  tag: 'portal',
  summary: 'Published decisions, the latest first, by words, department, kind and time',
  access: ANYONE,
  open: true,
  query: z.strictObject({
    text: z.string().trim().min(2).max(60).optional(),
    unitId: z.uuid().optional(),
    actType: ActType.optional(),
    from: Day.optional(),
    to: Day.optional(),
    cursor: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({ decisions: z.array(Hit), next: z.string().optional() }),
  problems: ['publicity.bad-cursor'],
})

export const PublicDecision = Rendition.extend({
  id: z.uuid(),
  unitId: z.uuid(),
  publishedOn: Day,
  correctedOn: Day.optional(),
  endsOn: Day.optional(),
  digest: z.string().describe('SM3 over the canonical JSON of the masked text'),
})

export const readDecision = operation({
  id: 'readDecision',
  method: 'GET',
  path: '/public/decisions/{decisionId}',
  tag: 'portal',
  summary: 'One decision at its permanent address; of a withdrawn one that it was withdrawn, and why',
  access: ANYONE,
  open: true,
  params: DecisionParams,
  answer: z.object({
    state: z.enum(['public', 'withdrawn', 'ended']),
    decision: PublicDecision.optional(),
    withdrawal: z
      .object({
        documentNumber: z.string(),
        organ: z.string(),
        reason: z.enum(codesOf(withdrawalReasons)),
        words: z.string(),
        on: Day,
      })
      .optional(),
    followsId: z.uuid().optional().describe('The decision in the place of which it was made'),
    followedById: z.uuid().optional().describe('The decision that was made in its place'),
  }),
})

export const readDecisionPaper = operation({
  id: 'readDecisionPaper',
  method: 'GET',
  path: '/public/decisions/{decisionId}/paper',
  tag: 'portal',
  summary: 'The masked text as PDF',
  access: ANYONE,
  open: true,
  params: DecisionParams,
  answersBinary: { mediaTypes: ['application/pdf'] },
})

export const listPublicDepartments = operation({
  id: 'listPublicDepartments',
  method: 'GET',
  path: '/public/departments',
  tag: 'portal',
  summary: 'Departments that enforce the law here, with the number of their published decisions',
  access: ANYONE,
  open: true,
  answer: z.object({
    departments: z.array(z.object({ id: z.uuid(), name: z.string(), decisions: z.int() })),
  }),
})

export const readPublicDepartment = operation({
  id: 'readPublicDepartment',
  method: 'GET',
  path: '/public/departments/{departmentId}',
  tag: 'portal',
  summary: 'What a department has to show beforehand: bodies, officers with certificates, lists in force',
  access: ANYONE,
  open: true,
  params: z.object({ departmentId: z.uuid() }),
  answer: z.object({
    id: z.uuid(),
    name: z.string(),
    phone: z.string().optional(),
    office: z.string().optional(),
    bodies: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        actTypes: z.array(ActType),
        principal: z.string().optional(),
      }),
    ),
    officers: z.array(
      z.object({
        name: z.string(),
        post: z.string(),
        certificate: z.string(),
        actTypes: z.array(ActType),
        areas: z.array(z.string()),
        validTo: Day.optional(),
      }),
    ),
    lists: z.array(
      z.object({
        kind: z.enum(codesOf(listKinds)),
        number: z.string(),
        validFrom: Day,
        rows: z.int(),
      }),
    ),
  }),
})

export const askCorrection = operation({
  id: 'askCorrection',
  method: 'POST',
  path: '/public/decisions/{decisionId}/corrections',
  tag: 'portal',
  summary: 'Tell the department that a published decision is not right',
  access: ANYONE,
  open: true,
  params: DecisionParams,
  body: z.strictObject({
    words: z.string().trim().min(5).max(2000),
    contact: z.string().trim().min(5).max(100).optional().describe('Where the answer goes'),
  }),
  answer: z.object({ dueOn: Day }),
  status: 201,
  problems: ['publicity.too-many-corrections'],
})

const Span = z.strictObject({
  unitId: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
  as: z.enum(['json', 'csv']).default('json'),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
})

export const readOpenData = operation({
  id: 'readOpenData',
  method: 'GET',
  path: '/public/open-data',
  tag: 'portal',
  summary: 'Published decisions as open data; the schema stands beside it',
  access: ANYONE,
  open: true,
  query: Span,
  answersBinary: { mediaTypes: ['application/json', 'text/csv'] },
})

export const readOpenDataSchema = operation({
  id: 'readOpenDataSchema',
  method: 'GET',
  path: '/public/open-data/schema',
  tag: 'portal',
  summary: 'JSON Schema of the open data, and the columns of the CSV',
  access: ANYONE,
  open: true,
  answersBinary: { mediaTypes: ['application/schema+json'] },
})

export const readDecisionFeed = operation({
  id: 'readDecisionFeed',
  method: 'GET',
  path: '/public/feed',
  tag: 'portal',
  summary: 'The latest published decisions as an Atom feed',
  access: ANYONE,
  open: true,
  query: z.strictObject({ unitId: z.uuid().optional() }),
  answersBinary: { mediaTypes: ['application/atom+xml'] },
})
