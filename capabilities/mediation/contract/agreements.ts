import { z } from 'zod'
import { DisputeParams, Reason } from '#capabilities/disputes/contract.ts'
import { agreementForms, performanceWays } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { signatureManners } from '../domain/index.ts'
import { AgreementParams, Changed, Fen, Made, Short, Text, working, workProblems } from './work.ts'

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
