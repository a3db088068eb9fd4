import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { publicationActs, severities, withdrawalReasons } from '../domain/index.ts'
import * as part from './shared.ts'

const { PublicationParams, Stepped, Reason } = part
const Moment = z.iso.datetime({ offset: true })

const Summary = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  actType: part.ActType,
  documentNumber: z.string(),
  subjects: z.array(z.string()),
  decidedOn: Day.optional(),
  servedOn: Day.optional(),
  state: part.State,
  dueOn: Day.optional().describe('By when it should be public on the first channel that is not yet'),
  isLate: z.boolean(),
  publishedOn: Day.optional(),
  endsOn: Day.optional(),
  openCorrections: z.int(),
})

export const listPublications = operation({
  id: 'listPublications',
  method: 'GET',
  path: '/publications',
  tag: 'publicity',
  summary: 'Decisions on their way to the public: what is to be done first, what is late',
  access: part.READS,
  query: z.strictObject({
    show: z.enum(['to-do', 'late', 'public', 'ended', 'all']).default('to-do'),
    unitId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    publications: z.array(Summary),
    counts: z.object({ toDo: z.int(), late: z.int(), public: z.int(), corrections: z.int() }),
    keeps: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Departments that you keep'),
  }),
})

const Correction = z.object({
  id: z.uuid(),
  askedAt: Moment,
  words: z.string(),
  contact: z.string().optional(),
  dueOn: Day,
  answer: z.string().optional(),
  isUpheld: z.boolean().optional(),
  answeredAt: Moment.optional(),
})

const MadeRendition = z.object({
  position: z.int(),
  content: part.Rendition,
  digest: z.string(),
  hidden: z.array(part.Hidden),
  reason: z.string().optional(),
  madeByName: z.string(),
  madeAt: Moment,
  confirmedByName: z.string().optional(),
  confirmedAt: Moment.optional(),
})

export const readPublication = operation({
  id: 'readPublication',
  method: 'GET',
  path: '/publications/{publicationId}',
  tag: 'publicity',
  summary: 'One decision: what the file says, what the public reads, what was hidden and why, its channels',
  access: part.READS,
  params: PublicationParams,
  answer: Summary.extend({
    organ: z.string(),
    source: z.enum(['case', 'row']),
    people: z.array(part.Person),
    texts: part.Texts,
    measures: z.array(part.Measure),
    fineFen: part.Fen.optional(),
    confiscatedFen: part.Fen.optional(),
    defects: z.array(part.Defect),
    isBarred: z.boolean().describe('A defect has to be put right first'),
    severity: z.enum(severities),
    doubts: z.array(part.DoubtOf),
    proposal: z.object({
      extent: part.Extent,
      ground: part.GroundCode.optional(),
      because: part.Said,
    }),
    choice: z
      .object({
        extent: part.Extent,
        ground: part.GroundCode.optional(),
        basis: z.string().optional(),
        words: z.string().optional(),
        chosenByName: z.string(),
        chosenAt: Moment,
        confirmedByName: z.string().optional(),
        confirmedAt: Moment.optional(),
      })
      .optional(),
    returnWords: z.string().optional(),
    isBeforeEffect: z.boolean(),
    renditions: z.array(MadeRendition),
    channels: z.array(part.ChannelOf),
    corrections: z.array(Correction),
    withdrawal: z
      .object({
        reason: z.enum(codesOf(withdrawalReasons)),
        words: z.string(),
        on: Day,
        dueOn: Day.optional(),
      })
      .optional(),
    followsId: z.uuid().optional(),
    withdrawn: z
      .array(z.object({ id: z.uuid(), documentNumber: z.string(), on: Day }))
      .describe(
        'Of the same department, for whoever may say that this decision was made in the place of one of them',
      ),
    repairableFrom: Day.optional(),
    otherColumns: z
      .array(z.object({ heading: z.string(), text: z.string() }))
      .describe('Columns of the row that no layout knows'),
    may: z.array(z.enum(publicationActs)),
    version: z.int(),
  }),
})

const Choice = z.strictObject({
  extent: part.Extent,
  ground: part.GroundCode.optional(),
  words: z.string().trim().max(1000).optional().describe('The facts behind the ground; never public'),
  kept: part.Kept.default([]).describe('Words that look like a name or an address and are none'),
})

export const previewRendition = operation({
  id: 'previewRendition',
  method: 'POST',
  path: '/publications/{publicationId}/preview',
  tag: 'publicity',
  summary: 'What the public would read, and what would be hidden; nothing is kept',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({ extent: z.enum(['full', 'summary']), kept: part.Kept.default([]) }),
  answer: z.object({
    rendition: part.Rendition,
    found: z.array(part.Found),
    leaks: z.array(z.object({ kind: z.string(), count: z.int() })),
  }),
  problems: ['publicity.barred'],
})

export const amendDecision = operation({
  id: 'amendDecision',
  method: 'PUT',
  path: '/publications/{publicationId}/decision',
  tag: 'publicity',
  summary: 'Put right what a row says wrongly or not at all, before anything is public',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({
    documentNumber: z.string().trim().min(2).max(128),
    decidedOn: Day,
    servedOn: Day.optional(),
    organ: z.string().trim().min(2).max(200),
    texts: part.Texts.strict(),
    fineFen: part.Fen.optional(),
    confiscatedFen: part.Fen.optional(),
    reason: Reason,
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now', 'publicity.wrong-days'],
})

export const chooseDisclosure = operation({
  id: 'chooseDisclosure',
  method: 'POST',
  path: '/publications/{publicationId}/choice',
  tag: 'publicity',
  summary: 'Publish in full, a summary, or not at all, with the ground; the masked text is made and kept',
  access: part.CLERKS,
  params: PublicationParams,
  body: Choice,
  answer: Stepped,
  editsVersion: true,
  problems: [
    ...[
      'publicity.not-possible-now',
      'publicity.barred',
      'publicity.ground-missing',
      'publicity.words-missing',
    ],
    ...['publicity.ground-not-wanted', 'publicity.minor-stays-private', 'publicity.still-tells'],
  ],
})

export const confirmDisclosure = operation({
  id: 'confirmDisclosure',
  method: 'POST',
  path: '/publications/{publicationId}/confirmation',
  tag: 'publicity',
  summary: 'A second person confirms choice and masked text, or sends them back',
  access: part.SECOND,
  params: PublicationParams,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('confirm') }),
    z.strictObject({ verdict: z.literal('return'), reason: Reason }),
  ]),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now', 'publicity.same-person', 'publicity.still-tells'],
})

export const publishDecision = operation({
  id: 'publishDecision',
  method: 'POST',
  path: '/publications/{publicationId}/publication',
  tag: 'publicity',
  summary: 'Put the confirmed text on the portal; other channels are told what is due',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({
    beforeEffect: z.boolean().default(false).describe('Knowingly, though it was not served yet'),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now', 'publicity.not-in-effect'],
})

export const recordChannel = operation({
  id: 'recordChannel',
  method: 'POST',
  path: '/publications/{publicationId}/channels/{channel}',
  tag: 'publicity',
  summary: 'What became of it on another channel: sent, confirmed, taken down',
  access: part.CLERKS,
  params: PublicationParams.extend({ channel: z.enum(['credit', 'enterprise-credit']) }),
  body: z.strictObject({
    step: z.enum(['send', 'confirm', 'confirm-down']),
    receipt: z.string().trim().min(1).max(200).describe('Number of the receipt, or who said so'),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now'],
})

export const correctPublication = operation({
  id: 'correctPublication',
  method: 'POST',
  path: '/publications/{publicationId}/correction',
  tag: 'publicity',
  summary:
    'A right text for a wrong one, or an answer that nothing is wrong; the old text stays until confirmed',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({
      verdict: z.literal('correct'),
      texts: part.Texts.strict(),
      fineFen: part.Fen.optional(),
      confiscatedFen: part.Fen.optional(),
      kept: part.Kept.default([]),
      reason: Reason,
    }),
    z.strictObject({ verdict: z.literal('keep'), answer: Reason }),
  ]),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now', 'publicity.still-tells'],
})

export const confirmCorrection = operation({
  id: 'confirmCorrection',
  method: 'POST',
  path: '/publications/{publicationId}/correction-confirmation',
  tag: 'publicity',
  summary: 'A second person confirms the right text; it takes the place of the wrong one at once',
  access: part.SECOND,
  params: PublicationParams,
  body: z.strictObject({ answer: Reason.describe('What whoever asked for it is told') }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now', 'publicity.same-person', 'publicity.still-tells'],
})

export const withdrawPublication = operation({
  id: 'withdrawPublication',
  method: 'POST',
  path: '/publications/{publicationId}/withdrawal',
  tag: 'publicity',
  summary: 'Take it down with a public reason; its address says so from then on',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({
    reason: z.enum(codesOf(withdrawalReasons)),
    words: z.string().trim().min(2).max(500).describe('Public: says why, and names nobody'),
    on: Day.describe('The day on which the decision was changed, revoked or confirmed illegal'),
  }),
  answer: Stepped,
  editsVersion: true,
  problems: [
    'publicity.not-possible-now',
    'publicity.wrong-days',
    'publicity.names-somebody',
    'publicity.still-tells',
  ],
})

export const repairPublication = operation({
  id: 'repairPublication',
  method: 'POST',
  path: '/publications/{publicationId}/repair',
  tag: 'publicity',
  summary: 'End publicity early after credit repair',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({ reason: Reason }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now'],
})

export const reopenDisclosure = operation({
  id: 'reopenDisclosure',
  method: 'POST',
  path: '/publications/{publicationId}/reopening',
  tag: 'publicity',
  summary: 'Decide anew about what was not disclosed: the ground is gone',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({ reason: Reason }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.not-possible-now'],
})

export const linkRemade = operation({
  id: 'linkRemade',
  method: 'POST',
  path: '/publications/{publicationId}/predecessor',
  tag: 'publicity',
  summary: 'This decision was made again after the other one was withdrawn',
  access: part.CLERKS,
  params: PublicationParams,
  body: z.strictObject({ predecessorId: z.uuid() }),
  answer: Stepped,
  editsVersion: true,
  problems: ['publicity.no-predecessor'],
})
