import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { schemeKinds } from '../domain/index.ts'
import { Changed, KEEPS, READS, Reason } from './access.ts'

export const schemeFileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/png',
  'image/jpeg',
] as const

const SchemeParams = z.object({ schemeId: z.uuid() })

export const listSchemes = operation({
  id: 'listSchemes',
  method: 'GET',
  path: '/schemes',
  tag: 'authority',
  summary: 'The scheme and measures of each department, and which department lacks one',
  access: READS,
  answer: z.object({
    departments: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        lacking: z.array(z.enum(codesOf(schemeKinds))),
        mayKeep: z.boolean(),
        schemes: z.array(
          z.object({
            id: z.uuid(),
            kind: z.enum(codesOf(schemeKinds)),
            title: z.string(),
            number: z.string(),
            issuedOn: Day,
            validFrom: Day,
            validTo: Day.optional(),
            endReason: z.string().optional(),
            isInForce: z.boolean(),
            fileName: z.string().optional(),
            version: z.int(),
          }),
        ),
      }),
    ),
  }),
})

export const registerScheme = operation({
  id: 'registerScheme',
  method: 'POST',
  path: '/schemes',
  tag: 'authority',
  summary: 'A department issued its scheme, or measures of its own',
  access: KEEPS,
  body: z.strictObject({
    unitId: z.uuid(),
    kind: z.enum(codesOf(schemeKinds)),
    title: z.string().trim().min(4).max(200),
    number: z.string().trim().min(2).max(100),
    issuedOn: Day,
    validFrom: Day,
    validTo: Day.optional(),
  }),
  answer: Changed,
  status: 201,
  problems: ['authority.wrong-days'],
})

export const attachSchemeFile = operation({
  id: 'attachSchemeFile',
  method: 'POST',
  path: '/schemes/{schemeId}/file',
  tag: 'authority',
  summary: 'The paper itself, as PDF, Word or picture; it stays once it is there',
  access: KEEPS,
  params: SchemeParams,
  query: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  sendsBinary: { mediaTypes: ['application/octet-stream', ...schemeFileTypes] },
  answer: Changed,
  editsVersion: true,
  problems: ['authority.file-there', 'authority.not-a-paper'],
})

export const readSchemeFile = operation({
  id: 'readSchemeFile',
  method: 'GET',
  path: '/schemes/{schemeId}/file',
  tag: 'authority',
  summary: 'The paper of a scheme or of measures',
  access: READS,
  params: SchemeParams,
  answersBinary: { mediaTypes: schemeFileTypes },
})

export const endScheme = operation({
  id: 'endScheme',
  method: 'POST',
  path: '/schemes/{schemeId}/end',
  tag: 'authority',
  summary: 'A scheme or measures hold until a day',
  access: KEEPS,
  params: SchemeParams,
  body: z.strictObject({ lastDay: Day, reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.ended'],
})
