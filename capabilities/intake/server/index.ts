import type { Officer } from '#capabilities/access/domain/index.ts'
import { mayReceive } from '#capabilities/reception/server/index.ts'
import { ok, type Result } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { fileOpenVisit, type Registered, registerDispute } from './register-dispute.ts'

export { type Registration, registerDispute } from './register-dispute.ts'

const answer = (registered: Result<Registered>) =>
  registered.ok
    ? ok({
        answer: { ...registered.value, warnings: [...registered.value.warnings], version: 1 },
        version: 1,
      })
    : registered

export const intakeRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.registerDispute, Officer>(contract.registerDispute, mayReceive, {
    writes: async ({ tx, caller, body, now }) => answer(await registerDispute(tx, keys, caller, body, now)),
  }),
  staffRoute<typeof contract.fileVisit, Officer>(contract.fileVisit, mayReceive, {
    writes: async ({ tx, caller, params, body, version, now }) =>
      answer(await fileOpenVisit(tx, keys, caller, { ...params, version }, body, now)),
  }),
]
