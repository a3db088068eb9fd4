import { z } from 'zod'
import { otherBodies } from '#capabilities/referral/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { clientStates, machineScopes } from '../domain/index.ts'

const KEEPERS = 'Security administrators'

const Scopes = z
  .array(z.enum(codesOf(machineScopes)))
  .min(1)
  .max(8)

export const MachineClient = z.object({
  id: z.uuid().describe('The client_id'),
  name: z.string(),
  body: z.enum(codesOf(otherBodies)),
  bodyName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  contact: z.string(),
  scopes: Scopes,
  state: z.enum(codesOf(clientStates)),
  secretAt: z.iso.datetime().describe('Since when the present secret is valid'),
  formerUntil: z.iso.datetime().optional().describe('Until when the secret before is still taken'),
  lastSeenAt: z.iso.datetime().optional(),
  registeredAt: z.iso.datetime(),
  registeredBy: z.string(),
  webhookUrl: z.string().optional().describe('Where it is told of changes'),
  version: z.int(),
})

const WithSecret = z.object({
  client: MachineClient,
  secret: z.string().describe('Shown this once; afterwards only its digest is known here'),
})

export const listMachineClients = operation({
  id: 'listMachineClients',
  method: 'GET',
  path: '/machine-clients',
  tag: 'machines',
  summary: 'Outside systems: for whom they speak, what they may do, when they were last seen',
  access: 'The three administrators',
  answer: z.object({ clients: z.array(MachineClient) }),
})

export const registerMachineClient = operation({
  id: 'registerMachineClient',
  method: 'POST',
  path: '/machine-clients',
  tag: 'machines',
  summary: 'Register an outside system; its secret is shown once',
  access: KEEPERS,
  body: z.strictObject({
    name: z.string().trim().min(2).max(80),
    body: z.enum(codesOf(otherBodies)),
    bodyName: z.string().trim().min(2).max(120).describe('The organisation for which it speaks'),
    unitId: z.uuid().describe('Which registers what it refers'),
    contact: z.string().trim().max(120).default(''),
    scopes: Scopes,
  }),
  answer: WithSecret,
  status: 201,
  problems: ['machines.no-such-unit'],
})

const one = {
  method: 'POST',
  tag: 'machines',
  access: KEEPERS,
  params: z.strictObject({ clientId: z.uuid() }),
  editsVersion: true,
} as const

export const rotateMachineSecret = operation({
  ...one,
  id: 'rotateMachineSecret',
  path: '/machine-clients/{clientId}/secrets',
  summary: 'Give a system a new secret, shown once; the one before ends at once or after some hours',
  body: z.strictObject({
    overlapHours: z.int().min(0).max(72).default(0).describe('How long the secret before is still taken'),
  }),
  answer: WithSecret,
  problems: ['machines.revoked'],
})

export const revokeMachineClient = operation({
  ...one,
  id: 'revokeMachineClient',
  path: '/machine-clients/{clientId}/revocation',
  summary: 'Revoke a system: its secret and its tokens end at once, its referrals stay',
  answer: MachineClient,
  problems: ['machines.revoked'],
})
