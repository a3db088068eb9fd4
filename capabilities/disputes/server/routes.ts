import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { listDisputes } from './list-disputes.ts'
import { amberDays, presentSummary, readDispute } from './read-dispute.ts'
import { showParty } from './show-party.ts'

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

export const disputeRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.listDisputes, Officer>(contract.listDisputes, isCaseWorker, {
    async reads({ db, caller, query, now }) {
      const { today } = stamp(now)
      const amber = await amberDays(db, today)
      const page = await listDisputes(db, keys, caller, query, { today, amber })
      if (!page.ok) return page
      const disputes = page.value.rows.map((row) => presentSummary(row, today, amber))
      return ok({ answer: { disputes, ...(page.value.next ? { next: page.value.next } : {}) } })
    },
  }),
  staffRoute<typeof contract.readDispute, Officer>(contract.readDispute, isCaseWorker, {
    reads: ({ db, caller, params, now, language }) =>
      readDispute(db, keys, caller, params.disputeId, { today: stamp(now).today, language }),
  }),
  staffRoute<typeof contract.showParty, Officer>(contract.showParty, isCaseWorker, {
    writes: ({ tx, caller, params, body, now }) => showParty(tx, keys, caller, { ...params, ...body }, now),
  }),
]
