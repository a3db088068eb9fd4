import { isCaseWorker, isSignedIn, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import {
  employMediator,
  endMembership,
  recordElection,
  recordFiling,
  setMixedArea,
} from './change-committee.ts'
import {
  decideComplaint,
  readComplaints,
  readDecisionsAbout,
  recordReply,
  takeComplaint,
} from './complaints.ts'
import { makeNotice, printNotice, readNotices, recordSent } from './court-notices.ts'
import { readCommittees } from './duties.ts'
import { isBureau, mayRead, mayRun } from './rights.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
  officer,
  now,
  today: dayOf(now),
})

const dutyRoutes: readonly Route[] = [
  staffRoute<typeof contract.listCommittees, Officer>(contract.listCommittees, mayRead, {
    reads: ({ db, caller, now }) => readCommittees(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.recordElection, Officer>(contract.recordElection, mayRun, {
    writes: (request) => recordElection(request.tx, request.params.unitId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.employMediator, Officer>(contract.employMediator, mayRun, {
    writes: (request) => employMediator(request.tx, request.params.unitId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.endMembership, Officer>(contract.endMembership, mayRun, {
    writes: (request) =>
      endMembership(request.tx, request.params.membershipId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.setMixedArea, Officer>(contract.setMixedArea, mayRun, {
    writes: (request) =>
      setMixedArea(request.tx, request.params.unitId, request.body.isMixed, stampOf(request)),
  }),
  staffRoute<typeof contract.recordFiling, Officer>(contract.recordFiling, mayRun, {
    writes: (request) => recordFiling(request.tx, request.params.changeId, request.body, stampOf(request)),
  }),
]

const noticeRoutes = (renderer: DocumentRenderer): readonly Route[] => [
  staffRoute<typeof contract.listCourtNotices, Officer>(contract.listCourtNotices, isBureau, {
    reads: ({ db, caller, now }) => readNotices(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.makeCourtNotice, Officer>(contract.makeCourtNotice, isBureau, {
    writes: (request) => makeNotice(request.tx, request.body.court, stampOf(request)),
  }),
  staffRoute<typeof contract.printCourtNotice, Officer>(contract.printCourtNotice, isBureau, {
    reads: ({ db, caller, params, query, now }) =>
      printNotice(db, caller, renderer, { ...params, ...query }, dayOf(now)),
  }),
  staffRoute<typeof contract.recordCourtNoticeSent, Officer>(contract.recordCourtNoticeSent, isBureau, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return recordSent(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
]

const complaintRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.fileComplaint, Officer>(contract.fileComplaint, isCaseWorker, {
    writes: (request) => takeComplaint(request.tx, keys, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.listComplaints, Officer>(contract.listComplaints, mayRun, {
    reads: ({ db, caller, query, now }) => readComplaints(db, keys, caller, query.state, dayOf(now)),
  }),
  staffRoute<typeof contract.decideComplaint, Officer>(contract.decideComplaint, mayRun, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return decideComplaint(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.recordComplaintReply, Officer>(contract.recordComplaintReply, mayRun, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return recordReply(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.listComplaintsAboutMe, Officer>(contract.listComplaintsAboutMe, isSignedIn, {
    reads: ({ db, caller }) => readDecisionsAbout(db, caller),
  }),
]

export const committeeRoutes = (parts: {
  readonly keys: Keys
  readonly renderer: DocumentRenderer
}): readonly Route[] => [...dutyRoutes, ...noticeRoutes(parts.renderer), ...complaintRoutes(parts.keys)]
