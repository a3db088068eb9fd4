import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readBoard } from './board.ts'
import { endBody, endEntrustment, entrust, readBodies, recordCreditCode, registerBody } from './bodies.ts'
import { fileCertificate, recordCertificate, setCertificateState } from './certificates.ts'
import { importList, tryList } from './import-list.ts'
import { endList, listForm, listWorkbook, readList, readLists } from './lists.ts'
import { checkOfficers, leaveEnforcement, readOfficers, recordTraining, registerOfficer } from './officers.ts'
import { leaveReview, readReviewers, recordReviewerTraining, registerReviewer } from './reviewers.ts'
import { mayKeep, mayKeepBodies, mayKeepReviewers, mayRead, mayReadBoard } from './rights.ts'
import { attachSchemeFile, endScheme, readSchemeFile, readSchemes, registerScheme } from './schemes.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
  officer,
  now,
  today: dayOf(now),
})

const bodyRoutes: readonly Route[] = [
  staffRoute<typeof contract.listEnforcementBodies, Officer>(contract.listEnforcementBodies, mayRead, {
    reads: ({ db, caller, now }) => readBodies(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.registerEnforcementBody, Officer>(
    contract.registerEnforcementBody,
    mayKeepBodies,
    { writes: (request) => registerBody(request.tx, request.body, stampOf(request)) },
  ),
  staffRoute<typeof contract.endEnforcementBody, Officer>(contract.endEnforcementBody, mayKeepBodies, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return endBody(tx, params.enforcementBodyId, { ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.recordBodyCreditCode, Officer>(contract.recordBodyCreditCode, mayKeepBodies, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return recordCreditCode(tx, params.enforcementBodyId, { ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.entrustBody, Officer>(contract.entrustBody, mayKeepBodies, {
    writes: (request) =>
      entrust(request.tx, request.params.enforcementBodyId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.endEntrustment, Officer>(contract.endEntrustment, mayKeepBodies, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return endEntrustment(tx, params.entrustmentId, { ...body, version }, stampOf(request))
    },
  }),
]

const officerRoutes: readonly Route[] = [
  staffRoute<typeof contract.listEnforcementOfficers, Officer>(contract.listEnforcementOfficers, mayRead, {
    reads: ({ db, caller, query, now }) => readOfficers(db, caller, query.unitId, dayOf(now)),
  }),
  staffRoute<typeof contract.checkOfficers, Officer>(contract.checkOfficers, mayRead, {
    writes: ({ tx, caller, body }) => checkOfficers(tx, caller, body),
  }),
  staffRoute<typeof contract.registerEnforcementOfficer, Officer>(
    contract.registerEnforcementOfficer,
    mayKeep,
    { writes: (request) => registerOfficer(request.tx, request.body, stampOf(request)) },
  ),
  staffRoute<typeof contract.leaveEnforcement, Officer>(contract.leaveEnforcement, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return leaveEnforcement(tx, params.enforcementOfficerId, { ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.recordCertificate, Officer>(contract.recordCertificate, mayKeep, {
    writes: (request) =>
      recordCertificate(request.tx, request.params.enforcementOfficerId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.recordTraining, Officer>(contract.recordTraining, mayKeep, {
    writes: (request) =>
      recordTraining(request.tx, request.params.enforcementOfficerId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.setCertificateState, Officer>(contract.setCertificateState, mayKeepBodies, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return setCertificateState(tx, params.certificateId, { ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.fileCertificate, Officer>(contract.fileCertificate, mayKeepBodies, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return fileCertificate(tx, params.certificateId, { ...body, version }, stampOf(request))
    },
  }),
]

const reviewerRoutes: readonly Route[] = [
  staffRoute<typeof contract.listReviewers, Officer>(contract.listReviewers, mayRead, {
    reads: ({ db, caller, now }) => readReviewers(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.registerReviewer, Officer>(contract.registerReviewer, mayKeepReviewers, {
    writes: (request) => registerReviewer(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.leaveReview, Officer>(contract.leaveReview, mayKeepReviewers, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return leaveReview(tx, params.reviewerId, { ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.recordReviewerTraining, Officer>(
    contract.recordReviewerTraining,
    mayKeepReviewers,
    {
      writes: (request) =>
        recordReviewerTraining(request.tx, request.params.reviewerId, request.body, stampOf(request)),
    },
  ),
]

const listRoutes: readonly Route[] = [
  staffRoute<typeof contract.listAuthorityLists, Officer>(contract.listAuthorityLists, mayRead, {
    reads: ({ db, caller, query, now }) => readLists(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.readAuthorityList, Officer>(contract.readAuthorityList, mayRead, {
    reads: ({ db, caller, params, query, now }) =>
      readList(db, caller, params.listVersionId, query, dayOf(now)),
  }),
  staffRoute<typeof contract.readListWorkbook, Officer>(contract.readListWorkbook, mayRead, {
    reads: ({ db, caller, params, query }) => listWorkbook(db, caller, params.listVersionId, query.language),
  }),
  staffRoute<typeof contract.readListForm, Officer>(contract.readListForm, mayRead, {
    reads: async ({ query }) => ok(listForm(query.kind, query.language)),
  }),
  staffRoute<typeof contract.tryAuthorityList, Officer>(contract.tryAuthorityList, mayKeep, {
    reads: ({ db, caller, query, body }) => tryList(db, caller, { ...query, bytes: body }),
  }),
  staffRoute<typeof contract.importAuthorityList, Officer>(contract.importAuthorityList, mayKeep, {
    writes: (request) => importList(request.tx, { ...request.query, bytes: request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.endAuthorityList, Officer>(contract.endAuthorityList, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return endList(tx, params.listVersionId, { ...body, version }, stampOf(request))
    },
  }),
]

const schemeRoutes = (files: FileStore): readonly Route[] => [
  staffRoute<typeof contract.listSchemes, Officer>(contract.listSchemes, mayRead, {
    reads: ({ db, caller, now }) => readSchemes(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.registerScheme, Officer>(contract.registerScheme, mayKeep, {
    writes: (request) => registerScheme(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.attachSchemeFile, Officer>(contract.attachSchemeFile, mayKeep, {
    writes: (request) => {
      const { tx, params, query, body, version } = request
      return attachSchemeFile(tx, files, { ...params, ...query, bytes: body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.readSchemeFile, Officer>(contract.readSchemeFile, mayRead, {
    reads: ({ db, caller, params }) => readSchemeFile(db, files, caller, params.schemeId),
  }),
  staffRoute<typeof contract.endScheme, Officer>(contract.endScheme, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return endScheme(tx, params.schemeId, { ...body, version }, stampOf(request))
    },
  }),
]

export const authorityRoutes = (files: FileStore): readonly Route[] => [
  ...bodyRoutes,
  ...officerRoutes,
  ...reviewerRoutes,
  ...listRoutes,
  ...schemeRoutes(files),
  staffRoute<typeof contract.readGroundBoard, Officer>(contract.readGroundBoard, mayReadBoard, {
    reads: ({ db, caller, now }) => readBoard(db, caller, dayOf(now)),
  }),
]
