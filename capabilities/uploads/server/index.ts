import type { AnyJob } from '#platform/server/jobs/index.ts'
import type { UploadParts } from './parts.ts'
import { sweepUploads } from './sweep-uploads.job.ts'
import { takeIn } from './take-in.job.ts'

export { type ExpectedFile, expectFile } from './announce.ts'
export { markArrived, uploadNeeds } from './arrival.ts'
export { mediaOf } from './media-type.ts'
export type { UploadParts } from './parts.ts'
export { uploadProblems } from './problems.ts'
export { hasRoomFor } from './room-on-disk.ts'
export { uploadRoutes } from './routes.ts'
export { serveUploads } from './serve-uploads.ts'

export { takeInFile } from './take-in-file.ts'

export const uploadJobs = (parts: UploadParts): readonly AnyJob[] => [takeIn(parts), sweepUploads(parts)]
