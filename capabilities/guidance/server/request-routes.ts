import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract/requests.ts'
import { askGuidance } from './ask-guidance.ts'
import { moveGuidance } from './move-request.ts'
import { listGuidance, listGuidanceRequests, readGuidanceRequest } from './read-requests.ts'
import { mayAskGuidance, mayGuide } from './rights.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())

export const requestRoutes: readonly Route[] = [
  staffRoute<typeof contract.listGuidance, Officer>(contract.listGuidance, isCaseWorker, {
    reads: ({ db, caller, params, now }) => listGuidance(db, caller, params.disputeId, dayOf(now)),
  }),
  staffRoute<typeof contract.listGuidanceRequests, Officer>(contract.listGuidanceRequests, isCaseWorker, {
    reads: ({ db, caller, query, now }) => listGuidanceRequests(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.readGuidanceRequest, Officer>(contract.readGuidanceRequest, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readGuidanceRequest(db, caller, params.guidanceRequestId, dayOf(now)),
  }),
  staffRoute<typeof contract.askGuidance, Officer>(contract.askGuidance, mayAskGuidance, {
    writes: ({ tx, caller, params, body, now }) =>
      askGuidance(tx, caller, { ...params, ...body }, { now, today: dayOf(now) }),
  }),
  staffRoute<typeof contract.answerGuidance, Officer>(contract.answerGuidance, mayGuide, {
    writes: ({ tx, caller, params, body, version, now }) =>
      moveGuidance(tx, caller, { ...params, ...body, version, move: 'answer' }, now),
  }),
  staffRoute<typeof contract.passOnGuidance, Officer>(contract.passOnGuidance, mayGuide, {
    writes: ({ tx, caller, params, body, version, now }) =>
      moveGuidance(tx, caller, { ...params, ...body, version, move: 'pass-on' }, now),
  }),
  staffRoute<typeof contract.withdrawGuidance, Officer>(contract.withdrawGuidance, mayAskGuidance, {
    writes: ({ tx, caller, params, body, version, now }) =>
      moveGuidance(tx, caller, { ...params, ...body, version, move: 'withdraw' }, now),
  }),
  staffRoute<typeof contract.noteGuidance, Officer>(contract.noteGuidance, mayAskGuidance, {
    writes: ({ tx, caller, params, version, now }) =>
      moveGuidance(tx, caller, { ...params, version, move: 'note' }, now),
  }),
]
