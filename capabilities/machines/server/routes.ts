import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { machineRoute, openRoute, type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import {
  listMachineClients,
  registerMachineClient,
  revokeMachineClient,
  rotateMachineSecret,
} from './clients.ts'
import { type DeliverWebhook, deliverWebhook, type WebhookParts } from './deliver-webhook.job.ts'
import { issueToken } from './issue-token.ts'
import { listOwnEvents, listOwnReferrals, readOwnReferral } from './read-referrals.ts'
import { receiveMessage } from './receive-message.ts'
import { receiveFromMachine } from './receive-referral.ts'
import type { Machine } from './resolve-machine.ts'
import { mayKeepMachines, maySeeMachines, maySendAgain } from './rights.ts'
import {
  listWebhookDeliveries,
  removeMachineWebhook,
  sendWebhookAgain,
  setMachineWebhook,
} from './webhooks.ts'

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

export const machineRoutes = (parts: WebhookParts): readonly Route[] => [
  ...clientRoutes,
  ...webhookRoutes(parts, deliverWebhook(parts)),
  ...referralRoutes(parts.keys),
]

const clientRoutes: readonly Route[] = [
  openRoute<typeof contract.issueToken, Officer>(contract.issueToken, {
    settles: ({ database, body, authorization, address, now }) =>
      issueToken(database, { form: body, authorization, address, now }),
  }),
  staffRoute<typeof contract.listMachineClients, Officer>(contract.listMachineClients, maySeeMachines, {
    reads: ({ db }) => listMachineClients(db),
  }),
  staffRoute<typeof contract.registerMachineClient, Officer>(
    contract.registerMachineClient,
    mayKeepMachines,
    {
      writes: ({ tx, caller, body, now }) => registerMachineClient(tx, caller, body, now),
    },
  ),
  staffRoute<typeof contract.rotateMachineSecret, Officer>(contract.rotateMachineSecret, mayKeepMachines, {
    writes: ({ tx, caller, params, body, version, now }) =>
      rotateMachineSecret(tx, caller, { ...params, ...body, version }, now),
  }),
  staffRoute<typeof contract.revokeMachineClient, Officer>(contract.revokeMachineClient, mayKeepMachines, {
    writes: ({ tx, caller, params, version, now }) =>
      revokeMachineClient(tx, caller, { ...params, version }, now),
  }),
  machineRoute<typeof contract.readMachine, Machine>(contract.readMachine, {
    async reads({ caller }) {
      const { clientId, voice, body, bodyName, scopes } = caller
      return ok({ answer: { clientId, name: voice.displayName, body, bodyName, scopes: [...scopes] } })
    },
  }),
]

const webhookRoutes = (parts: WebhookParts, deliver: DeliverWebhook): readonly Route[] => [
  staffRoute<typeof contract.setMachineWebhook, Officer>(contract.setMachineWebhook, mayKeepMachines, {
    writes: ({ tx, caller, params, body, version, now }) =>
      setMachineWebhook(tx, caller, { ...params, ...body, version }, parts, now),
  }),
  staffRoute<typeof contract.removeMachineWebhook, Officer>(contract.removeMachineWebhook, mayKeepMachines, {
    writes: ({ tx, caller, params, version, now }) =>
      removeMachineWebhook(tx, caller, { ...params, version }, now),
  }),
  staffRoute<typeof contract.listWebhookDeliveries, Officer>(contract.listWebhookDeliveries, maySeeMachines, {
    reads: ({ db, query }) => listWebhookDeliveries(db, query),
  }),
  staffRoute<typeof contract.sendWebhookAgain, Officer>(contract.sendWebhookAgain, maySendAgain, {
    writes: ({ tx, params }) => sendWebhookAgain(tx, params.deliveryId, deliver),
  }),
]

const referralRoutes = (keys: Keys): readonly Route[] => [
  machineRoute<typeof contract.sendMachineReferral, Machine>(contract.sendMachineReferral, {
    writes: ({ tx, caller, body, now }) => receiveFromMachine(tx, keys, caller, body, stamp(now)),
  }),
  machineRoute<typeof contract.listMachineReferrals, Machine>(contract.listMachineReferrals, {
    reads: ({ db, caller, query, language }) => listOwnReferrals(db, caller, { ...query, language }) as never,
  }),
  machineRoute<typeof contract.readMachineReferral, Machine>(contract.readMachineReferral, {
    reads: ({ db, caller, params, language }) =>
      readOwnReferral(db, caller, params.referralId, language) as never,
  }),
  machineRoute<typeof contract.sendMachineMessage, Machine>(contract.sendMachineMessage, {
    writes: ({ tx, caller, params, body, now }) =>
      receiveMessage(tx, caller, params.referralId, body, stamp(now)),
  }),
  machineRoute<typeof contract.listMachineEvents, Machine>(contract.listMachineEvents, {
    reads: ({ db, caller, query }) => listOwnEvents(db, caller, query.since, query.limit) as never,
  }),
]
