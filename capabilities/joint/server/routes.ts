import { anyOf, hasRole, isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result } from '#kernel/problems/index.ts'
import { type AnyOperation, type Route, staffRoute, type WriteRequest } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { guestsByProfession } from '../domain/index.ts'
import {
  askForConsultation,
  cancelConsultation,
  concludeConsultation,
  conveneConsultation,
} from './consultations.ts'
import { addHelper, changeLead, formGroup, ruleOnRelease } from './groups.ts'
import { answerInvitation, askForRelease, giveOpinion, reportOnTask } from './parts.ts'
import { listJointPeople, listJointWork, mayAsk, readJointPart, readJointWork } from './read-joint-work.ts'
import {
  declineJointWork,
  dissolveGroup,
  endGuest,
  giveJointTask,
  inviteGuest,
  writeGroupMinutes,
} from './within-group.ts'
import type { Order } from './work.ts'

const isHub = hasRole('triage-officer')
/** Guests with an account may be lawyers and counsellors, who are no case workers. */
const mayHavePart = anyOf(isCaseWorker, hasRole(...guestsByProfession))

type Request<Op extends AnyOperation> = WriteRequest<Op, Officer>
type Written = Promise<Result<{ readonly id: string; readonly version: number }>>

/** An act of the hub on a dispute: what it answers carries the new version. */
function hub<Op extends AnyOperation>(
  operation: Op,
  work: (request: Request<Op>, order: Order) => Written,
): Route {
  return staffRoute<AnyOperation, Officer>(operation, isHub, {
    async writes(request) {
      const asked = request as unknown as Request<Op> & { readonly params: { readonly disputeId: string } }
      const { disputeId } = asked.params
      const order = { officer: asked.caller, disputeId, version: asked.version as number, now: asked.now }
      const done = await work(asked, order)
      return done.ok ? ok({ answer: done.value, version: done.value.version }) : done
    },
  })
}

function answered<Value extends object>(done: Result<Value>) {
  return done.ok ? ok({ answer: done.value }) : done
}

const dayOf = (now: Date) => legalDayOf(now.getTime())
const orderOf = (caller: Officer, disputeId: string, now: Date): Order => ({
  officer: caller,
  disputeId,
  now,
})

export const jointRoutes: readonly Route[] = [
  staffRoute<typeof contract.readJointWork, Officer>(contract.readJointWork, isCaseWorker, {
    reads: ({ db, caller, params, now }) => readJointWork(db, caller, params.disputeId, dayOf(now)),
  }),
  staffRoute<typeof contract.listJointPeople, Officer>(contract.listJointPeople, isHub, {
    reads: ({ db, caller, params }) => listJointPeople(db, caller, params.disputeId),
  }),
  staffRoute<typeof contract.readJointPart, Officer>(contract.readJointPart, mayHavePart, {
    reads: ({ db, caller, params, now }) => readJointPart(db, caller, params.disputeId, dayOf(now)),
  }),
  staffRoute<typeof contract.listJointWork, Officer>(contract.listJointWork, mayHavePart, {
    async reads({ db, caller, now }) {
      return ok({ answer: { matters: await listJointWork(db, { officer: caller, today: dayOf(now) }) } })
    },
  }),
  hub(contract.declineJointWork, ({ tx, body }, order) => declineJointWork(tx, order, body.reason)),
  hub(contract.conveneConsultation, ({ tx, body }, order) => conveneConsultation(tx, order, body)),
  hub(contract.concludeConsultation, ({ tx, params, body }, order) =>
    concludeConsultation(tx, order, { ...params, ...body }),
  ),
  hub(contract.cancelConsultation, ({ tx, params, body }, order) =>
    cancelConsultation(tx, order, params.consultationId, body.reason),
  ),
  hub(contract.formGroup, ({ tx, body }, order) => formGroup(tx, order, body)),
  hub(contract.changeLead, ({ tx, body }, order) => changeLead(tx, order, body)),
  hub(contract.addHelper, ({ tx, body }, order) => addHelper(tx, order, body)),
  hub(contract.ruleOnRelease, ({ tx, body }, order) => ruleOnRelease(tx, order, body)),
  hub(contract.dissolveGroup, ({ tx, body }, order) => dissolveGroup(tx, order, body.reason)),
  hub(contract.inviteGuest, ({ tx, body }, order) => inviteGuest(tx, order, body)),
  hub(contract.endGuest, ({ tx, body }, order) => endGuest(tx, order, body.partId, body.reason)),
  staffRoute<typeof contract.askForConsultation, Officer>(contract.askForConsultation, mayAsk, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await askForConsultation(tx, orderOf(caller, params.disputeId, now), body.agenda)),
  }),
  staffRoute<typeof contract.writeGroupMinutes, Officer>(contract.writeGroupMinutes, isCaseWorker, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await writeGroupMinutes(tx, orderOf(caller, params.disputeId, now), body.words)),
  }),
  staffRoute<typeof contract.giveJointTask, Officer>(contract.giveJointTask, isCaseWorker, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await giveJointTask(tx, orderOf(caller, params.disputeId, now), body)),
  }),
  staffRoute<typeof contract.reportOnTask, Officer>(contract.reportOnTask, isCaseWorker, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await reportOnTask(tx, { officer: caller, now }, { ...params, ...body })),
  }),
  staffRoute<typeof contract.answerInvitation, Officer>(contract.answerInvitation, isCaseWorker, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await answerInvitation(tx, { officer: caller, now }, { ...params, ...body })),
  }),
  staffRoute<typeof contract.giveOpinion, Officer>(contract.giveOpinion, mayHavePart, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await giveOpinion(tx, { officer: caller, now }, { ...params, ...body })),
  }),
  staffRoute<typeof contract.askForRelease, Officer>(contract.askForRelease, isCaseWorker, {
    writes: async ({ tx, caller, params, body, now }) =>
      answered(await askForRelease(tx, { officer: caller, now }, { ...params, ...body })),
  }),
]
