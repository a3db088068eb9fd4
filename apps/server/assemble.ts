import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { accessProblems, accessRoutes, resolveOfficer } from '#capabilities/access/server/index.ts'
import { applicationProblems, applicationRoutes } from '#capabilities/applications/server/index.ts'
import { authorityProblems, authorityRoutes, schemeNeeds } from '#capabilities/authority/server/index.ts'
import { casefileProblems, casefileRoutes } from '#capabilities/casefile/server/index.ts'
import { committeeProblems, committeeRoutes } from '#capabilities/committees/server/index.ts'
import { confirmationProblems, confirmationRoutes } from '#capabilities/confirmation/server/index.ts'
import { deadlineProblems, deadlineRoutes } from '#capabilities/deadlines/server/index.ts'
import { copyDueDates, disputeProblems, disputeRoutes } from '#capabilities/disputes/server/index.ts'
import { enforcementProblems, enforcementRoutes } from '#capabilities/enforcement/server/index.ts'
import { equipmentProblems, equipmentRoutes } from '#capabilities/equipment/server/index.ts'
import { exchangeProblems, exchangeRoutes } from '#capabilities/exchange/server/index.ts'
import { exitProblems, exitRoutes, isExitOwed } from '#capabilities/exits/server/index.ts'
import { attachmentNeeds, fileProblems, fileRoutes } from '#capabilities/files/server/index.ts'
import { groupProblems, groupRoutes } from '#capabilities/groups/server/index.ts'
import { guidanceProblems, guidanceRoutes } from '#capabilities/guidance/server/index.ts'
import { insightProblems, insightRoutes } from '#capabilities/insight/server/index.ts'
import { intakeRoutes } from '#capabilities/intake/server/index.ts'
import { endJointWork, hasJointPart, jointProblems, jointRoutes } from '#capabilities/joint/server/index.ts'
import { machineScopes } from '#capabilities/machines/domain/index.ts'
import { machineProblems, machineRoutes, resolveMachine } from '#capabilities/machines/server/index.ts'
import { mediationProblems, mediationRoutes } from '#capabilities/mediation/server/index.ts'
import {
  notificationProblems,
  notificationRoutes,
  type Outside,
} from '#capabilities/notifications/server/index.ts'
import { organisationProblems, organisationRoutes } from '#capabilities/organisations/server/index.ts'
import { paperProblems, paperRoutes } from '#capabilities/papers/server/index.ts'
import { partyProblems } from '#capabilities/parties/server/index.ts'
import {
  handOverDecisions,
  plainPage,
  publicityProblems,
  publicityRoutes,
  serveForCrawlers,
} from '#capabilities/publicity/server/index.ts'
import { passOnVisits, receptionProblems, receptionRoutes } from '#capabilities/reception/server/index.ts'
import {
  openDuties,
  recordingNeeds,
  recordingProblems,
  recordingRoutes,
  recount,
} from '#capabilities/recording/server/index.ts'
import { referralProblems, referralRoutes } from '#capabilities/referral/server/index.ts'
import { retentionProblems, retentionRoutes } from '#capabilities/retention/server/index.ts'
import { returnProblems, returnRoutes } from '#capabilities/returns/server/index.ts'
import {
  openSums,
  reviewObjection,
  reviewObjections,
  reviewPapers,
  reviewProblems,
  reviewRoutes,
} from '#capabilities/review/server/index.ts'
import { rosterProblems, rosterRoutes } from '#capabilities/rosters/server/index.ts'
import { ruleProblems } from '#capabilities/rules/server/index.ts'
import { refuseMeeting, safetyProblems, safetyRoutes } from '#capabilities/safety/server/index.ts'
import { serveStations, stationProblems, stationRoutes } from '#capabilities/stations/server/index.ts'
import { supervisionProblems, supervisionRoutes } from '#capabilities/supervision/server/index.ts'
import { triageProblems, triageRoutes } from '#capabilities/triage/server/index.ts'
import {
  serveUploads,
  type UploadParts,
  uploadNeeds,
  uploadProblems,
  uploadRoutes,
} from '#capabilities/uploads/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Database } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { buildServer } from '#platform/server/http/build-server.ts'
import type { Metrics } from '#platform/server/http/metrics.ts'
import { ProblemBook } from '#platform/server/http/problems.ts'
import type { Route } from '#platform/server/http/route.ts'
import type { PlainPages } from '#platform/server/http/serve-web.ts'
import { watchRoutes } from '#platform/server/http/watch-routes.ts'
import { describeApi } from '#platform/server/openapi/describe-api.ts'
import { serveReferencePage } from '#platform/server/openapi/reference-page.ts'
import type { AllowedNetworks } from '#platform/server/outbound/index.ts'

const VERSION = '0.1.0'

/** Every refusal of the product, in words. */
export const problems = new ProblemBook(
  accessProblems,
  organisationProblems,
  authorityProblems,
  returnProblems,
  equipmentProblems,
  committeeProblems,
  disputeProblems,
  confirmationProblems,
  deadlineProblems,
  enforcementProblems,
  exitProblems,
  reviewProblems,
  fileProblems,
  groupProblems,
  guidanceProblems,
  insightProblems,
  jointProblems,
  exchangeProblems,
  machineProblems,
  mediationProblems,
  notificationProblems,
  paperProblems,
  partyProblems,
  publicityProblems,
  receptionProblems,
  recordingProblems,
  retentionProblems,
  casefileProblems,
  referralProblems,
  rosterProblems,
  applicationProblems,
  ruleProblems,
  safetyProblems,
  supervisionProblems,
  triageProblems,
  uploadProblems,
  stationProblems,
)

/** Everybody who may still need a stored content: one yes keeps it. */
export const contentNeeds = [recordingNeeds, uploadNeeds, attachmentNeeds, schemeNeeds]

/** Every operation of the product, in the order of the capabilities. */
export function routesOf({
  keys,
  files,
  renderer,
  outside,
  webhookNetworks,
  uploads,
  workDirectory,
}: Pick<
  Assembly,
  'keys' | 'files' | 'renderer' | 'outside' | 'webhookNetworks' | 'uploads' | 'workDirectory'
>): readonly Route[] {
  const routes: readonly Route[] = [
    ...accessRoutes((officer) =>
      routes.flatMap(({ operation: { id, scope }, policy }) =>
        policy !== 'open' && scope === undefined && policy(officer) ? [id] : [],
      ),
    ),
    ...organisationRoutes,
    ...applicationRoutes({ keys, renderer }),
    ...safetyRoutes(keys, hasJointPart),
    ...receptionRoutes(keys),
    ...intakeRoutes(keys),
    ...disputeRoutes(keys),
    ...deadlineRoutes(copyDueDates),
    ...triageRoutes(passOnVisits),
    ...insightRoutes,
    ...groupRoutes(keys),
    ...guidanceRoutes,
    ...mediationRoutes(keys, refuseMeeting, { endWork: endJointWork, isExitOwed }),
    ...jointRoutes,
    ...supervisionRoutes(renderer),
    ...fileRoutes(files),
    ...paperRoutes({ keys, files, renderer }),
    ...rosterRoutes(keys),
    ...referralRoutes({ keys, renderer }),
    ...notificationRoutes(outside),
    ...confirmationRoutes({ keys, files, renderer }),
    ...exchangeRoutes(keys),
    ...machineRoutes({ keys, networks: webhookNetworks }),
    ...authorityRoutes(files),
    ...committeeRoutes({ keys, renderer }),
    ...reviewRoutes(renderer),
    ...enforcementRoutes({
      ...{ keys, renderer, reviewObjection, reviewObjections, openSums, recordings: { openDuties, recount } },
      handOver: (tx, file, now) => handOverDecisions(tx, file, { keys, now, by: null }),
    }),
    ...recordingRoutes(files),
    ...retentionRoutes({ files, needs: contentNeeds, renderer }),
    ...casefileRoutes({ keys, files, renderer, workDirectory, furtherPapers: reviewPapers }),
    ...exitRoutes({ keys, files, renderer }),
    ...uploadRoutes(uploads),
    ...returnRoutes,
    ...stationRoutes,
    ...equipmentRoutes,
    ...publicityRoutes({ keys, renderer, outside }),
  ]
  return routes
}

export interface Assembly {
  readonly database: Database
  readonly keys: Keys
  readonly files: FileStore
  readonly renderer: DocumentRenderer
  /** How mail and SMS leave the house. */
  readonly outside: Outside
  /** Private networks into which webhooks may go. */
  readonly webhookNetworks: AllowedNetworks
  /** Files on their way in, and what they may fill. */
  readonly uploads: UploadParts
  /** Private networks in which collection stations stand. */
  readonly stationNetworks: AllowedNetworks
  /** On a local disk: where what is to be handed over grows until it is whole. */
  readonly workDirectory: string
  readonly clock: () => Date
  readonly logger: FastifyBaseLogger | false
  readonly secureCookies: boolean
  readonly trustProxy: readonly string[]
  readonly openRequestsPerMinute: number
  /** State of the jobs of this process; they run elsewhere where it is not given. */
  readonly jobs?: () => string
  readonly metrics?: Metrics | undefined
  readonly metricsToken?: string | undefined
}

/** The whole HTTP application; tests and the process build this very one. */
export async function assemble(assembly: Assembly): Promise<FastifyInstance> {
  const routes = routesOf(assembly)
  const app = await buildServer({
    ...assembly,
    problems,
    routes,
    resolveCaller: resolveOfficer,
    resolveMachine,
  })
  serveStations(app, assembly)
  serveUploads(app, { ...assembly, problems })
  const operations = routes.map(({ operation }) => operation)
  const description = describeApi(operations, VERSION, scopes)
  serveReferencePage(app, operations)
  app.get('/api/v1/openapi.json', () => description)
  watchRoutes(app, assembly)
  serveForCrawlers(app, {
    ...{ database: assembly.database, address: assembly.outside.address },
    today: () => legalDayOf(assembly.clock().getTime()),
  })
  return app
}

/** What the public pages say without script. */
export const plainPagesOf =
  ({ database, clock }: Pick<Assembly, 'database' | 'clock'>): PlainPages =>
  (address) =>
    plainPage(database, address, legalDayOf(clock().getTime()))

const scopes = Object.fromEntries(Object.entries(machineScopes).map(([scope, { en }]) => [scope, en]))

/** What a process that only works off jobs answers: whether it lives, and its figures. */
export function assembleWatch(assembly: Assembly): FastifyInstance {
  const app = assembly.logger ? fastify({ loggerInstance: assembly.logger }) : fastify()
  watchRoutes(app, assembly)
  return app
}
