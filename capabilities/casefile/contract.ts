import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'

const TAKES =
  'Handlers, clerk and head of the department that has the case; oversight officers and the head of the bureau'
const CaseParams = z.object({ caseId: z.uuid() })

/** A bound PDF, or the package with papers, recordings, manifest and the script that checks it. */
export const fileForms = ['volume', 'package'] as const

export const makeCaseFile = operation({
  id: 'makeCaseFile',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/case-files',
  tag: 'casefile',
  summary:
    'Have the file of a case made: one bound PDF and a package; what for is noted on the case and its recordings',
  access: TAKES,
  params: CaseParams,
  body: z.strictObject({ reason: z.string().trim().min(2).max(200).describe('What the file is for') }),
  status: 202,
  answer: z.object({ id: z.uuid() }),
})

export const listCaseFiles = operation({
  id: 'listCaseFiles',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/case-files',
  tag: 'casefile',
  summary: 'Case files that were made of a case, the latest first',
  access: TAKES,
  params: CaseParams,
  answer: z.object({
    files: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(['making', 'ready', 'failed']),
        reason: z.string(),
        askedAt: z.iso.datetime({ offset: true }),
        askedBy: z.string(),
        papers: z.int().optional(),
        pages: z.int().optional(),
        recordings: z.int().optional(),
        packageSize: z.int().optional().describe('Bytes'),
        packageSha256: z.string().optional(),
      }),
    ),
  }),
})

export const readCaseFile = operation({
  id: 'readCaseFile',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/case-files/{madeFileId}/{fileForm}',
  tag: 'casefile',
  summary: 'A case file that is ready: the bound PDF, or the package',
  access: TAKES,
  params: z.object({ caseId: z.uuid(), madeFileId: z.uuid(), fileForm: z.enum(fileForms) }),
  answersBinary: { mediaTypes: ['application/pdf', 'application/zip'] },
  problems: ['casefile.not-ready'],
})
