import { sweepSessions } from '#capabilities/access/server/index.ts'
import { makeFile } from '#capabilities/casefile/server/index.ts'
import { refreshDue } from '#capabilities/enforcement/server/index.ts'
import { keepingJobs } from '#capabilities/keeping/server/index.ts'
import { machineJobs } from '#capabilities/machines/server/index.ts'
import { planOwedVisits } from '#capabilities/mediation/server/index.ts'
import { notificationJobs, type Outside } from '#capabilities/notifications/server/index.ts'
import { endPublicity, sweepCases } from '#capabilities/publicity/server/index.ts'
import { retentionJobs } from '#capabilities/retention/server/index.ts'
import { reviewPapers } from '#capabilities/review/server/index.ts'
import { passOnSilentCall } from '#capabilities/rosters/server/index.ts'
import { stationJobs } from '#capabilities/stations/server/index.ts'
import { climbLadderOnExpiry } from '#capabilities/triage/server/index.ts'
import { type UploadParts, uploadJobs } from '#capabilities/uploads/server/index.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { sweepKeptAnswers } from '#platform/server/http/sweep-kept-answers.job.ts'
import type { AnyJob } from '#platform/server/jobs/index.ts'
import { sealsFolder } from '#platform/server/ledger/seal-files.ts'
import { sealLedger } from '#platform/server/ledger/seal-ledger.job.ts'
import type { AllowedNetworks } from '#platform/server/outbound/index.ts'
import { contentNeeds } from './assemble.ts'

/** Every job of the product. */
export function jobsOf({
  dataDirectory,
  outside,
  webhookNetworks,
  uploads,
  stationNetworks,
  renderer,
  workDirectory,
}: {
  readonly dataDirectory: string
  readonly outside: Outside
  readonly webhookNetworks: AllowedNetworks
  readonly uploads: UploadParts
  readonly stationNetworks: AllowedNetworks
  readonly renderer: DocumentRenderer
  readonly workDirectory: string
}): readonly AnyJob[] {
  return [
    sealLedger(sealsFolder(dataDirectory)),
    sweepKeptAnswers,
    sweepSessions,
    climbLadderOnExpiry,
    planOwedVisits,
    passOnSilentCall,
    endPublicity,
    sweepCases(outside.keys),
    refreshDue,
    ...uploadJobs(uploads),
    ...stationJobs({ uploads, stationNetworks }),
    ...keepingJobs(uploads.files),
    ...retentionJobs({ files: uploads.files, needs: contentNeeds }),
    makeFile({
      ...{ keys: outside.keys, files: uploads.files, renderer, workDirectory },
      furtherPapers: reviewPapers,
    }),
    ...notificationJobs(outside),
    ...machineJobs({ keys: outside.keys, networks: webhookNetworks }),
  ]
}
