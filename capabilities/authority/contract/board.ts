import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { listKinds, schemeKinds } from '../domain/index.ts'
import { BOARD } from './access.ts'

export const readGroundBoard = operation({
  id: 'readGroundBoard',
  method: 'GET',
  path: '/authority-board',
  tag: 'authority',
  summary: 'Every department side by side: schemes, lists, officers and reviewers, and what is missing',
  access: BOARD,
  answer: z.object({
    departments: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        bodies: z.int().describe('In force today'),
        schemes: z.array(
          z.object({ kind: z.enum(codesOf(schemeKinds)), number: z.string(), validFrom: Day }),
        ),
        lists: z.array(
          z.object({
            kind: z.enum(codesOf(listKinds)),
            id: z.uuid(),
            number: z.string(),
            validFrom: Day,
            rows: z.int(),
            doubtful: z.int(),
          }),
        ),
        officers: z.object({
          valid: z.int(),
          expiring: z.int().describe('Of those who are valid'),
          invalid: z.int().describe('Expired, suspended, revoked, not filed'),
          without: z.int(),
          auxiliary: z.int(),
        }),
        reviewers: z.object({ may: z.int(), advisers: z.int(), needed: z.int() }),
      }),
    ),
    needed: z.object({
      percent: z.number(),
      least: z.int(),
      basis: z.string(),
      assumption: z.boolean(),
    }),
    pool: z
      .object({ may: z.int(), advisers: z.int() })
      .describe('Reviewers of the bureau for all departments'),
  }),
})
