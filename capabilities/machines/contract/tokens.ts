import { z } from 'zod'
import { otherBodies } from '#capabilities/referral/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'

/** Parameters that are not known are ignored. @source RFC 6749 3.2 */
const TokenRequest = z.object({
  grant_type: z.string().max(80),
  scope: z.string().max(400).optional(),
  client_id: z.string().min(1).max(80).optional().describe('Where no Basic header names the client'),
  client_secret: z.string().min(1).max(200).optional(),
})

export const readMachine = operation({
  id: 'readMachine',
  method: 'GET',
  path: '/machine/self',
  tag: 'machines',
  summary: 'Who the token says one is: a first call that proves the connection',
  access: 'Outside systems',
  scope: 'referrals.read',
  answer: z.object({
    clientId: z.uuid(),
    name: z.string(),
    body: z.enum(codesOf(otherBodies)),
    bodyName: z.string(),
    scopes: z.array(z.string()),
  }),
})

export const issueToken = operation({
  id: 'issueToken',
  method: 'POST',
  path: '/oauth/token',
  tag: 'machines',
  summary:
    'A short-lived bearer token for an outside system (OAuth 2 client credentials); failures are told as RFC 6749 5.2 wants',
  access:
    'Outside systems that show their secret, by Basic header or in the form; slowed down after failures',
  open: true,
  sendsForm: true,
  failsAs: 'oauth',
  body: TokenRequest,
  answer: z.object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int().describe('Seconds'),
    scope: z.string(),
  }),
  problems: [
    'machines.invalid-client',
    'machines.invalid-request',
    'machines.unsupported-grant-type',
    'machines.invalid-scope',
    'machines.too-many-requests',
  ],
})
