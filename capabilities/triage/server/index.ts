import { hasRole, isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { presentMoved } from '#capabilities/disputes/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { decideTriage, readTriage } from './decide-triage.ts'
import { answerSendBack, dispatchDispute, requestSendBack } from './dispatch-dispute.ts'

const isTriageOfficer = hasRole('triage-officer')
const mayDecideTriage = hasRole('triage-officer', 'committee-head')
const mayAskToSendBack = hasRole('mediator', 'committee-head')

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

export { triageProblems } from './problems.ts'
export { type KeptProposal, propose, proposer } from './propose.ts'

export const triageRoutes: readonly Route[] = [
  staffRoute<typeof contract.dispatchDispute, Officer>(contract.dispatchDispute, isTriageOfficer, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await dispatchDispute(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.requestSendBack, Officer>(contract.requestSendBack, mayAskToSendBack, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await requestSendBack(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.answerSendBack, Officer>(contract.answerSendBack, isTriageOfficer, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await answerSendBack(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.readTriage, Officer>(contract.readTriage, isCaseWorker, {
    reads: ({ db, caller, params }) => readTriage(db, caller, params.disputeId) as never,
  }),
  staffRoute<typeof contract.decideTriage, Officer>(contract.decideTriage, mayDecideTriage, {
    async writes({ tx, caller, params, body, version, now }) {
      const decided = await decideTriage(tx, caller, { ...params, version }, body, stamp(now))
      return decided.ok ? presentMoved(decided.value) : decided
    },
  }),
]
