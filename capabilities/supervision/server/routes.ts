import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readAftercare } from './aftercare.ts'
import { issueOrder } from './issue-order.ts'
import { judgeReply, replyToOrder, withdrawOrder } from './move-order.ts'
import { printWeek } from './print-week.ts'
import { listOrders } from './read-orders.ts'
import { readTriggers } from './read-triggers.ts'
import { readWeekPage } from './read-week.ts'
import { mayReply, maySupervise } from './rights.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stamp = (now: Date) => ({ now, today: dayOf(now) })

export const supervisionRoutes = (renderer: DocumentRenderer): readonly Route[] => [
  staffRoute<typeof contract.listSupervisionOrders, Officer>(contract.listSupervisionOrders, isCaseWorker, {
    reads: ({ db, caller, params, now }) => listOrders(db, caller, params.disputeId, dayOf(now)),
  }),
  staffRoute<typeof contract.issueSupervisionOrder, Officer>(contract.issueSupervisionOrder, maySupervise, {
    writes: ({ tx, caller, params, body, now }) => issueOrder(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.replyToSupervisionOrder, Officer>(contract.replyToSupervisionOrder, mayReply, {
    writes: ({ tx, caller, params, body, version, now }) =>
      replyToOrder(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.judgeSupervisionReply, Officer>(contract.judgeSupervisionReply, maySupervise, {
    writes: ({ tx, caller, params, body, version, now }) =>
      judgeReply(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.withdrawSupervisionOrder, Officer>(
    contract.withdrawSupervisionOrder,
    maySupervise,
    {
      writes: ({ tx, caller, params, body, version, now }) =>
        withdrawOrder(tx, caller, { ...params, ...body, version }, stamp(now)),
    },
  ),
  staffRoute<typeof contract.listSupervisionTriggers, Officer>(
    contract.listSupervisionTriggers,
    maySupervise,
    {
      async reads({ db, caller, query, now }) {
        return ok({ answer: await readTriggers(db, caller, query.limit, dayOf(now)) })
      },
    },
  ),
  staffRoute<typeof contract.readSupervisionWeek, Officer>(contract.readSupervisionWeek, maySupervise, {
    async reads({ db, caller, query, now }) {
      return ok({ answer: await readWeekPage(db, caller, query.on ?? dayOf(now), query, dayOf(now)) })
    },
  }),
  staffRoute<typeof contract.readAftercare, Officer>(contract.readAftercare, maySupervise, {
    reads: ({ db, caller, query, now }) => readAftercare(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.printSupervisionWeek, Officer>(contract.printSupervisionWeek, maySupervise, {
    reads: ({ db, caller, query, now }) =>
      printWeek(db, caller, renderer, { on: query.on ?? dayOf(now), as: query.as }, dayOf(now)),
  }),
]
