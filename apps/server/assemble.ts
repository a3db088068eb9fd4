import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { accessProblems, accessRoutes, resolveOfficer } from '#capabilities/access/server/index.ts'
import { deadlineProblems, deadlineRoutes } from '#capabilities/deadlines/server/index.ts'
import { copyDueDates, disputeProblems, disputeRoutes } from '#capabilities/disputes/server/index.ts'
import { fileProblems, fileRoutes } from '#capabilities/files/server/index.ts'
import { insightRoutes } from '#capabilities/insight/server/index.ts'
import { intakeRoutes } from '#capabilities/intake/server/index.ts'
import { mediationProblems, mediationRoutes } from '#capabilities/mediation/server/index.ts'
import { organisationProblems, organisationRoutes } from '#capabilities/organisations/server/index.ts'
import { paperProblems, paperRoutes } from '#capabilities/papers/server/index.ts'
import { triageRoutes } from '#capabilities/triage/server/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Database } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { buildServer } from '#platform/server/http/build-server.ts'
import { ProblemBook } from '#platform/server/http/problems.ts'
import type { Route } from '#platform/server/http/route.ts'
import { describeApi } from '#platform/server/openapi/describe-api.ts'

const VERSION = '0.1.0'

const problems = new ProblemBook(
  accessProblems,
  organisationProblems,
  disputeProblems,
  deadlineProblems,
  fileProblems,
  mediationProblems,
  paperProblems,
)

/** Every operation of the product, in the order of the capabilities. */
export function routesOf({
  keys,
  files,
  renderer,
}: Pick<Assembly, 'keys' | 'files' | 'renderer'>): readonly Route[] {
  const routes: readonly Route[] = [
    ...accessRoutes((officer) =>
      routes.flatMap(({ operation, policy }) => (policy !== 'open' && policy(officer) ? [operation.id] : [])),
    ),
    ...organisationRoutes,
    ...intakeRoutes(keys),
    ...disputeRoutes(keys),
    ...deadlineRoutes(copyDueDates),
    ...triageRoutes,
    ...insightRoutes,
    ...mediationRoutes(keys),
    ...fileRoutes(files),
    ...paperRoutes({ keys, files, renderer }),
  ]
  return routes
}

export interface Assembly {
  readonly database: Database
  readonly keys: Keys
  readonly files: FileStore
  readonly renderer: DocumentRenderer
  readonly clock: () => Date
  readonly logger: FastifyBaseLogger | false
  readonly secureCookies: boolean
  readonly trustProxy: readonly string[]
  readonly openRequestsPerMinute: number
}

/** The whole HTTP application; tests and the process build this very one. */
export async function assemble(assembly: Assembly): Promise<FastifyInstance> {
  const routes = routesOf(assembly)
  const app = await buildServer({ ...assembly, problems, routes, resolveCaller: resolveOfficer })
  const description = describeApi(
    routes.map(({ operation }) => operation),
    VERSION,
  )
  app.get('/api/v1/openapi.json', () => description)
  app.get('/healthz', () => ({ status: 'alive' }))
  app.get('/readyz', async () => {
    await assembly.database.many(ready)
    return { status: 'ready' }
  })
  return app
}

const ready = { name: 'platform.ready', text: 'select 1' }
