import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { DisputeParams, Reason } from '../disputes/contract.ts'
import {
  agreementForms,
  confirmationStates,
  filings,
  followUpKinds,
  outcomes,
  pauseGrounds,
  performanceStates,
  performanceWays,
  proceedingKinds,
  routes,
  satisfactions,
  terminationReasons,
} from '../disputes/domain/index.ts'
import {
  agreementStates,
  choices,
  closingGaps,
  confirmationDoubts,
  confirmationSteps,
  conflictSigns,
  consentAnswers,
  consentChannels,
  declarations,
  missingActs,
  proceedingStates,
  retentions,
  sessionManners,
  sessionStates,
  signatureManners,
} from './domain/index.ts'

const Moment = z.iso.datetime({ offset: true })
const Text = z.string().trim().max(20_000)
const Short = z.string().trim().max(200)
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const Made = z.object({ id: z.uuid(), version: z.int() })
const Changed = z.object({ version: z.int() })

const WORKERS = 'Mediators and heads of committees of the unit that holds the dispute'
const READERS = 'Case workers who reach the dispute'
const working = { tag: 'mediation', access: WORKERS, editsVersion: true } as const
const workProblems = ['disputes.held-elsewhere', 'mediation.not-possible-now'] as const

const Minutes = z.strictObject({
  startedAt: Moment,
  endedAt: Moment,
  presentPartyIds: z.array(z.uuid()).max(200),
  helpers: z
    .array(z.strictObject({ name: Short, as: Short }))
    .max(20)
    .default([]),
  rightsTold: z.boolean(),
  statements: Text.describe("Each side's statement of the disputed facts"),
  verification: Text.default(''),
  risksTold: z.boolean(),
  result: Text,
  undisputedFacts: Text.default('').describe(
    'With the consent of the parties; may be used later, what they conceded may not',
  ),
})

const Obligation = z.strictObject({
  debtorId: z.uuid(),
  creditorId: z.uuid().optional(),
  way: z.enum(codesOf(performanceWays)),
  act: z.string().trim().min(2).max(500),
  amountFen: Fen.optional(),
  dueOn: Day,
  place: Short.default(''),
})

const Draft = z.strictObject({
  form: z.enum(codesOf(agreementForms)),
  isPartial: z.boolean().default(false),
  reachedOn: Day,
  mainFacts: z.string().trim().min(5).max(20_000),
  disputedPoints: Text.default(''),
  responsibility: Text.default(''),
  obligations: z.array(Obligation).max(50),
  furtherTerms: z.array(z.string().trim().min(2).max(1000)).max(30).default([]),
})

const Agreement = z.object({
  id: z.uuid(),
  number: z.string(),
  form: z.enum(codesOf(agreementForms)),
  isPartial: z.boolean(),
  state: z.enum(codesOf(agreementStates)),
  mainFacts: z.string(),
  disputedPoints: z.string(),
  responsibility: z.string(),
  furtherTerms: z.array(z.string()),
  reachedOn: Day,
  effectiveOn: Day.optional(),
  sealName: z.string().optional(),
  sealedOn: Day.optional(),
  missing: z.array(z.enum(codesOf(missingActs))),
  obligations: z.array(
    z.object({
      id: z.uuid(),
      position: z.int(),
      debtorId: z.uuid(),
      creditorId: z.uuid().optional(),
      way: z.enum(codesOf(performanceWays)),
      act: z.string(),
      amountFen: z.int().optional(),
      dueOn: Day,
      place: z.string(),
      performance: z.enum(codesOf(performanceStates)),
      performances: z.array(
        z.object({ result: z.string(), onDay: Day, amountFen: z.int().optional(), note: z.string() }),
      ),
    }),
  ),
  signatures: z.array(
    z.object({
      partyId: z.uuid().optional(),
      accountId: z.uuid().optional(),
      signerName: z.string(),
      manner: z.enum(codesOf(signatureManners)),
      signedOn: Day,
      attachmentId: z.uuid(),
    }),
  ),
  confirmation: z.object({
    state: z.enum(codesOf(confirmationStates)),
    until: Day.optional(),
    isOpen: z.boolean(),
    doubts: z.array(z.enum(codesOf(confirmationDoubts))),
    steps: z.array(
      z.object({
        move: z.string(),
        onDay: Day,
        court: z.string(),
        courtNumber: z.string(),
        note: z.string(),
      }),
    ),
  }),
})

const Proceeding = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(codesOf(proceedingKinds)),
  bodyName: z.string(),
  state: z.enum(codesOf(proceedingStates)),
  acceptedOn: Day,
  begunOn: Day.optional(),
  endedOn: Day.optional(),
  outcome: z.enum(codesOf(outcomes)).optional(),
  ending: z
    .object({
      reason: z.enum(codesOf(terminationReasons)).optional(),
      routesTold: z.array(z.enum(codesOf(routes))),
      note: z.string(),
    })
    .optional(),
  mediators: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      isHost: z.boolean(),
      chosenBy: z.enum(codesOf(choices)),
      declared: z.enum(codesOf(declarations)),
      waiver: z.string().optional(),
      fromDay: Day,
      toDay: Day.optional(),
    }),
  ),
  consents: z.array(
    z.object({
      partyId: z.uuid(),
      answer: z.enum(codesOf(consentAnswers)),
      channel: z.enum(codesOf(consentChannels)),
      onDay: Day,
      rightsTold: z.boolean(),
      note: z.string(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(codesOf(sessionStates)),
      manner: z.enum(codesOf(sessionManners)),
      place: z.string(),
      plannedAt: Moment,
      minutes: Minutes.optional(),
      cancelledFor: z.string().optional(),
    }),
  ),
  agreements: z.array(Agreement),
})

export const readMediation = operation({
  id: 'readMediation',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation',
  tag: 'mediation',
  summary:
    'The mediation of a dispute: mediators, consents, sessions, agreements, performance, follow-up and file',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    proceedings: z.array(Proceeding),
    followUps: z.array(
      z.object({
        partyId: z.uuid(),
        kind: z.enum(codesOf(followUpKinds)),
        onDay: Day,
        satisfaction: z.enum(codesOf(satisfactions)),
        findings: z.string(),
        mayEscalate: z.boolean(),
      }),
    ),
    file: z.object({
      state: z.enum(codesOf(filings)),
      number: z.string().optional(),
      retention: z.enum(codesOf(retentions)).optional(),
      missing: z.array(z.enum(codesOf(closingGaps))),
    }),
    may: z
      .array(z.string())
      .describe('What the caller may do now, by the same tables that the server follows'),
    oralAllowed: z.boolean(),
    version: z.int(),
  }),
})

export const listMediatorCandidates = operation({
  id: 'listMediatorCandidates',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation/candidates',
  tag: 'mediation',
  summary:
    'Who could mediate: people of the holding unit, with what they have open and what speaks against them',
  access: WORKERS,
  params: DisputeParams,
  answer: z.object({
    candidates: z.array(
      z.object({
        accountId: z.uuid(),
        name: z.string(),
        openMatters: z.int(),
        conflicts: z
          .array(z.enum(codesOf(conflictSigns)))
          .describe('Signs of a conflict that the house noticed; with one, every party has to agree'),
      }),
    ),
  }),
})

export const appointMediator = operation({
  ...working,
  id: 'appointMediator',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/mediators',
  summary:
    'Appoint a mediator, who declares what speaks against it; a ground needs the agreement of every party',
  params: DisputeParams,
  body: z.strictObject({
    accountId: z.uuid(),
    isHost: z.boolean(),
    chosenBy: z.enum(codesOf(choices)),
    declared: z.enum(codesOf(declarations)),
    waiver: Reason.optional().describe('How every party agreed in spite of the ground'),
  }),
  answer: Made,
  status: 201,
  problems: [
    ...workProblems,
    'mediation.not-a-mediator',
    'mediation.conflict',
    'mediation.already-mediator',
    'safety.kept-apart',
  ],
})

export const releaseMediator = operation({
  ...working,
  id: 'releaseMediator',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/mediators/{accountId}/release',
  summary: 'Release a mediator, with the reason',
  params: DisputeParams.extend({ accountId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  problems: workProblems,
})

export const recordConsent = operation({
  ...working,
  id: 'recordConsent',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/consents',
  summary: 'Record that a party was told its rights, and whether it agrees to mediate',
  params: DisputeParams,
  body: z.strictObject({
    partyId: z.uuid(),
    answer: z.enum(codesOf(consentAnswers)),
    channel: z.enum(codesOf(consentChannels)),
    onDay: Day,
    rightsTold: z.boolean(),
    note: z.string().trim().max(1000).default(''),
  }),
  answer: Made,
  status: 201,
  problems: [
    ...workProblems,
    'mediation.not-a-party',
    'mediation.in-the-future',
    'mediation.rights-not-told',
  ],
})

export const beginMediation = operation({
  ...working,
  id: 'beginMediation',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/beginning',
  summary: 'Begin: a host is appointed and every party agreed',
  params: DisputeParams,
  answer: Changed,
  problems: [...workProblems, 'mediation.no-host', 'mediation.consent-missing'],
})

export const planSession = operation({
  ...working,
  id: 'planSession',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/sessions',
  summary: 'Plan a session',
  params: DisputeParams,
  body: z.strictObject({
    plannedAt: Moment,
    manner: z.enum(codesOf(sessionManners)),
    place: Short.min(2),
    partyIds: z
      .array(z.uuid())
      .min(1)
      .max(200)
      .optional()
      .describe('Who is asked to come; left out: every party'),
  }),
  answer: Made,
  status: 201,
  problems: [...workProblems, 'mediation.not-a-party', 'safety.kept-apart', 'safety.met-in-passing'],
})

const SessionParams = DisputeParams.extend({ sessionId: z.uuid() })

export const recordMinutes = operation({
  ...working,
  id: 'recordMinutes',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/sessions/{sessionId}/minutes',
  summary: 'Record what happened in a session; the minutes are not changed afterwards',
  params: SessionParams,
  body: Minutes,
  answer: Changed,
  problems: [...workProblems, 'mediation.not-a-party', 'mediation.in-the-future', 'mediation.times-reversed'],
})

export const cancelSession = operation({
  ...working,
  id: 'cancelSession',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/sessions/{sessionId}/cancellation',
  summary: 'Cancel a planned session, with the reason',
  params: SessionParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  problems: workProblems,
})

export const writePrivateNote = operation({
  ...working,
  id: 'writePrivateNote',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/private-notes',
  summary: 'Write down a concession or confidence; it never enters the file',
  access: 'The mediators of the proceeding',
  params: DisputeParams,
  body: z.strictObject({ partyId: z.uuid().optional(), text: z.string().trim().min(1).max(5000) }),
  answer: Made,
  status: 201,
  problems: [...workProblems, 'mediation.only-mediators', 'mediation.not-a-party'],
})

export const listPrivateNotes = operation({
  id: 'listPrivateNotes',
  method: 'GET',
  path: '/disputes/{disputeId}/mediation/private-notes',
  tag: 'mediation',
  summary: 'The concessions and confidences of a proceeding',
  access: 'The mediators of the proceeding',
  params: DisputeParams,
  answer: z.object({
    notes: z.array(
      z.object({
        id: z.uuid(),
        partyId: z.uuid().optional(),
        text: z.string(),
        writtenAt: Moment,
        writtenBy: z.string(),
      }),
    ),
  }),
  problems: ['mediation.only-mediators'],
})

export const draftAgreement = operation({
  ...working,
  id: 'draftAgreement',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements',
  summary: 'Write down what was agreed: signed and sealed if written, in effect at once if oral',
  params: DisputeParams,
  body: Draft,
  answer: Made,
  status: 201,
  problems: [
    ...workProblems,
    'mediation.oral-not-allowed',
    'mediation.not-a-party',
    'mediation.in-the-future',
    'mediation.no-terms',
    'mediation.debtor-is-creditor',
    'mediation.due-before-reached',
    'mediation.no-session-held',
  ],
})

const AgreementParams = DisputeParams.extend({ agreementId: z.uuid() })

export const signAgreement = operation({
  ...working,
  id: 'signAgreement',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/signatures',
  summary:
    "Record a party's or a mediator's signature, by stroke or by scan; the latest act brings the effect",
  params: AgreementParams,
  body: z.strictObject({
    partyId: z.uuid().optional(),
    accountId: z.uuid().optional(),
    signerName: z.string().trim().min(1).max(80),
    manner: z.enum(codesOf(signatureManners)),
    signedOn: Day,
    attachmentId: z.uuid(),
  }),
  answer: Changed.extend({ effectiveOn: Day.optional() }),
  status: 201,
  problems: [
    ...workProblems,
    'mediation.no-such-agreement',
    'mediation.one-signer',
    'mediation.not-a-party',
    'mediation.not-a-mediator',
    'mediation.already-signed',
    'mediation.in-the-future',
    'mediation.signed-before-reached',
    'mediation.no-such-attachment',
  ],
})

export const sealAgreement = operation({
  ...working,
  id: 'sealAgreement',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/seal',
  summary: "Record that the committee's seal was set; without it a written agreement has no effect",
  params: AgreementParams,
  body: z.strictObject({ sealedOn: Day }),
  answer: Changed.extend({ effectiveOn: Day.optional() }),
  problems: [
    ...workProblems,
    'mediation.no-such-agreement',
    'mediation.no-seal',
    'mediation.already-signed',
    'mediation.in-the-future',
    'mediation.signed-before-reached',
  ],
})

export const reopenAgreement = operation({
  ...working,
  id: 'reopenAgreement',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/reopening',
  summary:
    'Back to mediation before the agreement took effect: it and its signatures become void and stay visible',
  params: AgreementParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  problems: [...workProblems, 'mediation.no-such-agreement'],
})

export const endMediation = operation({
  ...working,
  id: 'endMediation',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/ending',
  summary:
    'End without agreement: failed, withdrawn or terminated, with the reason and the routes that the parties were told',
  params: DisputeParams,
  body: z.strictObject({
    outcome: z.enum(['failed', 'withdrawn', 'terminated']),
    reason: z.enum(codesOf(terminationReasons)),
    routesTold: z.array(z.enum(codesOf(routes))).max(10),
    note: z.string().trim().max(2000).default(''),
  }),
  answer: Changed,
  problems: [...workProblems, 'mediation.routes-not-told', 'mediation.reason-does-not-fit'],
})

export const pauseTerm = operation({
  ...working,
  id: 'pauseTerm',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/term/pause',
  summary: 'Stop the legal clock on a ground that a dated rule allows',
  params: DisputeParams,
  body: z.strictObject({ ground: z.enum(codesOf(pauseGrounds)), reason: Reason }),
  answer: Changed,
  problems: [
    ...workProblems,
    'mediation.ground-not-allowed',
    'deadlines.no-clock',
    'clock.already-paused',
    'clock.already-lapsed',
  ],
})

export const resumeTerm = operation({
  ...working,
  id: 'resumeTerm',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/term/resumption',
  summary: 'Let the legal clock run on; it counts from today',
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed.extend({ dueOn: Day.optional() }),
  problems: [...workProblems, 'deadlines.no-clock', 'clock.not-paused'],
})

export const extendTerm = operation({
  ...working,
  id: 'extendTerm',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/term/extension',
  summary: 'Prolong the legal clock with the consent of every party, given before it ran out',
  params: DisputeParams,
  body: z.strictObject({
    days: z.int().min(1).max(365),
    reason: Reason,
    consents: z
      .array(z.strictObject({ partyId: z.uuid(), onDay: Day, channel: z.enum(codesOf(consentChannels)) }))
      .max(200),
  }),
  answer: Changed.extend({ dueOn: Day.optional() }),
  problems: [
    ...workProblems,
    'mediation.extension-consent-missing',
    'mediation.extension-too-long',
    'mediation.extended-too-often',
    'mediation.in-the-future',
    'deadlines.no-clock',
    'clock.already-lapsed',
  ],
})

export const recordPerformance = operation({
  ...working,
  id: 'recordPerformance',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/obligations/{obligationId}/performances',
  summary: 'Record how an obligation was performed, or that it was waived or taken to court',
  params: DisputeParams.extend({ obligationId: z.uuid() }),
  body: z.strictObject({
    move: z.enum(['perform', 'perform-partly', 'take-to-court', 'waive']),
    onDay: Day,
    amountFen: Fen.optional(),
    note: z.string().trim().max(1000).default(''),
    attachmentId: z.uuid().optional(),
  }),
  answer: Changed,
  problems: [
    'disputes.held-elsewhere',
    'mediation.not-possible-now',
    'mediation.no-such-obligation',
    'mediation.no-such-attachment',
    'mediation.in-the-future',
  ],
})

export const stepConfirmation = operation({
  ...working,
  id: 'stepConfirmation',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/agreements/{agreementId}/confirmation',
  summary:
    'Record a step of judicial confirmation: the joint application within thirty days, and what the court did',
  params: AgreementParams,
  body: z.strictObject({
    move: z.enum(codesOf(confirmationSteps)),
    onDay: Day,
    jointly: z.boolean().default(false).describe('Both parties apply together; one alone cannot'),
    court: Short.default(''),
    courtNumber: Short.default(''),
    note: z.string().trim().max(1000).default(''),
  }),
  answer: Changed,
  problems: [
    'disputes.held-elsewhere',
    'mediation.not-possible-now',
    'mediation.no-such-agreement',
    'mediation.not-jointly',
    'mediation.confirmation-too-late',
    'mediation.in-the-future',
  ],
})

export const recordFollowUp = operation({
  ...working,
  id: 'recordFollowUp',
  method: 'POST',
  path: '/disputes/{disputeId}/mediation/follow-ups',
  summary: 'Record a follow-up visit: what was found, what the party says of the handling',
  params: DisputeParams,
  body: z.strictObject({
    partyId: z.uuid(),
    kind: z.enum(codesOf(followUpKinds)),
    onDay: Day,
    satisfaction: z.enum(codesOf(satisfactions)),
    findings: z.string().trim().min(2).max(5000),
    mayEscalate: z.boolean(),
  }),
  answer: Made,
  status: 201,
  problems: [
    'disputes.held-elsewhere',
    'mediation.not-possible-now',
    'mediation.not-a-party',
    'mediation.in-the-future',
  ],
})

export const closeFile = operation({
  ...working,
  id: 'closeFile',
  method: 'POST',
  path: '/disputes/{disputeId}/closing',
  summary: 'Close the file, once everything that belongs in it is there',
  params: DisputeParams,
  body: z.strictObject({ summary: z.string().trim().min(2).max(5000) }),
  answer: Changed,
  problems: ['disputes.held-elsewhere', 'mediation.not-possible-now', 'mediation.file-incomplete'],
})

export const archiveFile = operation({
  ...working,
  id: 'archiveFile',
  method: 'POST',
  path: '/disputes/{disputeId}/archiving',
  summary: 'Bind and archive a closed file: number, retention and list of contents are fixed',
  params: DisputeParams,
  body: z.strictObject({ retention: z.enum(codesOf(retentions)) }),
  answer: Changed.extend({ number: z.string() }),
  problems: ['disputes.held-elsewhere', 'mediation.not-possible-now'],
})
