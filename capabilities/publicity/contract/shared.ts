import { z } from 'zod'
import { actTypes, measures } from '#capabilities/authority/domain/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { findingKinds } from '#kernel/masking/index.ts'
import { Day } from '#platform/contract/day.ts'
import {
  channelStates,
  channels,
  disclosureDoubts,
  extents,
  grounds,
  personRoles,
  publicationStates,
  rowDefects,
  subjectKinds,
  textParts,
} from '../domain/index.ts'

export const READS = 'The department concerned; whoever reviews or oversees in the bureau, and its head'
export const CLERKS = 'Disclosure clerks, clerks and heads of the department concerned'
export const SECOND = 'Disclosure clerks and heads of the department concerned, never who made the choice'

export const Reason = z.string().trim().min(2).max(1000)
export const ActType = z.enum(codesOf(actTypes))
export const Measure = z.enum(codesOf(measures))
export const Extent = z.enum(codesOf(extents))
export const GroundCode = z.enum(codesOf(grounds))
export const State = z.enum(codesOf(publicationStates))
const ChannelCode = z.enum(codesOf(channels))
export const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

export const Said = z.object({ zh: z.string(), en: z.string() }).describe('A sentence in both languages')
export const Kept = z.array(z.string().min(1).max(60)).max(100)

export const PublicationParams = z.object({ publicationId: z.uuid() })
export const Stepped = z.object({ id: z.uuid(), version: z.int(), state: State })

export const Part = z
  .enum(codesOf(partyRoles))
  .describe('The side of a subject, where the kind of act knows several')

const Subject = z.object({
  part: Part.optional(),
  kind: z.enum(codesOf(subjectKinds)),
  name: z.string(),
  creditCode: z.string().optional(),
})

const Words = z.string().max(20_000)
export const Texts = z.object({
  violation: Words.optional(),
  facts: Words.optional(),
  basis: Words.optional(),
  content: Words.optional(),
  remedy: Words.optional(),
})

/** What the public reads; every public answer holds this and nothing of the file. */
export const Rendition = z.object({
  actType: ActType,
  extent: z.enum(['full', 'summary']),
  organ: z.string(),
  documentNumber: z.string(),
  decidedOn: Day,
  servedOn: Day.nullable(),
  subjects: z.array(Subject),
  texts: Texts,
  measures: z.array(Measure),
  fineFen: Fen.optional(),
  confiscatedFen: Fen.optional(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
})

const TextPartCode = z.enum(codesOf(textParts))
export const Hidden = z.object({
  part: z.enum([...codesOf(textParts), 'subject']),
  kind: z.enum([...codesOf(findingKinds), 'whole']),
  at: z.int().optional(),
  length: z.int().optional(),
  to: z.string(),
  why: Said,
})

export const Found = z.object({
  part: TextPartCode,
  kind: z.enum(codesOf(findingKinds)),
  words: z.string(),
  to: z.string(),
  mayBeKept: z.boolean(),
})

export const DoubtOf = z.object({
  doubt: z.enum(codesOf(disclosureDoubts)),
  part: TextPartCode.optional(),
  words: z.string().optional(),
})

export const Person = z.object({
  role: z.enum(codesOf(personRoles)),
  part: Part.optional(),
  kind: z.enum(codesOf(subjectKinds)),
  name: z.string(),
})

export const ChannelOf = z.object({
  channel: ChannelCode,
  state: z.enum(codesOf(channelStates)),
  dueOn: Day,
  isLate: z.boolean(),
  isProvisional: z.boolean(),
  basis: z.string(),
  assumption: z.boolean(),
  sentAt: z.iso.datetime({ offset: true }).optional(),
  confirmedAt: z.iso.datetime({ offset: true }).optional(),
  receipt: z.string().optional(),
  downDueOn: Day.optional(),
  downAt: z.iso.datetime({ offset: true }).optional(),
  downReceipt: z.string().optional(),
})

export const Defect = z.enum(codesOf(rowDefects))
