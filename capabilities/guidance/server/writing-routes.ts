import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract/writing.ts'
import { mayAskGuidance } from './rights.ts'
import { listWritingAids, tickItem } from './writing-aids.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())

export const writingRoutes: readonly Route[] = [
  staffRoute<typeof contract.listWritingAids, Officer>(contract.listWritingAids, isCaseWorker, {
    reads: ({ db, caller, params, now }) => listWritingAids(db, caller, params.disputeId, dayOf(now)),
  }),
  staffRoute<typeof contract.tickItem, Officer>(contract.tickItem, mayAskGuidance, {
    writes: ({ tx, caller, params, body, now }) =>
      tickItem(tx, caller, { ...params, ...body }, { now, today: dayOf(now) }),
  }),
]
