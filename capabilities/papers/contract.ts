import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'
import { papers } from './domain/index.ts'

const paperCodes = Object.keys(papers) as [keyof typeof papers, ...(keyof typeof papers)[]]
const Params = z.strictObject({ disputeId: z.uuid() })
const PaperParams = Params.extend({ paper: z.enum(paperCodes) })
const Which = {
  agreementId: z
    .uuid()
    .optional()
    .describe('Which agreement, where the paper is one; the latest where left out'),
}

export const listPapers = operation({
  id: 'listPapers',
  method: 'GET',
  path: '/disputes/{disputeId}/papers',
  tag: 'papers',
  summary: 'The official papers that a dispute has by now',
  access: 'Case workers who reach the dispute',
  params: Params,
  answer: z.object({
    papers: z.array(
      z.object({
        paper: z.enum(paperCodes),
        agreementId: z.uuid().optional(),
        number: z.string().optional(),
      }),
    ),
  }),
})

export const readPaper = operation({
  id: 'readPaper',
  method: 'GET',
  path: '/disputes/{disputeId}/papers/{paper}',
  tag: 'papers',
  summary: 'One official paper as data, for the screen; numbers are masked',
  access: 'Case workers who reach the dispute',
  params: PaperParams,
  query: z.strictObject(Which),
  answer: z.object({ document: z.looseObject({ code: z.string(), title: z.string() }) }),
  problems: ['papers.no-such-paper'],
})

export const printPaper = operation({
  id: 'printPaper',
  method: 'POST',
  path: '/disputes/{disputeId}/papers/{paper}/prints',
  tag: 'papers',
  summary: 'One official paper as PDF or Word, with numbers in full: who printed it goes on the timeline',
  access: 'Case workers of the unit that holds the dispute',
  params: PaperParams,
  body: z.strictObject({ as: z.enum(['pdf', 'word']), ...Which }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.no-such-paper', 'papers.not-made', 'disputes.held-elsewhere'],
})
