import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { exitPapers } from '../domain/index.ts'
import { applyForAid, readAid, recordAidResult } from './aid.ts'
import { issueAskingCertificate, readAskings } from './askings.ts'
import { leadToRoutes } from './lead.ts'
import { fillForPrinting, readPaper } from './papers.ts'
import { readExits } from './read.ts'
import { mayLead } from './rights.ts'
import { answerUndisputed, readUndisputed, recordUndisputed } from './undisputed.ts'

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

export interface ExitParts {
  readonly keys: Keys
  readonly files: FileStore
  readonly renderer: DocumentRenderer
}

export const exitRoutes = ({ keys, files, renderer }: ExitParts): readonly Route[] => [
  staffRoute<typeof contract.readExits, Officer>(contract.readExits, isCaseWorker, {
    reads: ({ db, caller, params, now }) =>
      readExits(db, caller, params.disputeId, stamp(now).today) as never,
  }),
  staffRoute<typeof contract.leadToRoutes, Officer>(contract.leadToRoutes, mayLead, {
    writes: ({ tx, caller, params, body, version, now }) =>
      leadToRoutes(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.readAskings, Officer>(contract.readAskings, isCaseWorker, {
    reads: ({ db, caller, params }) => readAskings(db, caller, params.disputeId),
  }),
  staffRoute<typeof contract.issueAskingCertificate, Officer>(contract.issueAskingCertificate, mayLead, {
    writes: ({ tx, caller, params, body, now }) =>
      issueAskingCertificate(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.readAid, Officer>(contract.readAid, isCaseWorker, {
    reads: ({ db, caller, params, now }) => readAid(db, caller, params.disputeId, stamp(now).today) as never,
  }),
  staffRoute<typeof contract.applyForAid, Officer>(contract.applyForAid, mayLead, {
    writes: ({ tx, caller, params, body, now }) =>
      applyForAid(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.recordAidResult, Officer>(contract.recordAidResult, mayLead, {
    writes: ({ tx, caller, params, body, version, now }) =>
      recordAidResult(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.readUndisputedFacts, Officer>(contract.readUndisputedFacts, isCaseWorker, {
    reads: ({ db, caller, params }) => readUndisputed(db, caller, params.disputeId),
  }),
  staffRoute<typeof contract.recordUndisputedFacts, Officer>(contract.recordUndisputedFacts, mayLead, {
    writes: ({ tx, caller, params, body, now }) =>
      recordUndisputed(tx, keys, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.answerUndisputedFacts, Officer>(contract.answerUndisputedFacts, mayLead, {
    writes: ({ tx, caller, params, body, now }) =>
      answerUndisputed(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.readExitPaper, Officer>(contract.readExitPaper, isCaseWorker, {
    async reads({ db, caller, params, query }) {
      const filled = await readPaper(db, caller, { ...params, ...query }, { keys, inFull: false })
      return filled.ok ? ok({ answer: { document: { ...filled.value } } }) : filled
    },
  }),
  staffRoute<typeof contract.printExitPaper, Officer>(contract.printExitPaper, mayLead, {
    async settles({ database, caller, params, body, now }) {
      const filled = await database.transaction((tx) =>
        fillForPrinting(tx, caller, { ...params, ...body }, { keys, files, inFull: true }, now),
      )
      if (!filled.ok) return filled
      return render(renderer, filled.value, exitPapers[params.exitPaper].zh, body.as)
    },
  }),
]
