import { hasRole, isCaseWorker, mayManageUnits, type Officer } from '#capabilities/access/domain/index.ts'
import { presentMoved } from '#capabilities/disputes/server/index.ts'
import { mergeUnit } from '#capabilities/organisations/contract.ts'
import { presentUnit } from '#capabilities/organisations/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { reportUpward, sendDown, takeOver } from './climb-ladder.ts'
import { decideTriage, readTriage } from './decide-triage.ts'
import { answerSendBack, dispatchDispute, requestSendBack } from './dispatch-dispute.ts'
import { answerInstruction, giveInstruction, listInstructions } from './instructions.ts'
import { mergeAndPassOn, type PassOn } from './pass-to-successor.ts'
import { readBouncing, readCustody } from './read-custody.ts'
import {
  decideRoutingRule,
  endRoutingRule,
  listRoutingRules,
  mayAdoptRouting,
  mayEndRouting,
  proposeRoutingRule,
} from './routing-rules.ts'
import {
  answerSideways,
  mayAnswerSideways,
  mayOfferSideways,
  offerSideways,
  readSideways,
} from './sideways.ts'

const isTriageOfficer = hasRole('triage-officer')
const mayDecideTriage = hasRole('triage-officer', 'committee-head')
const mayAskToSendBack = hasRole('mediator', 'committee-head')
const mayReportUpward = hasRole('mediator', 'committee-head', 'unit-head', 'grid-worker')
const mayInstruct = hasRole('triage-officer', 'supervisor', 'committee-head', 'unit-head', 'bureau-head')
const maySeeBouncing = hasRole('supervisor', 'triage-officer', 'bureau-head')
const maySendDown = hasRole('mediator', 'committee-head', 'unit-head')
const mayTakeOver = hasRole('triage-officer', 'committee-head', 'unit-head')

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

export { climbLadderOnExpiry } from './climb-ladder.job.ts'
export { jumpedWay } from './climb-ladder.ts'
export { triageProblems } from './problems.ts'
export { type KeptProposal, propose, proposer } from './propose.ts'

/** @param passOn what else a merged unit has in hand goes to its successor */
export const triageRoutes = (passOn: PassOn): readonly Route[] => [
  staffRoute<typeof mergeUnit, Officer>(mergeUnit, mayManageUnits, {
    async writes({ tx, caller, params, body, version, now }) {
      const merged = await mergeAndPassOn(tx, caller, { ...params, ...body, version }, stamp(now), passOn)
      if (!merged.ok) return merged
      const { unit, matters } = merged.value
      return ok({ answer: { unit: presentUnit(unit), matters }, version: unit.version })
    },
  }),
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
  staffRoute<typeof contract.reportUpward, Officer>(contract.reportUpward, mayReportUpward, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await reportUpward(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.takeOver, Officer>(contract.takeOver, mayTakeOver, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await takeOver(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.sendDown, Officer>(contract.sendDown, maySendDown, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await sendDown(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.readSideways, Officer>(contract.readSideways, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readSideways(db, caller, params.disputeId, legalDayOf(now.getTime())),
  }),
  staffRoute<typeof contract.offerSideways, Officer>(contract.offerSideways, mayOfferSideways, {
    writes: ({ tx, caller, params, body, version, now }) =>
      offerSideways(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.answerSideways, Officer>(contract.answerSideways, mayAnswerSideways, {
    async writes({ tx, caller, params, body, version, now }) {
      const moved = await answerSideways(tx, caller, { ...params, ...body, version }, stamp(now))
      return moved.ok ? presentMoved(moved.value) : moved
    },
  }),
  staffRoute<typeof contract.listInstructions, Officer>(contract.listInstructions, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      listInstructions(db, caller, params.disputeId, legalDayOf(now.getTime())),
  }),
  staffRoute<typeof contract.giveInstruction, Officer>(contract.giveInstruction, mayInstruct, {
    writes: ({ tx, caller, params, body, now }) =>
      giveInstruction(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.answerInstruction, Officer>(contract.answerInstruction, mayReportUpward, {
    writes: ({ tx, caller, params, body, now }) =>
      answerInstruction(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.readCustody, Officer>(contract.readCustody, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readCustody(db, caller, params.disputeId, legalDayOf(now.getTime())),
  }),
  staffRoute<typeof contract.readBouncing, Officer>(contract.readBouncing, maySeeBouncing, {
    reads: ({ db, caller, query }) => readBouncing(db, caller, query),
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
  staffRoute<typeof contract.proposeRoutingRule, Officer>(contract.proposeRoutingRule, isTriageOfficer, {
    writes: ({ tx, caller, params, body, now }) =>
      proposeRoutingRule(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.listRoutingRules, Officer>(contract.listRoutingRules, maySeeBouncing, {
    reads: ({ db, caller }) => listRoutingRules(db, caller),
  }),
  staffRoute<typeof contract.decideRoutingRule, Officer>(contract.decideRoutingRule, mayAdoptRouting, {
    writes: ({ tx, caller, params, body, now }) =>
      decideRoutingRule(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.endRoutingRule, Officer>(contract.endRoutingRule, mayEndRouting, {
    writes: ({ tx, caller, params, body, now }) =>
      endRoutingRule(tx, caller, { ...params, ...body }, stamp(now)),
  }),
]
