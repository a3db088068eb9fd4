import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { confirmationStates } from '#capabilities/disputes/domain/index.ts'
import {
  confirmationObjections,
  confirmationOffers,
  confirmationSteps,
  consentChannels,
} from '#capabilities/mediation/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  confirmationAnswers,
  confirmationConsequences,
  confirmationPapers,
  courtTies,
  jointStandings,
  leftOut,
} from './domain/index.ts'

const WORKERS = 'Mediators and heads of committees of the unit that holds the dispute'
const READERS = 'Case workers who reach the dispute'
const Short = z.string().trim().max(200)
const Court = z.string().trim().min(4).max(120)
const Changed = z.object({ version: z.int() })
const working = { tag: 'confirmation', access: WORKERS, editsVersion: true } as const
const workProblems = [
  'disputes.held-elsewhere',
  'mediation.not-possible-now',
  'mediation.no-such-agreement',
  'mediation.in-the-future',
] as const

const AgreementParams = DisputeParams.extend({ agreementId: z.uuid() })
const paperCodes = codesOf(confirmationPapers)

const Confirmable = z.object({
  agreementId: z.uuid(),
  number: z.string(),
  effectiveOn: Day.optional(),
  state: z.enum(codesOf(confirmationStates)),
  offer: z.enum(codesOf(confirmationOffers)),
  objections: z.array(
    z.object({ code: z.enum(codesOf(confirmationObjections)), isBar: z.boolean(), basis: z.string() }),
  ),
  until: Day.optional().describe('Last day of the thirty on which the parties can apply together'),
  daysLeft: z.int().optional(),
  warning: z.enum(['none', 'amber', 'red']).describe('Of the thirty days, while nothing was applied for'),
  joint: z.enum(codesOf(jointStandings)),
  parties: z.array(
    z.object({
      partyId: z.uuid(),
      name: z.string(),
      answer: z.enum(codesOf(confirmationAnswers)).optional(),
      channel: z.enum(codesOf(consentChannels)).optional(),
      signerName: z.string().optional(),
      speakers: z
        .array(z.string())
        .describe('Who may say it for the party: on record as acting for it, or with the power to settle'),
      onDay: Day.optional(),
    }),
  ),
  courts: z
    .array(z.object({ name: z.string(), ties: z.array(z.enum(codesOf(courtTies))), isProposed: z.boolean() }))
    .describe('Courts that may confirm, by the rule; the proposed one first'),
  courtsBasis: z.string(),
  courtsAssumption: z.boolean(),
  items: z.array(
    z.object({
      name: z.string(),
      form: z.enum(['original', 'copy']),
      count: z.int(),
      paper: z.enum(paperCodes).optional(),
      attachmentId: z.uuid().optional(),
      isToBring: z.boolean().optional(),
    }),
  ),
  leftOut: z.array(z.enum(codesOf(leftOut))),
  sent: z
    .object({
      court: z.string(),
      onDay: Day,
      why: z.string(),
      referralId: z.uuid().optional(),
      referralNumber: z.string().optional(),
    })
    .optional(),
  steps: z.array(
    z.object({
      move: z.string(),
      onDay: Day,
      court: z.string(),
      courtNumber: z.string(),
      note: z.string(),
    }),
  ),
  consequences: z.array(z.enum(codesOf(confirmationConsequences))),
  may: z.array(z.enum(['answer', 'apply', 'print', ...codesOf(confirmationSteps)])),
})

export const readConfirmations = operation({
  id: 'readConfirmations',
  method: 'GET',
  path: '/disputes/{disputeId}/confirmations',
  tag: 'confirmation',
  summary:
    'Judicial confirmation of the agreements of a dispute: whether it is offered and why not, what each party says, the court, the package',
  access: READERS,
  params: DisputeParams,
  answer: z.object({ agreements: z.array(Confirmable), version: z.int() }),
})

export const answerOnConfirmation = operation({
  ...working,
  id: 'answerOnConfirmation',
  method: 'POST',
  path: '/disputes/{disputeId}/agreements/{agreementId}/confirmation-answers',
  summary:
    'Record whether a party applies for confirmation together with the others; the latest answer counts',
  params: AgreementParams,
  body: z.strictObject({
    partyId: z.uuid(),
    answer: z.enum(codesOf(confirmationAnswers)),
    channel: z.enum(codesOf(consentChannels)),
    onDay: Day,
    signerName: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe('One of its speakers; the party itself where left out'),
  }),
  answer: Changed,
  status: 201,
  problems: [
    ...workProblems,
    'confirmation.no-power',
    'confirmation.not-offered',
    'confirmation.not-bound',
    'confirmation.before-effect',
  ],
})

export const applyForConfirmation = operation({
  ...working,
  id: 'applyForConfirmation',
  method: 'POST',
  path: '/disputes/{disputeId}/agreements/{agreementId}/confirmation-application',
  summary:
    'Record the joint application within the thirty days; where the committee passes the package on, the letter to the court is drafted and sent with its list of materials',
  params: AgreementParams,
  body: z.strictObject({
    court: Court,
    why: Short.default('').describe('Why this court, where it is not the proposed one'),
    doubtsRead: Reason.optional().describe('What the doubtful clauses mean, once they were read'),
    by: z.enum(['committee', 'parties']).describe('Who takes the package to the court'),
    contact: Short.default(''),
    onDay: Day,
  }),
  answer: Changed.extend({ referralId: z.uuid().optional(), referralNumber: z.string().optional() }),
  status: 201,
  problems: [
    ...workProblems,
    'mediation.confirmation-too-late',
    'confirmation.not-offered',
    'confirmation.not-jointly',
    'confirmation.doubts-unread',
    'confirmation.other-court',
    'confirmation.before-effect',
    'confirmation.cannot-send',
  ],
})

export const stepConfirmation = operation({
  ...working,
  id: 'stepConfirmation',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/confirmation',
  summary:
    'Record what the court did, or that the application was withdrawn; the letter to the court ends with it',
  params: AgreementParams,
  body: z.strictObject({
    move: z.enum(['court-accepts', 'court-does-not-accept', 'confirm', 'reject', 'withdraw']),
    onDay: Day,
    courtNumber: Short.default(''),
    note: z.string().trim().max(1000).default(''),
  }),
  answer: Changed,
  problems: [...workProblems, 'confirmation.before-application'],
})

const PaperParams = AgreementParams.extend({ confirmationPaper: z.enum(paperCodes) })

export const readConfirmationPaper = operation({
  id: 'readConfirmationPaper',
  method: 'GET',
  path: '/disputes/{disputeId}/agreements/{agreementId}/confirmation-papers/{confirmationPaper}',
  tag: 'confirmation',
  summary: 'One paper of the package as data, for the screen; numbers are masked',
  access: READERS,
  params: PaperParams,
  answer: z.object({ document: z.looseObject({ code: z.string(), title: z.string() }) }),
  problems: ['mediation.no-such-agreement', 'papers.no-such-paper'],
})

export const printConfirmationPackage = operation({
  id: 'printConfirmationPackage',
  method: 'POST',
  path: '/disputes/{disputeId}/agreements/{agreementId}/confirmation-package',
  tag: 'confirmation',
  summary:
    'The whole package for the court as one zip of numbered PDFs and attached papers; nothing confidential is in it, and who took it goes on the timeline',
  access: WORKERS,
  params: AgreementParams,
  body: z.strictObject({ court: Court.optional() }),
  answersBinary: { mediaTypes: ['application/zip'] },
  problems: ['disputes.held-elsewhere', 'mediation.no-such-agreement', 'papers.not-made'],
})
