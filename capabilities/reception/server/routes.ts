import { hasRole, isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { assist } from './assistance.ts'
import { firstVisitFigures } from './first-visits.ts'
import { decideLikeness, listLikeMatters } from './likenesses.ts'
import { listVisits, readVisit } from './read-visits.ts'
import { readReceipt } from './receipt.ts'
import { endVisitAs, recordVisit } from './record-visit.ts'

export const mayReceive = hasRole(
  'receptionist',
  'mediator',
  'grid-worker',
  'committee-head',
  'triage-officer',
)

export const receptionRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.recordVisit, Officer>(contract.recordVisit, mayReceive, {
    async writes({ tx, caller, body, now }) {
      const { unitId, accountId } = caller
      const recorded = await recordVisit(tx, keys, { unitId, accountId }, body, now)
      if (!recorded.ok) return recorded
      const { id, code, proposal } = recorded.value
      return ok({ answer: { id, code: `V${code}`, proposal, version: 1 }, version: 1 }) as never
    },
  }),
  staffRoute<typeof contract.listVisits, Officer>(contract.listVisits, isCaseWorker, {
    reads: ({ db, caller, query }) => listVisits(db, caller, query),
  }),
  staffRoute<typeof contract.readVisit, Officer>(contract.readVisit, isCaseWorker, {
    reads: ({ db, caller, params }) => readVisit(db, keys, caller, params.visitId) as never,
  }),
  staffRoute<typeof contract.endVisit, Officer>(contract.endVisit, mayReceive, {
    async writes({ tx, caller, params, body, version, now }) {
      const ended = await endVisitAs(tx, caller, { ...params, ...body, version }, now)
      return ended.ok ? ok({ answer: ended.value, version: ended.value.version }) : ended
    },
  }),
  staffRoute<typeof contract.listLikeMatters, Officer>(contract.listLikeMatters, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      listLikeMatters(db, caller, params.matterId, legalDayOf(now.getTime())),
  }),
  staffRoute<typeof contract.decideLikeness, Officer>(contract.decideLikeness, mayReceive, {
    writes: ({ tx, caller, params, body, now }) => decideLikeness(tx, caller, { ...params, ...body }, now),
  }),
  staffRoute<typeof contract.recordAssistance, Officer>(contract.recordAssistance, mayReceive, {
    writes: ({ tx, caller, params, body, now }) => assist(tx, caller, params.visitId, body, now),
  }),
  staffRoute<typeof contract.readVisitReceipt, Officer>(contract.readVisitReceipt, isCaseWorker, {
    reads: ({ db, caller, params }) => readReceipt(db, caller, params.visitId) as never,
  }),
  staffRoute<typeof contract.readFirstVisitFigures, Officer>(
    contract.readFirstVisitFigures,
    hasRole('supervisor', 'triage-officer', 'bureau-head'),
    { reads: ({ db, caller, query }) => firstVisitFigures(db, caller, query) },
  ),
]
