import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { bindRecording, explainGap, unbindRecording } from './bind.ts'
import { readBoard } from './board.ts'
import { describeRecording, excuseLateRecording } from './describe-recording.ts'
import { askExcuse, decideExcuse } from './excuse.ts'
import { readCaseRecordings } from './read-case-recordings.ts'
import { readOneRecording, readRecordings } from './read-recordings.ts'
import { askAccess, decideAccess, finishRequest, readRequests } from './requests.ts'
import { mayAsk, mayDecide, mayExcuse, mayReadDuties, mayReadRecordings, mayRecord } from './rights.ts'
import { openViewing, readContent, readPicture } from './viewings.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => {
  return { officer, now, today: dayOf(now) }
}

export const recordingRoutes = (files: FileStore): readonly Route[] => [
  staffRoute<typeof contract.listRecordings, Officer>(contract.listRecordings, mayReadRecordings, {
    reads: ({ db, caller, query, now }) => readRecordings(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.readRecordingBoard, Officer>(contract.readRecordingBoard, mayReadRecordings, {
    reads: ({ db, caller, now }) => readBoard(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.readRecording, Officer>(contract.readRecording, mayReadRecordings, {
    reads: ({ db, caller, params, now }) => readOneRecording(db, caller, params.recordingId, dayOf(now)),
  }),
  staffRoute<typeof contract.describeRecording, Officer>(contract.describeRecording, mayRecord, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return describeRecording(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.excuseLateRecording, Officer>(contract.excuseLateRecording, mayRecord, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return excuseLateRecording(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.unbindRecording, Officer>(contract.unbindRecording, mayRecord, {
    writes: (request) =>
      unbindRecording(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.readCaseRecordings, Officer>(contract.readCaseRecordings, mayReadDuties, {
    reads: ({ db, caller, params }) => readCaseRecordings(db, caller, params.caseId),
  }),
  staffRoute<typeof contract.bindRecording, Officer>(contract.bindRecording, mayRecord, {
    writes: (request) => bindRecording(request.tx, request.params.caseId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.explainGap, Officer>(contract.explainGap, mayRecord, {
    writes: (request) => explainGap(request.tx, request.params.caseId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.askRecordingExcuse, Officer>(contract.askRecordingExcuse, mayRecord, {
    writes: (request) => askExcuse(request.tx, request.params.caseId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.decideRecordingExcuse, Officer>(contract.decideRecordingExcuse, mayExcuse, {
    writes: (request) => decideExcuse(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.listRecordingRequests, Officer>(
    contract.listRecordingRequests,
    mayReadRecordings,
    {
      reads: ({ db, caller, query, now }) => readRequests(db, caller, query, dayOf(now)),
    },
  ),
  staffRoute<typeof contract.askRecordingAccess, Officer>(contract.askRecordingAccess, mayAsk, {
    writes: (request) => askAccess(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.decideRecordingAccess, Officer>(contract.decideRecordingAccess, mayDecide, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return decideAccess(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.finishRecordingRequest, Officer>(contract.finishRecordingRequest, mayAsk, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return finishRequest(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.openViewing, Officer>(contract.openViewing, mayReadDuties, {
    writes: (request) => openViewing(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.readRecordingContent, Officer>(contract.readRecordingContent, mayReadDuties, {
    reads: ({ db, caller, params, now }) => readContent(db, files, caller, params, now),
  }),
  staffRoute<typeof contract.readRecordingPicture, Officer>(contract.readRecordingPicture, mayReadDuties, {
    reads: ({ db, caller, params }) => readPicture(db, files, caller, params.recordingId),
  }),
]
