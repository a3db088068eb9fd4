import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { findingKinds } from '#kernel/masking/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { caseConsentWays, caseStates } from '../domain/index.ts'

const AUTHORS = 'Mediators, heads of committees and units, triage officers and supervisors'
const REVIEWERS = 'Triage officers, supervisors and the head of the bureau'

const Words = z.string().trim().max(6000)
const Texts = z.strictObject({
  title: z.string().trim().min(2).max(80),
  facts: Words.min(2),
  handling: Words.default(''),
  outcome: Words.default(''),
  lessons: Words.default(''),
})
const Category = z.enum(codesOf(categories))
const Sector = z.enum(codesOf(sectors))
const Kept = z.array(z.string().min(1).max(60)).max(100)

const Found = z.object({
  part: z.enum(['title', 'facts', 'handling', 'outcome', 'lessons']),
  kind: z.enum(codesOf(findingKinds)),
  words: z.string(),
  to: z.string(),
  mayBeKept: z.boolean(),
})
const Masked = z.object({ texts: Texts, findings: z.array(Found) })

const Summary = z.object({
  id: z.uuid(),
  title: z.string(),
  category: Category,
  sector: Sector.optional(),
  state: z.enum(codesOf(caseStates)),
  authorName: z.string(),
  authorUnitName: z.string(),
  publishedAt: z.iso.datetime({ offset: true }).optional(),
  isOwn: z.boolean(),
})

export const CaseParams = z.object({ typicalCaseId: z.uuid() })
const Stepped = z.object({ id: z.uuid(), version: z.int(), state: z.enum(codesOf(caseStates)) })

export const listTypicalCases = operation({
  id: 'listTypicalCases',
  method: 'GET',
  path: '/typical-cases',
  tag: 'guidance',
  summary: 'The library of typical cases, the latest first, and what the officer writes or reviews',
  access:
    'Case workers: what is published, and their own; triage officers, supervisors and the head of the bureau also what waits for review or was withdrawn',
  query: z.strictObject({
    state: z.enum(codesOf(caseStates)).default('published'),
    category: Category.optional(),
    sector: Sector.optional(),
    text: z.string().trim().min(2).max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ cases: z.array(Summary), mayWrite: z.boolean(), mayReview: z.boolean() }),
})

const Read = Summary.extend({
  facts: z.string(),
  handling: z.string(),
  outcome: z.string(),
  lessons: z.string(),
  kept: z.array(z.string()).optional().describe('For who writes or reviews it'),
  hasMinor: z.boolean(),
  disputeId: z.uuid().optional().describe('For who writes or reviews it and reaches the dispute'),
  parties: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        consentedOn: Day.optional(),
        way: z.enum(codesOf(caseConsentWays)).optional(),
        paper: z.string().optional(),
      }),
    )
    .optional()
    .describe('For who writes or reviews it and reaches the dispute'),
  obstacle: z.string().optional().describe('What stands against a reviewer publishing it, in words'),
  words: z.string().optional().describe('Why it was returned or withdrawn'),
  may: z.array(z.enum(['edit', 'submit', 'review', 'withdraw', 'consent'])),
  version: z.int(),
})

export const readTypicalCase = operation({
  id: 'readTypicalCase',
  method: 'GET',
  path: '/typical-cases/{typicalCaseId}',
  tag: 'guidance',
  summary: 'One case of the library',
  access:
    'Case workers where it is published; its author; triage officers, supervisors and the head of the bureau unless it is a draft',
  params: CaseParams,
  answer: Read,
})

export const draftTypicalCase = operation({
  id: 'draftTypicalCase',
  method: 'GET',
  path: '/disputes/{disputeId}/typical-case-draft',
  tag: 'guidance',
  summary: 'A closed or archived dispute as a masked draft of a case; nothing is kept',
  access: `${AUTHORS} who reach the dispute`,
  params: DisputeParams,
  answer: Masked.extend({ category: Category, sector: Sector.optional(), hasMinor: z.boolean() }),
  problems: ['guidance.not-closed'],
})

export const maskWords = operation({
  id: 'maskWords',
  method: 'POST',
  path: '/typical-cases/masking',
  tag: 'guidance',
  summary: 'What in these texts tells who somebody is, and the texts without it; nothing is kept',
  access: AUTHORS,
  body: z.strictObject({
    disputeId: z.uuid().optional().describe('Whose people are looked for by name, if you reach it'),
    texts: z.strictObject({ title: Words, facts: Words, handling: Words, outcome: Words, lessons: Words }),
    kept: Kept.default([]),
  }),
  answer: z.object({
    texts: z.object({
      title: z.string(),
      facts: z.string(),
      handling: z.string(),
      outcome: z.string(),
      lessons: z.string(),
    }),
    findings: z.array(Found),
  }),
})

const Content = z.strictObject({
  texts: Texts,
  category: Category,
  sector: Sector.optional(),
  hasMinor: z.boolean().default(false),
  kept: Kept.default([]).describe('Words that look like a name and are none'),
})

export const writeTypicalCase = operation({
  id: 'writeTypicalCase',
  method: 'POST',
  path: '/typical-cases',
  tag: 'guidance',
  summary: 'Keep a draft; only masked texts are taken',
  access: `${AUTHORS}; from a dispute only those who reach it`,
  body: Content.extend({ disputeId: z.uuid().optional() }),
  answer: Stepped,
  status: 201,
  problems: ['guidance.not-masked', 'guidance.not-closed'],
})

export const editTypicalCase = operation({
  id: 'editTypicalCase',
  method: 'PUT',
  path: '/typical-cases/{typicalCaseId}',
  tag: 'guidance',
  summary: 'Change a draft',
  access: 'The author',
  params: CaseParams,
  body: Content,
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-masked', 'guidance.not-possible-now'],
})

export const recordCaseConsent = operation({
  id: 'recordCaseConsent',
  method: 'POST',
  path: '/typical-cases/{typicalCaseId}/consents',
  tag: 'guidance',
  summary: 'Record that a party agrees to the publication, how and when',
  access: 'The author, where the dispute is reached',
  params: CaseParams,
  body: z.strictObject({
    partyId: z.uuid(),
    consentedOn: Day,
    way: z.enum(codesOf(caseConsentWays)),
    paper: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .optional()
      .describe('Which paper, and where it is kept; a consent in writing has one'),
  }),
  answer: Stepped,
  status: 201,
  editsVersion: true,
  problems: [
    'guidance.not-possible-now',
    'guidance.not-a-party',
    'guidance.consent-in-future',
    'guidance.paper-missing',
  ],
})

export const submitTypicalCase = operation({
  id: 'submitTypicalCase',
  method: 'POST',
  path: '/typical-cases/{typicalCaseId}/submission',
  tag: 'guidance',
  summary: 'Hand a draft in for review',
  access: 'The author',
  params: CaseParams,
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-possible-now'],
})

export const reviewTypicalCase = operation({
  id: 'reviewTypicalCase',
  method: 'POST',
  path: '/typical-cases/{typicalCaseId}/review',
  tag: 'guidance',
  summary: 'Publish a case or return it; with a minor in it two reviewers have to agree',
  access: `${REVIEWERS}, never the author`,
  params: CaseParams,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('publish') }),
    z.strictObject({ verdict: z.literal('return'), reason: Reason }),
  ]),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'guidance.not-possible-now',
    'guidance.own-case',
    'guidance.same-reviewer',
    'guidance.not-masked',
    'guidance.consent-missing',
  ],
})

export const withdrawTypicalCase = operation({
  id: 'withdrawTypicalCase',
  method: 'POST',
  path: '/typical-cases/{typicalCaseId}/withdrawal',
  tag: 'guidance',
  summary: 'Take a case out of the library, with the reason; it stays on record',
  access: `The author; ${REVIEWERS.toLowerCase()}`,
  params: CaseParams,
  body: z.strictObject({ reason: Reason }),
  answer: Stepped,
  editsVersion: true,
  problems: ['guidance.not-possible-now'],
})
