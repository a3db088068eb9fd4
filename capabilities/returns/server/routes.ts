import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { chaseReturns } from './chase.ts'
import { saveReturn, submitReturn } from './fill-return.ts'
import { importRound, tryRound } from './import-round.ts'
import {
  acceptDepartmentReturn,
  rejectDepartmentReturn,
  signDepartmentReturn,
  withdrawDepartmentReturn,
} from './judge-return.ts'
import { closeReturnRound, openRound, readForms } from './open-round.ts'
import { readReturn } from './read-return.ts'
import { readRound, readRounds, readTasks, roundWorkbook } from './read-rounds.ts'
import { mayCollect, mayFill, mayRead, mayReject, maySign } from './rights.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
  ...{ officer, now, today: dayOf(now) },
})

const roundRoutes: readonly Route[] = [
  staffRoute<typeof contract.listReturnForms, Officer>(contract.listReturnForms, mayCollect, {
    reads: ({ db, now }) => readForms(db, dayOf(now)),
  }),
  staffRoute<typeof contract.listReturnRounds, Officer>(contract.listReturnRounds, mayRead, {
    reads: ({ db, caller, now }) => readRounds(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.listReturnTasks, Officer>(contract.listReturnTasks, mayRead, {
    reads: ({ db, caller, now }) => readTasks(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.openReturnRound, Officer>(contract.openReturnRound, mayCollect, {
    writes: (request) => openRound(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.readReturnRound, Officer>(contract.readReturnRound, mayCollect, {
    reads: ({ db, caller, params, now }) => readRound(db, caller, params.returnRoundId, dayOf(now)),
  }),
  staffRoute<typeof contract.closeReturnRound, Officer>(contract.closeReturnRound, mayCollect, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return closeReturnRound(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.chaseReturns, Officer>(contract.chaseReturns, mayCollect, {
    writes: (request) => chaseReturns(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.readReturnWorkbook, Officer>(contract.readReturnWorkbook, mayCollect, {
    reads: ({ db, caller, params, query, now }) => {
      const about = { roundId: params.returnRoundId, language: query.language, today: dayOf(now) }
      return roundWorkbook(db, caller, about)
    },
  }),
  staffRoute<typeof contract.tryReturnRound, Officer>(contract.tryReturnRound, mayCollect, {
    reads: ({ db, caller, query, body, now }) => tryRound(db, caller, { ...query, bytes: body }, dayOf(now)),
  }),
  staffRoute<typeof contract.importReturnRound, Officer>(contract.importReturnRound, mayCollect, {
    writes: (request) => importRound(request.tx, { ...request.query, bytes: request.body }, stampOf(request)),
  }),
]

export const returnRoutes: readonly Route[] = [
  ...roundRoutes,
  staffRoute<typeof contract.readDepartmentReturn, Officer>(contract.readDepartmentReturn, mayRead, {
    reads: ({ db, caller, params, now }) => readReturn(db, caller, params.departmentReturnId, dayOf(now)),
  }),
  staffRoute<typeof contract.saveDepartmentReturn, Officer>(contract.saveDepartmentReturn, mayFill, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return saveReturn(tx, { ...params, version }, body, stampOf(request))
    },
  }),
  staffRoute<typeof contract.submitDepartmentReturn, Officer>(contract.submitDepartmentReturn, mayFill, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return submitReturn(tx, { ...params, version }, body, stampOf(request))
    },
  }),
  staffRoute<typeof contract.signDepartmentReturn, Officer>(contract.signDepartmentReturn, maySign, {
    writes: (request) => {
      const { tx, params, version } = request
      return signDepartmentReturn(tx, { ...params, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.rejectDepartmentReturn, Officer>(contract.rejectDepartmentReturn, mayReject, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return rejectDepartmentReturn(tx, { ...params, version }, body, stampOf(request))
    },
  }),
  staffRoute<typeof contract.acceptDepartmentReturn, Officer>(contract.acceptDepartmentReturn, mayCollect, {
    writes: (request) => {
      const { tx, params, version } = request
      return acceptDepartmentReturn(tx, { ...params, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.withdrawDepartmentReturn, Officer>(
    contract.withdrawDepartmentReturn,
    mayCollect,
    {
      writes: (request) => {
        const { tx, params, body, version } = request
        return withdrawDepartmentReturn(tx, { ...params, version }, body, stampOf(request))
      },
    },
  ),
]
