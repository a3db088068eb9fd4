import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { retentions } from '../domain/index.ts'
import { Changed, working } from './work.ts'

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
