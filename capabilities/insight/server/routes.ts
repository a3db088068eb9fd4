import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readAnswerable } from './answerable.ts'
import { readWorklist } from './read-worklist.ts'

export const insightRoutes: readonly Route[] = [
  staffRoute<typeof contract.readAnswerable, Officer>(contract.readAnswerable, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readAnswerable(db, caller, params.disputeId, legalDayOf(now.getTime())),
  }),
  staffRoute<typeof contract.readWorklist, Officer>(contract.readWorklist, isCaseWorker, {
    async reads({ db, caller, query, now, language }) {
      const asker = { officer: caller, today: legalDayOf(now.getTime()) }
      return ok({ answer: await readWorklist(db, asker, query, language) })
    },
  }),
]
