import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'
import { doors } from '#capabilities/disputes/domain/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { LEADERS, READERS } from './leading.ts'

const Moment = z.iso.datetime({ offset: true })

export const readAskings = operation({
  id: 'readAskings',
  method: 'GET',
  path: '/disputes/{disputeId}/askings',
  tag: 'exits',
  summary:
    'When each party asked for mediation, from the ledger, and the certificates that were issued of it',
  access: READERS,
  params: DisputeParams,
  answer: z.object({
    parties: z.array(
      z.object({
        partyId: z.uuid(),
        name: z.string(),
        role: z.enum(codesOf(partyRoles)),
        askings: z
          .array(
            z.object({
              at: Moment,
              door: z.enum(codesOf(doors)),
              unitName: z.string(),
              asked: z.string(),
            }),
          )
          .describe('The earliest first; empty for who was named by others, or found on own initiative'),
      }),
    ),
    certificates: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        partyId: z.uuid(),
        partyName: z.string(),
        issuedOn: Day,
        issuedBy: z.string(),
        askings: z.int().describe('How many it tells of'),
      }),
    ),
    mayIssue: z.boolean(),
    mayPrint: z.boolean(),
  }),
})

export const issueAskingCertificate = operation({
  id: 'issueAskingCertificate',
  method: 'POST',
  path: '/disputes/{disputeId}/asking-certificates',
  tag: 'exits',
  summary: 'Certify when a party asked for mediation: the days come from the ledger, none is typed',
  access: LEADERS,
  params: DisputeParams,
  body: z.strictObject({ partyId: z.uuid() }),
  answer: z.object({ id: z.uuid(), number: z.string(), askings: z.int() }),
  status: 201,
  problems: ['disputes.held-elsewhere', 'disputes.merged', 'exits.not-a-party', 'exits.never-asked'],
})
