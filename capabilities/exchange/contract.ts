import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { differences, listedFaults, listedStates, partyFacts } from './domain/index.ts'

const KEEPERS = 'Triage officers and supervisors'
const OWN = `${KEEPERS}; files that their own unit brought in, matters that they reach`

const Period = z.strictObject({ from: Day, to: Day })
const System = z.string().trim().min(2).max(60).describe('Whose file it is')
const spreadsheets = {
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
    'application/octet-stream',
  ],
} as const
const fileProblems = [
  'exchange.file-not-a-table',
  'exchange.file-damaged',
  'exchange.file-macros',
  'exchange.file-old-format',
  'exchange.file-encrypted',
  'exchange.file-too-large',
  'exchange.columns-missing',
  'exchange.list-empty',
  'exchange.too-many-rows',
  'exchange.period-turned',
]

export const exportMatters = operation({
  id: 'exportMatters',
  method: 'POST',
  path: '/exchange/exports',
  tag: 'exchange',
  summary:
    'A package of the matters that were registered in a period, for a system without an interface; without the parties unless a purpose is stated: then masked as far as the dated rule of the purpose says. Its digest, its purpose and who made it are kept; each matter notes it',
  access: `${KEEPERS}; matters that they reach`,
  body: Period.extend({
    as: z.enum(['xlsx', 'json']),
    parties: z
      .strictObject({
        purpose: z.string().trim().min(1).max(60).describe('A code of the dated rule'),
        reason: z.string().trim().min(4).max(500).describe('To whom and what for'),
      })
      .optional()
      .describe('Who the parties are goes out too'),
  }),
  answersBinary: { mediaTypes: [spreadsheets.mediaTypes[0], 'application/json'] },
  problems: ['exchange.period-turned', 'exchange.period-too-long', 'exchange.not-for-purpose'],
})

export const listExports = operation({
  id: 'listExports',
  method: 'GET',
  path: '/exchange/exports',
  tag: 'exchange',
  summary: 'The packages that left the own unit, with their digests',
  access: OWN,
  answer: z.object({
    exports: z.array(
      z.object({
        id: z.uuid(),
        from: Day,
        to: Day,
        as: z.enum(['xlsx', 'json']),
        matters: z.int(),
        digest: z.string().describe('SHA-256'),
        madeAt: z.iso.datetime(),
        madeBy: z.string(),
        purpose: z.object({ zh: z.string(), en: z.string() }).optional(),
        reason: z.string().optional(),
        shown: z.array(z.enum(partyFacts)).optional().describe('What of the parties went out in full'),
      }),
    ),
    purposes: z
      .array(
        z.object({
          code: z.string(),
          zh: z.string(),
          en: z.string(),
          shown: z.array(z.enum(partyFacts)),
          basis: z.string(),
          assumption: z.boolean(),
        }),
      )
      .describe('For which the reader may let the parties go out, by the rule of today'),
  }),
})

const FileQuery = Period.extend({ system: System })

export const tryListing = operation({
  id: 'tryListing',
  method: 'POST',
  path: '/exchange/listings/trial',
  tag: 'exchange',
  summary: 'What a list of another system (.xlsx or .csv) says, row by row; nothing is kept',
  access: KEEPERS,
  query: FileQuery,
  sendsBinary: spreadsheets,
  answer: z.object({
    digest: z.string(),
    sound: z.int(),
    faulty: z.int(),
    rows: z.array(
      z.object({
        row: z.int(),
        number: z.string(),
        title: z.string(),
        state: z.enum(codesOf(listedStates)),
        faults: z.array(z.enum(codesOf(listedFaults))),
      }),
    ),
  }),
  problems: fileProblems,
})

export const importListing = operation({
  id: 'importListing',
  method: 'POST',
  path: '/exchange/listings',
  tag: 'exchange',
  summary:
    'Keep the sound rows of a list, exactly as the trial showed it; the same file again is the same list',
  access: KEEPERS,
  query: FileQuery.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  sendsBinary: spreadsheets,
  answer: z.object({ id: z.uuid(), rows: z.int(), isKnown: z.boolean() }),
  status: 201,
  problems: [...fileProblems, 'exchange.list-changed', 'exchange.no-sound-row'],
})

export const listListings = operation({
  id: 'listListings',
  method: 'GET',
  path: '/exchange/listings',
  tag: 'exchange',
  summary: 'The lists of other systems that the own unit brought in, the latest first',
  access: OWN,
  answer: z.object({
    listings: z.array(
      z.object({
        id: z.uuid(),
        system: z.string(),
        from: Day,
        to: Day,
        rows: z.int(),
        importedAt: z.iso.datetime(),
        importedBy: z.string(),
      }),
    ),
  }),
})

const params = z.strictObject({ listingId: z.uuid() })

export const readReconciliation = operation({
  id: 'readReconciliation',
  method: 'GET',
  path: '/exchange/listings/{listingId}/differences',
  tag: 'exchange',
  summary: 'What they have and we have not, the other way round, and where the states differ',
  access: OWN,
  params,
  answer: z.object({
    system: z.string(),
    from: Day,
    to: Day,
    alike: z.int(),
    elsewhere: z.int().describe('Here, but of another period or out of the reach of the reader'),
    differing: z.array(
      z.object({
        subject: z.string().describe('Names it in an explanation'),
        kind: z.enum(codesOf(differences)),
        theirNumber: z.string().optional(),
        theirTitle: z.string().optional(),
        theirState: z.string().optional(),
        disputeId: z.uuid().optional(),
        code: z.string().optional(),
        title: z.string().optional(),
        ourState: z.enum(['open', 'closed']).optional(),
        unitName: z.string().optional(),
        explanation: z.object({ words: z.string(), by: z.string(), at: z.iso.datetime() }).optional(),
      }),
    ),
  }),
})

export const explainDifference = operation({
  id: 'explainDifference',
  method: 'POST',
  path: '/exchange/listings/{listingId}/explanations',
  tag: 'exchange',
  summary:
    'Say why a difference is none, or what is being done; what is said later replaces what was said before',
  access: OWN,
  params,
  body: z.strictObject({
    subject: z.string().regex(/^(row:\d{1,5}|dispute:[0-9a-f-]{36})$/),
    words: z.string().trim().min(2).max(500),
  }),
  answer: z.object({ subject: z.string() }),
  problems: ['exchange.no-such-difference'],
})
