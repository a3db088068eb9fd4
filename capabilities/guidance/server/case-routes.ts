import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract/cases.ts'
import { mayReviewCases, mayWriteCases } from './case-rights.ts'
import { draftTypicalCase, maskWords } from './mask-case.ts'
import { listTypicalCases, readTypicalCase } from './read-cases.ts'
import { reviewTypicalCase, submitTypicalCase, withdrawTypicalCase } from './step-case.ts'
import { editTypicalCase, recordCaseConsent, writeTypicalCase } from './write-cases.ts'

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

export const caseRoutes: readonly Route[] = [
  staffRoute<typeof contract.listTypicalCases, Officer>(contract.listTypicalCases, isCaseWorker, {
    reads: ({ db, caller, query }) => listTypicalCases(db, caller, query),
  }),
  staffRoute<typeof contract.readTypicalCase, Officer>(contract.readTypicalCase, isCaseWorker, {
    reads: ({ db, caller, params, now, language }) =>
      readTypicalCase(db, caller, params.typicalCaseId, { ...stamp(now), language }),
  }),
  staffRoute<typeof contract.draftTypicalCase, Officer>(contract.draftTypicalCase, mayWriteCases, {
    reads: ({ db, caller, params }) => draftTypicalCase(db, caller, params.disputeId),
  }),
  staffRoute<typeof contract.maskWords, Officer>(contract.maskWords, mayWriteCases, {
    reads: ({ db, caller, body }) => maskWords(db, caller, body),
  }),
  staffRoute<typeof contract.writeTypicalCase, Officer>(contract.writeTypicalCase, mayWriteCases, {
    writes: ({ tx, caller, body, now }) => writeTypicalCase(tx, caller, body, now),
  }),
  staffRoute<typeof contract.editTypicalCase, Officer>(contract.editTypicalCase, mayWriteCases, {
    writes: ({ tx, caller, params, body, version, now }) =>
      editTypicalCase(tx, caller, { ...params, ...body, version }, now),
  }),
  staffRoute<typeof contract.recordCaseConsent, Officer>(contract.recordCaseConsent, mayWriteCases, {
    writes: ({ tx, caller, params, body, version, now }) =>
      recordCaseConsent(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.submitTypicalCase, Officer>(contract.submitTypicalCase, mayWriteCases, {
    writes: ({ tx, caller, params, version, now }) =>
      submitTypicalCase(tx, caller, { ...params, version }, now),
  }),
  staffRoute<typeof contract.reviewTypicalCase, Officer>(contract.reviewTypicalCase, mayReviewCases, {
    writes: ({ tx, caller, params, body, version, now }) =>
      reviewTypicalCase(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.withdrawTypicalCase, Officer>(contract.withdrawTypicalCase, isCaseWorker, {
    writes: ({ tx, caller, params, body, version, now }) =>
      withdrawTypicalCase(tx, caller, { ...params, ...body, version }, now),
  }),
]
