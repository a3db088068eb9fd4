import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { deliveryStates } from '../domain/index.ts'
import { MachineClient } from './clients.ts'

const KEEPERS = 'Security administrators'

const one = {
  tag: 'machines',
  access: KEEPERS,
  params: z.strictObject({ clientId: z.uuid() }),
  editsVersion: true,
} as const

export const setMachineWebhook = operation({
  ...one,
  id: 'setMachineWebhook',
  method: 'PUT',
  path: '/machine-clients/{clientId}/webhook',
  summary: 'Say where a system wants to be told; the secret that signs the messages is new and shown once',
  body: z.strictObject({ url: z.url().max(400) }),
  answer: z.object({ client: MachineClient, secret: z.string() }),
  problems: ['machines.revoked', 'machines.https-needed', 'machines.network-not-allowed'],
})

export const removeMachineWebhook = operation({
  ...one,
  id: 'removeMachineWebhook',
  method: 'DELETE',
  path: '/machine-clients/{clientId}/webhook',
  summary: 'Tell a system nothing more; it can still ask',
  answer: MachineClient,
  problems: ['machines.revoked'],
})

export const WebhookDelivery = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  clientName: z.string(),
  position: z.int(),
  type: z.string(),
  number: z.string(),
  state: z.enum(codesOf(deliveryStates)),
  createdAt: z.iso.datetime(),
  nextAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  attempts: z.array(
    z.object({
      at: z.iso.datetime(),
      status: z.int().optional(),
      fault: z.string().optional(),
      milliseconds: z.int(),
    }),
  ),
})

export const listWebhookDeliveries = operation({
  id: 'listWebhookDeliveries',
  method: 'GET',
  path: '/webhook-deliveries',
  tag: 'machines',
  summary:
    'The delivery log of webhooks, the latest first: what was told to which system and what it answered',
  access: 'The three administrators',
  query: z.strictObject({
    clientId: z.uuid().optional(),
    state: z.enum(codesOf(deliveryStates)).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    deliveries: z.array(WebhookDelivery),
    dead: z.int().describe('How many were given up and wait for a person'),
  }),
})

export const sendWebhookAgain = operation({
  id: 'sendWebhookAgain',
  method: 'POST',
  path: '/webhook-deliveries/{deliveryId}/again',
  tag: 'machines',
  summary: 'Send a message again that was given up or delivered; it is the same event to its receiver',
  access: 'System administrators and security administrators',
  params: z.strictObject({ deliveryId: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
  problems: ['machines.still-waiting', 'machines.no-webhook'],
})
