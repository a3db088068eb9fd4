import type { Officer } from '#capabilities/access/domain/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { announceUpload } from './announce.ts'
import type { UploadParts } from './parts.ts'
import { readOneUpload, readUploads, withdrawUpload } from './read-uploads.ts'
import { maySend } from './rights.ts'

export const uploadRoutes = (parts: UploadParts): readonly Route[] => [
  staffRoute<typeof contract.announceUpload, Officer>(contract.announceUpload, maySend, {
    writes: ({ tx, caller, body, now }) => announceUpload(tx, parts, caller, body, now),
  }),
  staffRoute<typeof contract.listUploads, Officer>(contract.listUploads, maySend, {
    reads: ({ db, caller, query, now }) => readUploads(db, parts, caller, query, now),
  }),
  staffRoute<typeof contract.readUpload, Officer>(contract.readUpload, maySend, {
    reads: ({ db, caller, params }) => readOneUpload(db, parts, caller, params.uploadId),
  }),
  staffRoute<typeof contract.withdrawUpload, Officer>(contract.withdrawUpload, maySend, {
    writes: ({ tx, caller, params, now }) => withdrawUpload(tx, parts, caller, params.uploadId, now),
  }),
]
