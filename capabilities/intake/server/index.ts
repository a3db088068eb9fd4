import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { registerDispute } from './register-dispute.ts'

const mayRegister = hasRole('receptionist', 'mediator', 'grid-worker', 'committee-head', 'triage-officer')

export const intakeRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.registerDispute, Officer>(contract.registerDispute, mayRegister, {
    async writes({ tx, caller, body, now }) {
      const registered = await registerDispute(tx, keys, caller, body, now)
      return registered.ok ? ok({ answer: { ...registered.value, version: 1 }, version: 1 }) : registered
    },
  }),
]
