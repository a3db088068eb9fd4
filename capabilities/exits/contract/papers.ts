import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { exitPapers } from '../domain/index.ts'
import { LEADERS, READERS } from './leading.ts'

const PaperParams = DisputeParams.extend({ exitPaper: z.enum(codesOf(exitPapers)) })
const which = {
  about: z.uuid().describe('Of what the paper tells'),
  partyId: z.uuid().optional().describe('For whom, where each party has a paper of its own'),
}

export const readExitPaper = operation({
  id: 'readExitPaper',
  method: 'GET',
  path: '/disputes/{disputeId}/exit-papers/{exitPaper}',
  tag: 'exits',
  summary: 'A paper of the exits as data, for the screen; numbers are masked',
  access: READERS,
  params: PaperParams,
  query: z.strictObject(which),
  answer: z.object({ document: z.looseObject({ code: z.string(), title: z.string() }) }),
  problems: ['papers.no-such-paper'],
})

export const printExitPaper = operation({
  id: 'printExitPaper',
  method: 'POST',
  path: '/disputes/{disputeId}/exit-papers/{exitPaper}/prints',
  tag: 'exits',
  summary: 'A paper of the exits as PDF or Word, now or later: who printed it for whom goes on the timeline',
  access: LEADERS,
  params: PaperParams,
  body: z.strictObject({ as: z.enum(['pdf', 'word']), ...which }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.no-such-paper', 'papers.not-made', 'disputes.held-elsewhere'],
})
