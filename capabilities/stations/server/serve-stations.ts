import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Database } from '#platform/server/database/statement.ts'
import { hasUnprintableText } from '#platform/server/http/validate.ts'
import {
  answerDeleted,
  answerFileInfo,
  answerHeartbeat,
  answerMayDelete,
  answerUnits,
  answerUnprintable,
  answerUsers,
  type StationCall,
  stationOf,
} from './answer-station.ts'
import type { StationParts } from './fetch-file.job.ts'

export interface ServingParts extends StationParts {
  readonly database: Database
  readonly clock: () => Date
}

/** What a message is answered with; a `fault` is a message that could not be understood. */
type Answered = Promise<{ readonly data?: unknown; readonly svrtime?: string; readonly fault?: string }>

const MOST_BYTES = 8 * 1024 * 1024

/**
 * The messages of collection stations, by their names and fields (enforcement.md 3.4). A station names its number and key
 * in every call and is answered `code` 0, or another code with a sentence; the status is 200 except where it is not known.
 * The form of the envelope is ours: no source at hand shows that of GA/T 947.4.
 */
export function serveStations(app: FastifyInstance, parts: ServingParts): void {
  const { database } = parts
  const serve = (
    method: 'GET' | 'POST',
    url: string,
    answer: (call: StationCall, said: object, request: FastifyRequest) => Answered,
  ) =>
    app.route({
      method,
      url,
      bodyLimit: MOST_BYTES,
      config: { operation: `station ${url}`, rateLimit: { max: 600, timeWindow: 60_000 } },
      handler: async (request, reply) => {
        const said = saidIn(request)
        const now = parts.clock()
        const { gzz_xh: number, authkey } = { ...objectOf(request.query), ...said } as Record<string, unknown>
        const station = await stationOf(database, number, authkey)
        void reply.header('cache-control', 'no-store')
        if (station === undefined)
          return reply.code(401).send({ code: 401, message: '工作站编号或者授权码不对' })
        const call = { station, now }
        const { fault, ...answered } = hasUnprintableText(request.body)
          ? await database.transaction((tx) => answerUnprintable(tx, call, url, request.body))
          : await answer(call, said, request)
        return { code: fault === undefined ? 0 : 1, message: fault ?? 'ok', ...answered }
      },
    })
  serve('POST', '/v3/wsinfo/heartbeat', (call, said) =>
    database.transaction((tx) => answerHeartbeat(tx, call, said)),
  )
  serve('POST', '/v3/fileinfo', (call, said, request) =>
    database.transaction((tx) => answerFileInfo(tx, parts, call, recordsIn(request.body, said))),
  )
  serve('GET', '/v3/can_delete_files', (call) => answerMayDelete(database, call))
  serve('POST', '/v3/notify_file_deleted', (call, said) =>
    database.transaction((tx) => answerDeleted(tx, call, said)),
  )
  serve('GET', '/v3/suborg', (call) => answerUnits(database, call))
  serve('GET', '/v3/users', (call) => answerUsers(database, call))
}

const objectOf = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

/** The envelope: an object; of a bare list the first record, which names the station too. */
function saidIn({ body }: FastifyRequest): object {
  return Array.isArray(body) ? objectOf(body[0]) : objectOf(body)
}

/** A list by itself, or in the envelope under a name. */
function recordsIn(body: unknown, envelope: object): unknown {
  if (Array.isArray(body)) return body
  const list = Object.values(envelope).find(Array.isArray)
  return list ?? ('wjbh' in envelope ? [envelope] : body)
}
