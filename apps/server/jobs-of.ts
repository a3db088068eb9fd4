import { join } from 'node:path'
import { sweepSessions } from '#capabilities/access/server/index.ts'
import { sweepKeptAnswers } from '#platform/server/http/sweep-kept-answers.job.ts'
import type { AnyJob } from '#platform/server/jobs/index.ts'
import { sealLedger } from '#platform/server/ledger/seal-ledger.job.ts'

/** Where the daily seals are written, for whoever carries copies elsewhere. */
export const sealsFolder = (dataDirectory: string) => join(dataDirectory, 'seals')

/** Every job of the product. */
export function jobsOf({ dataDirectory }: { readonly dataDirectory: string }): readonly AnyJob[] {
  return [sealLedger(sealsFolder(dataDirectory)), sweepKeptAnswers, sweepSessions]
}
