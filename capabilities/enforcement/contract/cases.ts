import { z } from 'zod'
import { actTypes, bodyFaults, officerFaults } from '#capabilities/authority/domain/index.ts'
import { noIdentityReasons, partyRoles } from '#capabilities/parties/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { servingMethods } from '../domain/serving.ts'

const READS =
  'Every role of a department over its own cases; oversight officers, keepers of recordings and the head of the bureau over all'
const HANDLES = 'Handlers and the head of the department that has the case'
const HEADS = 'The head of the department'

const Name = z.string().trim().min(1).max(80)
const Line = z.string().trim().min(2).max(200)
const Words = z.object({ zh: z.string(), en: z.string() })
const Moment = z.iso.datetime({ offset: true })
export const CaseParams = z.object({ caseId: z.uuid() })
const StepParams = z.object({ caseId: z.uuid(), stepId: z.uuid() })
const Changed = z.object({ id: z.uuid(), version: z.int() })
const FieldValue = z.union([
  z.string().max(8000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(60)).max(30),
])

const Part = z.enum(codesOf(partyRoles))

/** A counterparty as it is entered: a number that identifies it, or the word that there is none. */
const CounterpartyInput = z
  .strictObject({
    kind: z.enum(['natural', 'organisation']),
    part: Part.optional().describe('Its side, where the kind of act knows several'),
    name: Name,
    citizenNumber: z.string().trim().min(15).max(24).optional(),
    creditCode: z.string().trim().min(18).max(24).optional(),
    phone: z.string().trim().min(5).max(24).optional(),
    address: z.string().trim().max(200).optional(),
    legalRepresentative: z.string().trim().max(40).optional(),
    noIdentityReason: z.enum(codesOf(noIdentityReasons)).optional(),
  })
  .refine(
    ({ citizenNumber, creditCode, noIdentityReason }) =>
      [citizenNumber, creditCode, noIdentityReason].filter((value) => value !== undefined).length === 1,
    { path: ['noIdentityReason'] },
  )

export const listActs = operation({
  id: 'listActs',
  method: 'GET',
  path: '/enforcement-acts',
  tag: 'enforcement',
  summary: 'Kinds of acts that can be opened today, each with its basis',
  access: READS,
  answer: z.object({
    acts: z.array(
      z.object({
        key: z.string(),
        actType: z.string(),
        title: Words,
        basis: z.string(),
        assumption: z.boolean(),
        steps: z.int(),
        limits: z.int(),
        parts: z
          .array(Part)
          .describe('Sides on which counterparties stand, each with somebody; none: one side'),
      }),
    ),
    capGrounds: z
      .array(z.object({ code: z.string(), ...Words.shape }))
      .describe('On which an inspection may exceed the yearly cap'),
  }),
})

export const listOrganSettings = operation({
  id: 'listOrganSettings',
  method: 'GET',
  path: '/enforcement-organs',
  tag: 'enforcement',
  summary: 'How each department numbers its documents and whose procedural rule it follows',
  access: READS,
  answer: z.object({
    organs: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        documentWord: z.string(),
        regime: z.string(),
        isAssumed: z.boolean().describe('Nobody has said it yet'),
        maySet: z.boolean(),
        version: z.int(),
      }),
    ),
    regimes: z.array(z.string()),
  }),
})

export const readOrganSetting = operation({
  id: 'readOrganSetting',
  method: 'GET',
  path: '/enforcement-organs/{unitId}/setting',
  tag: 'enforcement',
  summary: 'How a department numbers its documents, and whose procedural rule it follows',
  access: READS,
  params: z.object({ unitId: z.uuid() }),
  answer: z.object({
    unitId: z.uuid(),
    documentWord: z.string(),
    regime: z.string(),
    isAssumed: z.boolean().describe('Nobody has said it yet'),
    regimes: z.array(z.string()),
    version: z.int(),
  }),
})

export const setOrganSetting = operation({
  id: 'setOrganSetting',
  method: 'PUT',
  path: '/enforcement-organs/{unitId}/setting',
  tag: 'enforcement',
  summary:
    'Say how the department numbers its documents and whose procedural rule it follows; running cases keep theirs',
  access: HEADS,
  params: z.object({ unitId: z.uuid() }),
  body: z.strictObject({
    documentWord: z
      .string()
      .trim()
      .min(2)
      .max(20)
      .describe('The word of the organ in the numbers of its documents'),
    regime: z.string().trim().min(2).max(20),
  }),
  answer: z.object({ unitId: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['enforcement.no-such-regime'],
})

export const openEnforcementCase = operation({
  id: 'openEnforcementCase',
  method: 'POST',
  path: '/enforcement-cases',
  tag: 'enforcement',
  summary: 'Open a case of a kind of act; it keeps the definition that holds today',
  access: HANDLES,
  body: z.strictObject({
    unitId: z.uuid().describe('The department'),
    bodyId: z.uuid().describe('The enforcement body in whose name it acts'),
    act: z.string().min(3).max(60).describe('Key of the kind of act'),
    title: Line,
    division: z
      .string()
      .regex(/^\d{6,15}$/)
      .optional()
      .describe('Where it happened'),
    category: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .describe('执法类别 as certificates print it; who acts has to hold one of it. Left out: not asked'),
    counterparties: z.array(CounterpartyInput).min(1).max(20),
    sourceId: z
      .uuid()
      .optional()
      .describe('The case from which this one arises: an inspection that found something'),
    jointWith: z
      .string()
      .trim()
      .min(6)
      .max(20)
      .optional()
      .describe('Code of a case of another organ in the same joint action; each decides for itself'),
    inspection: z
      .strictObject({
        object: z
          .string()
          .trim()
          .min(1)
          .max(400)
          .optional()
          .describe('Kind of object in the list of yearly caps; left out: the strictest'),
        ground: z.string().trim().min(2).max(40).optional().describe('Of an exception from the cap'),
        words: Line.optional(),
      })
      .optional()
      .describe('Of an inspection alone'),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), code: z.string(), version: z.int() }),
  problems: [
    'enforcement.no-such-act',
    'enforcement.body-may-not',
    'enforcement.part-missing',
    'enforcement.part-empty',
    'enforcement.no-parts',
    'enforcement.no-such-source',
    'enforcement.no-such-object',
    'enforcement.cap-exceeded',
  ],
})

const Summary = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  actType: z.enum(codesOf(actTypes)),
  act: Words,
  stage: Words,
  unitName: z.string(),
  counterparties: z.array(z.string()),
  openedOn: Day,
  dueOn: Day.optional(),
  closedOn: Day.optional(),
})

export const listEnforcementCases = operation({
  id: 'listEnforcementCases',
  method: 'GET',
  path: '/enforcement-cases',
  tag: 'enforcement',
  summary: 'Cases within one’s rights: what is due first comes first',
  access: READS,
  query: z.strictObject({
    state: z.enum(['open', 'closed']).default('open'),
    actType: z.enum(codesOf(actTypes)).optional(),
    words: z
      .string()
      .trim()
      .min(2)
      .max(40)
      .optional()
      .describe('In the code, the title or a name of a counterparty'),
    cursor: z.uuid().optional().describe('The last one of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ cases: z.array(Summary), next: z.string().optional() }),
})

const Objection = z.object({
  weight: z.enum(['blocked', 'warned']),
  ...Words.shape,
  basis: z.string().optional(),
})

const Field = z.object({
  code: z.string(),
  ...Words.shape,
  kind: z.string(),
  choices: z.array(z.object({ code: z.string(), ...Words.shape })).optional(),
  isAsked: z.boolean(),
  value: FieldValue.optional().describe('What an earlier step has told already, or proposed'),
  tellsReview: z.boolean().describe('With it the file says before the decision whether that is reviewed'),
  proposed: Words.optional().describe('What was proposed; another value wants its reason'),
})

const TakenStep = z.object({
  id: z.uuid(),
  on: Day,
  at: Moment,
  fields: z.array(z.object({ ...Words.shape, shown: Words })),
  officers: z.array(z.object({ name: z.string(), certificate: z.string().optional() })),
  counterparties: z.array(z.string()).optional().describe('To whom it happened, where each is told apart'),
  paperNumber: z.string().optional(),
  hasPaper: z.boolean(),
  recordedBy: z.string(),
  warned: z.array(Objection),
  reason: z.string().optional(),
  servings: z.array(
    z.object({
      counterparty: z.string().optional().describe('On whom alone; left out, on everybody to whom it goes'),
      method: z.enum(codesOf(servingMethods)),
      on: Day,
      servedOn: Day,
      proof: z.string(),
    }),
  ),
  needsServing: z.boolean(),
  unserved: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('On whom its paper is still to be served'),
})

export const readEnforcementCase = operation({
  id: 'readEnforcementCase',
  method: 'GET',
  path: '/enforcement-cases/{caseId}',
  tag: 'enforcement',
  summary: 'A case on one page: what is there, what is missing, what is due, each with its basis',
  access: READS,
  params: CaseParams,
  answer: z.object({
    ...Summary.shape,
    bodyName: z.string(),
    basis: z.string(),
    assumption: z.boolean(),
    edition: z.int().describe('Of the definition under which the case was opened and stays'),
    regime: z.string(),
    category: z.string().optional(),
    isClosed: z.boolean(),
    mayHandle: z.boolean(),
    source: z.object({ id: z.uuid(), code: z.string(), title: z.string() }).optional(),
    arisen: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
    joint: z.array(z.object({ id: z.uuid(), code: z.string(), unitName: z.string() })),
    parties: z.array(
      z.object({
        kind: z.enum(['natural', 'organisation']),
        part: Part.optional(),
        name: z.string(),
        number: z.string().optional(),
      }),
    ),
    bodyLacks: z
      .array(z.enum(codesOf(bodyFaults)))
      .describe('Of an open case: why its body may not do this act today, though it could at the opening'),
    officersLeft: z
      .array(z.string())
      .describe('Of an open case: who took part and no longer enforces the law'),
    officersUnable: z
      .array(z.object({ name: z.string(), faults: z.array(z.enum(codesOf(officerFaults))) }))
      .describe(
        'Of an open case: who took part as an officer and may not do this kind of act today, and why',
      ),
    officers: z.array(z.object({ id: z.uuid(), name: z.string(), mayAct: z.boolean() })),
    stages: z.array(
      z.object({
        code: z.string(),
        ...Words.shape,
        isReached: z.boolean(),
        steps: z.array(
          z.object({
            code: z.string(),
            ...Words.shape,
            basis: z.string(),
            assumption: z.boolean(),
            standing: z.enum(['taken', 'needed', 'open']),
            taken: z.array(TakenStep),
            objections: z.array(Objection),
            mayTake: z.boolean(),
            apart: z
              .array(z.object({ id: z.uuid(), name: z.string(), isLeft: z.boolean() }))
              .describe(
                'Of whom it says whose it is, and for whom it is still needed; none: it is the case’s',
              ),
            officers: z.int(),
            isApproved: z.boolean(),
            isForHead: z.boolean().describe('Only the head of the department records it, and you are not'),
            decides: z.boolean(),
            needsHour: z.boolean().describe('The day alone does not say enough'),
            fields: z.array(Field),
          }),
        ),
      }),
    ),
    inspections: z
      .object({
        made: z.int().describe('Counted in the year before this one, by the department'),
        standing: z.enum(['no-list', 'within', 'last', 'over']),
        assumption: z.boolean(),
        times: z.int().optional(),
        object: z.string().optional(),
        basis: z.string().optional(),
        exception: z
          .object({ ground: Words, words: z.string(), approvedBy: z.string().optional() })
          .optional(),
        earlier: z
          .array(
            z.object({
              id: z.uuid(),
              code: z.string(),
              title: z.string(),
              openedOn: Day,
              unitName: z.string(),
            }),
          )
          .describe('Within one’s rights'),
        elsewhere: z.int().describe('Further ones of other departments, of which only the number is told'),
      })
      .optional(),
    lacks: z.array(
      z.object({
        kind: z.enum(['step', 'serving', 'sum']),
        step: z.string(),
        ...Words.shape,
        basis: z.string(),
      }),
    ),
    limits: z.array(
      z.object({
        code: z.string(),
        ...Words.shape,
        basis: z.string(),
        assumption: z.boolean(),
        state: z.enum(['running', 'paused', 'met', 'met-late', 'late', 'lapsed', 'deemed', 'over']),
        startedOn: Day,
        counterparties: z
          .array(z.string())
          .optional()
          .describe('Whose it is, where the days or what met it differ; left out, everybody’s'),
        dueOn: Day,
        due: z.string(),
        provisional: z.boolean(),
        because: Words,
        effect: Words,
        isNear: z.boolean(),
      }),
    ),
    version: z.int(),
  }),
})

export const recordStep = operation({
  id: 'recordStep',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/steps',
  tag: 'enforcement',
  summary: 'Record a step; where the law is absolute it is refused, otherwise a warning wants a reason',
  access: HANDLES,
  params: CaseParams,
  body: z.strictObject({
    step: z.string().min(2).max(60),
    on: Day,
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional()
      .describe('Clock time; left out, noon. Wanted where the law counts or bounds by the hour'),
    fields: z.record(z.string().max(40), FieldValue).default({}),
    officerIds: z.array(z.uuid()).max(9).default([]),
    counterpartyIds: z
      .array(z.uuid())
      .max(100)
      .default([])
      .describe('To whom it happened; wanted where there are several and each is told apart'),
    reason: z
      .string()
      .trim()
      .min(2)
      .max(500)
      .optional()
      .describe('Why it is done although something speaks against it'),
  }),
  status: 201,
  answer: z.object({ ...Changed.shape, stepId: z.uuid(), paperNumber: z.string().optional() }),
  editsVersion: true,
  problems: [
    'enforcement.whose-missing',
    'enforcement.whose-unknown',
    'enforcement.step-refused',
    'enforcement.warned',
    'enforcement.hour-missing',
    'enforcement.field-missing',
    'enforcement.field-wrong',
    'enforcement.officers',
    'enforcement.head-only',
    'enforcement.review-not-passed',
    'enforcement.recordings-missing',
  ],
})

export const serveStep = operation({
  id: 'serveStep',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/steps/{stepId}/servings',
  tag: 'enforcement',
  summary: 'Record how a paper was served, on one or on all; from when on it counts follows from the method',
  access: HANDLES,
  params: StepParams,
  body: z.strictObject({
    counterpartyId: z.uuid().optional().describe('Left out: on everybody who is left'),
    method: z.enum(codesOf(servingMethods)),
    on: Day,
    proof: Line.describe(
      'Who received it, who witnessed it, number of the receipt, or why only a public notice is left',
    ),
  }),
  status: 201,
  answer: z.object({ ...Changed.shape, servedOn: Day }),
  editsVersion: true,
  problems: [
    'enforcement.not-served-paper',
    'enforcement.not-addressed',
    'enforcement.served-already',
    'enforcement.served-before',
  ],
})

export const readStepPaper = operation({
  id: 'readStepPaper',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/steps/{stepId}/paper',
  tag: 'enforcement',
  summary: 'The paper of a step, made from what the case has recorded',
  access: READS,
  params: StepParams,
  answer: z.object({ document: z.looseObject({}) }),
})

export const printStepPaper = operation({
  id: 'printStepPaper',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/steps/{stepId}/prints',
  tag: 'enforcement',
  summary: 'The paper of a step to print; the case notes who took it',
  access: HANDLES,
  params: StepParams,
  body: z.strictObject({ as: z.enum(['pdf', 'word']) }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.not-made'],
})
