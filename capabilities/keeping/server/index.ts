import type { FileStore } from '#platform/server/files/file-store.ts'
import type { AnyJob } from '#platform/server/jobs/index.ts'
import { deriveFromContent } from './derive.job.ts'
import { readAgain, readOldest } from './read-again.job.ts'

export { contentFigures } from './content-figures.ts'
export { eraseContent, holdContent, type NeedsContent } from './erase-content.ts'
export { keepContent } from './keep-content.ts'
export { verifyContents } from './verify-contents.ts'

export const keepingJobs = (files: FileStore): readonly AnyJob[] => [
  readAgain(files),
  readOldest(files),
  deriveFromContent(files),
]
