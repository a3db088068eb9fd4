import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readAnswerable } from './answerable.ts'
import { readDoubts } from './measures/read-doubts.ts'
import { mayMeasure, readMeasure, readMeasures } from './measures/read-measures.ts'
import { readWorklist } from './read-worklist.ts'

export const insightRoutes: readonly Route[] = [
  staffRoute<typeof contract.readAnswerable, Officer>(contract.readAnswerable, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readAnswerable(db, caller, params.disputeId, legalDayOf(now.getTime())),
  }),
  staffRoute<typeof contract.readWorklist, Officer>(contract.readWorklist, isCaseWorker, {
    async reads({ db, caller, query, now, language }) {
      const asker = { officer: caller, today: legalDayOf(now.getTime()) }
      return ok({ answer: await readWorklist(db, asker, query, language) })
    },
  }),
  staffRoute<typeof contract.readMeasures, Officer>(contract.readMeasures, mayMeasure, {
    async reads({ db, caller: officer, query, now, language }) {
      const read = await readMeasures(db, { officer, now }, query, language)
      return read.ok ? ok({ answer: read.value }) : read
    },
  }),
  staffRoute<typeof contract.readMeasure, Officer>(contract.readMeasure, mayMeasure, {
    async reads({ db, caller: officer, params, query, now }) {
      const read = await readMeasure(db, { officer, now }, params.measure, query)
      return read.ok ? ok({ answer: read.value }) : read
    },
  }),
  staffRoute<typeof contract.readDoubts, Officer>(contract.readDoubts, mayMeasure, {
    async reads({ db, caller: officer, query, now }) {
      const read = await readDoubts(db, { officer, now }, query)
      return read.ok ? ok({ answer: read.value }) : read
    },
  }),
]
