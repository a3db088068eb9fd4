import type { Officer } from '#capabilities/access/domain/index.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import type { CarryOutParts } from './carry-out.job.ts'
import { decideDeletionList, withdrawDeletionList } from './decide-list.ts'
import { dayOf, drawDeletionList } from './draw-list.ts'
import {
  liftHold,
  placeCaseHold,
  placeRecordingHold,
  readCaseHolds,
  readHolds,
  readRecordingRetention,
} from './holds.ts'
import { printList } from './print-list.ts'
import { readList, readLists } from './read-lists.ts'
import { mayDecide, mayDraw, mayLift, mayPlace, mayReadLists, maySee } from './rights.ts'

const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
  ...{ officer, now, today: dayOf(now) },
})

const holdRoutes: readonly Route[] = [
  staffRoute<typeof contract.readRecordingRetention, Officer>(contract.readRecordingRetention, maySee, {
    reads: ({ db, caller, params, now }) =>
      readRecordingRetention(db, caller, params.recordingId, dayOf(now)),
  }),
  staffRoute<typeof contract.readCaseHolds, Officer>(contract.readCaseHolds, maySee, {
    reads: ({ db, caller, params }) => readCaseHolds(db, caller, params.caseId),
  }),
  staffRoute<typeof contract.listHolds, Officer>(contract.listHolds, mayReadLists, {
    reads: ({ db, caller, query }) => readHolds(db, caller, query),
  }),
  staffRoute<typeof contract.placeRecordingHold, Officer>(contract.placeRecordingHold, mayPlace, {
    writes: (request) =>
      placeRecordingHold(request.tx, request.params.recordingId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.placeCaseHold, Officer>(contract.placeCaseHold, mayPlace, {
    writes: (request) => placeCaseHold(request.tx, request.params.caseId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.liftHold, Officer>(contract.liftHold, mayLift, {
    writes: (request) => liftHold(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
]

export const retentionRoutes = (
  parts: CarryOutParts & { readonly renderer: DocumentRenderer },
): readonly Route[] => [
  ...holdRoutes,
  staffRoute<typeof contract.listDeletionLists, Officer>(contract.listDeletionLists, mayReadLists, {
    reads: ({ db, caller, query, now }) => readLists(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.drawDeletionList, Officer>(contract.drawDeletionList, mayDraw, {
    writes: (request) => drawDeletionList(request.tx, request.body.unitId, stampOf(request)),
  }),
  staffRoute<typeof contract.readDeletionList, Officer>(contract.readDeletionList, mayReadLists, {
    reads: ({ db, caller, params, query }) => readList(db, caller, params.deletionListId, query),
  }),
  staffRoute<typeof contract.decideDeletionList, Officer>(contract.decideDeletionList, mayDecide, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return decideDeletionList(tx, parts, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.withdrawDeletionList, Officer>(contract.withdrawDeletionList, mayDraw, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return withdrawDeletionList(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.printDeletionList, Officer>(contract.printDeletionList, mayReadLists, {
    reads: ({ db, caller, params, query, now }) =>
      printList(db, caller, parts.renderer, { ...params, ...query }, dayOf(now)),
  }),
]
