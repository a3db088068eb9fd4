import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { acceptDispute, declineDispute } from '#capabilities/disputes/contract.ts'
import { presentMoved } from '#capabilities/disputes/server/index.ts'
import { ok, type Result } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type AnyOperation, type Route, staffRoute, type WriteRequest } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { recordFollowUp, recordPerformance } from './after-agreement.ts'
import { draftAgreement, reopenAgreement, sealAgreement, signAgreement } from './agreements.ts'
import { answerBreach, recordBreach } from './answer-breach.ts'
import { archiveFile, type ClosingNeighbours, closeFile } from './close-file.ts'
import { declineAndPlanVisits } from './decline-and-plan.ts'
import { endMediation } from './end-mediation.ts'
import { mediateAgain } from './mediate-again.ts'
import { acceptAndOpenProceeding } from './open-proceeding.ts'
import { recordPoliceDecision, recordPoliceRequest } from './police-way.ts'
import { appointMediator, beginMediation, recordConsent, releaseMediator } from './prepare.ts'
import { listCandidates, listPrivateNotes, mayMediate, readMediation } from './read-mediation.ts'
import { cancelSession, planSession, recordMinutes, writePrivateNote } from './sessions.ts'
import { extendTerm, pauseTerm, resumeTerm } from './term.ts'
import { readPerformance } from './watch-performance.ts'
import { type OnDispute, type Order, orderOf, type RefuseMeeting } from './work.ts'

type Written<Answer> = Promise<Result<Answer & { readonly version: number }>>

/** One piece of work on a dispute: what it answers carries the new version. */
function works<Op extends AnyOperation>(
  operation: Op,
  work: (request: WriteRequest<Op, Officer> & OnDispute, order: Order) => Written<object>,
): Route {
  return staffRoute<AnyOperation, Officer>(operation, mayMediate, {
    async writes(request) {
      const onDispute = request as unknown as WriteRequest<Op, Officer> & OnDispute
      const done = await work(onDispute, orderOf(onDispute))
      return done.ok ? ok({ answer: done.value, version: done.value.version }) : done
    },
  })
}

export const mediationRoutes = (
  keys: Keys,
  refuseMeeting: RefuseMeeting,
  neighbours: ClosingNeighbours,
): readonly Route[] => [
  staffRoute<typeof acceptDispute, Officer>(acceptDispute, mayMediate, {
    async writes(request) {
      const accepted = await acceptAndOpenProceeding(request.tx, orderOf(request))
      return accepted.ok ? presentMoved(accepted.value) : accepted
    },
  }),
  staffRoute<typeof declineDispute, Officer>(declineDispute, mayMediate, {
    async writes(request) {
      const declined = await declineAndPlanVisits(request.tx, orderOf(request), request.body)
      return declined.ok ? presentMoved(declined.value) : declined
    },
  }),
  staffRoute<typeof contract.readMediation, Officer>(contract.readMediation, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readMediation(db, caller, params.disputeId, now, neighbours) as never,
  }),
  staffRoute<typeof contract.listMediatorCandidates, Officer>(contract.listMediatorCandidates, mayMediate, {
    reads: ({ db, caller, params }) => listCandidates(db, keys, caller, params.disputeId),
  }),
  staffRoute<typeof contract.listPrivateNotes, Officer>(contract.listPrivateNotes, mayMediate, {
    reads: ({ db, caller, params }) => listPrivateNotes(db, keys, caller, params.disputeId),
  }),
  works(contract.appointMediator, ({ tx, body }, order) =>
    appointMediator(tx, keys, order, body, refuseMeeting),
  ),
  works(contract.releaseMediator, ({ tx, params, body }, order) =>
    releaseMediator(tx, order, params.accountId, body.reason),
  ),
  works(contract.recordConsent, ({ tx, body }, order) => recordConsent(tx, order, body)),
  works(contract.beginMediation, ({ tx }, order) => beginMediation(tx, order)),
  works(contract.planSession, ({ tx, body }, order) => planSession(tx, order, body, refuseMeeting)),
  works(contract.recordMinutes, ({ tx, params, body }, order) =>
    recordMinutes(tx, order, params.sessionId, body),
  ),
  works(contract.cancelSession, ({ tx, params, body }, order) =>
    cancelSession(tx, order, params.sessionId, body.reason),
  ),
  works(contract.writePrivateNote, ({ tx, body }, order) => writePrivateNote(tx, keys, order, body)),
  works(contract.draftAgreement, ({ tx, body }, order) => draftAgreement(tx, order, body)),
  works(contract.signAgreement, ({ tx, params, body }, order) =>
    signAgreement(tx, order, params.agreementId, body),
  ),
  works(contract.sealAgreement, ({ tx, params, body }, order) =>
    sealAgreement(tx, order, params.agreementId, body.sealedOn),
  ),
  works(contract.reopenAgreement, ({ tx, params, body }, order) =>
    reopenAgreement(tx, order, params.agreementId, body.reason),
  ),
  works(contract.endMediation, ({ tx, body }, order) => endMediation(tx, order, body, neighbours)),
  works(contract.pauseTerm, ({ tx, body }, order) => pauseTerm(tx, order, body)),
  works(contract.resumeTerm, ({ tx, body }, order) => resumeTerm(tx, order, body)),
  works(contract.extendTerm, ({ tx, body }, order) => extendTerm(tx, order, body)),
  works(contract.recordPerformance, ({ tx, params, body }, order) =>
    recordPerformance(tx, order, params.obligationId, body),
  ),
  staffRoute<typeof contract.readPerformance, Officer>(contract.readPerformance, isCaseWorker, {
    reads: ({ db, caller, params, now }) => readPerformance(db, caller, params.disputeId, now) as never,
  }),
  works(contract.recordBreach, ({ tx, params, body }, order) =>
    recordBreach(tx, order, params.obligationId, body),
  ),
  works(contract.answerBreach, ({ tx, params, body }, order) =>
    answerBreach(tx, order, params.breachId, body),
  ),
  works(contract.mediateAgain, ({ tx, body }, order) => mediateAgain(tx, order, body)),
  works(contract.recordPoliceRequest, ({ tx, params, body }, order) =>
    recordPoliceRequest(tx, order, params.agreementId, body),
  ),
  works(contract.recordPoliceDecision, ({ tx, params, body }, order) =>
    recordPoliceDecision(tx, order, params.agreementId, body),
  ),
  works(contract.recordFollowUp, ({ tx, body }, order) => recordFollowUp(tx, order, body)),
  works(contract.closeFile, ({ tx, body }, order) => closeFile(tx, order, body.summary, neighbours)),
  works(contract.archiveFile, ({ tx, body }, order) => archiveFile(tx, order, body.retention)),
]
