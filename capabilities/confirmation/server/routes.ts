import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { mayMediate, type OnDispute, orderOf } from '#capabilities/mediation/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { answerOnConfirmation } from './answer.ts'
import { applyForConfirmation } from './apply.ts'
import { type ConfirmationParts, printPackage, readPackagePaper } from './package.ts'
import { readConfirmations } from './read.ts'
import { recordCourtStep } from './step.ts'

export const confirmationRoutes = (parts: ConfirmationParts): readonly Route[] => {
  const { keys } = parts
  const matterOf = ({ params, now }: Pick<OnDispute, 'params' | 'now'>) => ({
    disputeId: params.disputeId,
    today: legalDayOf(now.getTime()),
    keys,
  })
  return [
    staffRoute<typeof contract.readConfirmations, Officer>(contract.readConfirmations, isCaseWorker, {
      reads: (request) => readConfirmations(request.db, request.caller, matterOf(request)) as never,
    }),
    staffRoute<typeof contract.answerOnConfirmation, Officer>(contract.answerOnConfirmation, mayMediate, {
      async writes(request) {
        const { tx, params, body } = request
        const done = await answerOnConfirmation(tx, keys, orderOf(request), params.agreementId, body)
        return done.ok ? ok({ answer: done.value, version: done.value.version }) : done
      },
    }),
    staffRoute<typeof contract.applyForConfirmation, Officer>(contract.applyForConfirmation, mayMediate, {
      async writes(request) {
        const { tx, params, body } = request
        const done = await applyForConfirmation(tx, keys, orderOf(request), params.agreementId, body)
        return done.ok ? ok({ answer: done.value, version: done.value.version }) : done
      },
    }),
    staffRoute<typeof contract.stepConfirmation, Officer>(contract.stepConfirmation, mayMediate, {
      async writes(request) {
        const { tx, params, body } = request
        const done = await recordCourtStep(tx, orderOf(request), params.agreementId, body)
        return done.ok ? ok({ answer: done.value, version: done.value.version }) : done
      },
    }),
    staffRoute<typeof contract.readConfirmationPaper, Officer>(contract.readConfirmationPaper, isCaseWorker, {
      reads: (request) => {
        const { agreementId, confirmationPaper: paper } = request.params
        return readPackagePaper(request.db, request.caller, matterOf(request), { agreementId, paper })
      },
    }),
    staffRoute<typeof contract.printConfirmationPackage, Officer>(
      contract.printConfirmationPackage,
      mayMediate,
      {
        settles: (request) =>
          printPackage(request.database, parts, request.caller, matterOf(request), {
            agreementId: request.params.agreementId,
            court: request.body.court,
            now: request.now,
          }),
      },
    ),
  ]
}
