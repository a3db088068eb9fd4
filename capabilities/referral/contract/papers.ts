import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'

import { papers, READERS, ReferralParams, WORKERS } from './shapes.ts'

const PaperParams = ReferralParams.extend({ referralPaper: z.enum(papers) })

export const readReferralPaper = operation({
  id: 'readReferralPaper',
  method: 'GET',
  path: '/referrals/{referralId}/papers/{referralPaper}',
  tag: 'referral',
  summary: 'Letter, receipt or reply as data, for the screen; telephone numbers are masked',
  access: READERS,
  params: PaperParams,
  answer: z.object({ document: z.looseObject({ code: z.string(), title: z.string() }) }),
  problems: ['papers.no-such-paper'],
})

export const printReferralPaper = operation({
  id: 'printReferralPaper',
  method: 'POST',
  path: '/referrals/{referralId}/papers/{referralPaper}/prints',
  tag: 'referral',
  summary:
    'Letter, receipt or reply as PDF or Word, with numbers in full: who printed it goes on the timeline',
  access: `${WORKERS}; receptionists of the unit that received it`,
  params: PaperParams,
  body: z.strictObject({ as: z.enum(['pdf', 'word']) }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.no-such-paper', 'papers.not-made', 'disputes.held-elsewhere'],
})
