import { Server } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { resolveOfficer } from '#capabilities/access/server/index.ts'
import { sendProblem } from '#platform/server/http/failures.ts'
import { isForged } from '#platform/server/http/forgery.ts'
import { languageNamed } from '#platform/server/http/language.ts'
import type { ProblemBook } from '#platform/server/http/problems.ts'
import { SESSION_COOKIE } from '#platform/server/http/session-cookie.ts'
import type { ServingParts } from './parts.ts'
import { maySend } from './rights.ts'
import { TusStore } from './tus-store.ts'
import { findOwnUpload, type UploadRow } from './upload.sql.ts'
import { UploadLocks } from './upload-lock.ts'

/** @source tus resumable upload protocol 1.0.0, core */
const PATH = '/api/v1/uploads/:uploadId/content'

type Asked = FastifyRequest<{ Params: { uploadId: string } }>

/**
 * The bytes of uploads, by the tus protocol: `HEAD` tells how much is here, `PATCH` brings what follows. Rights, forgery and
 * the state of the upload are looked at before; from there on the stream goes to the disk piece by piece.
 */
export function serveUploads(
  app: FastifyInstance,
  parts: ServingParts & { readonly problems: ProblemBook },
): void {
  const store = new TusStore(parts)
  const tus = new Server({
    path: '/api/v1/uploads',
    datastore: store,
    locker: new UploadLocks(parts.database),
    allowedOrigins: () => false,
    getFileIdFromRequest: (request) =>
      /\/uploads\/([0-9a-f-]{36})\/content$/.exec(new URL(request.url).pathname)?.[1],
    onUploadFinish: async (_request, { id }) => {
      await store.arrived(id)
      return {}
    },
    onResponseError: (request, error) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return undefined
      const answer = parts.problems.answer(
        { code: 'uploads.disk-full' },
        languageNamed(request.headers.get('accept-language') ?? ''),
      )
      return { status_code: answer.status, body: JSON.stringify(answer) }
    },
  })
  // The stream is left alone: whoever writes it to the disk reads it.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _stream, done) => done(null))
  app.route({
    method: ['HEAD', 'PATCH'],
    url: PATH,
    config: { operation: 'sendUploadContent' },
    handler: async (request: Asked, reply) => {
      const refusal = await whyNot(parts, request)
      if (refusal !== undefined) return sendProblem(parts.problems, request, reply, { code: refusal })
      handOver(reply)
      await tus.handle(request.raw, reply.raw)
      return reply
    },
  })
}

/** From here on the answer is tus's; the headers that every answer has go along. */
function handOver(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.raw.setHeader('cache-control', 'no-store')
  reply.hijack()
}

async function whyNot(parts: ServingParts, request: Asked): Promise<string | undefined> {
  const isWrite = request.method === 'PATCH'
  if (isWrite && isForged(request)) return 'request.forged'
  const officer = await officerOf(parts, request)
  if (officer === undefined) return 'access.sign-in-required'
  if (!maySend(officer)) return 'access.not-allowed'
  if (officer.mustChangePassword) return 'access.password-change-due'
  const { uploadId } = request.params
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) return 'request.not-found'
  const upload = await parts.database.maybe(findOwnUpload, [uploadId, officer.accountId])
  if (upload === undefined) return 'request.not-found'
  return isWrite ? whyNotWritten(parts, upload) : undefined
}

async function officerOf({ database, clock }: ServingParts, request: Asked): Promise<Officer | undefined> {
  const token = request.cookies[SESSION_COOKIE]
  return token === undefined ? undefined : resolveOfficer(database, token, clock())
}

async function whyNotWritten(
  { uploads: { incoming, diskReserve } }: ServingParts,
  upload: UploadRow,
): Promise<string | undefined> {
  if (upload.state !== 'receiving') return 'uploads.not-open'
  const missing = Number(upload.size) - (await incoming.sizeOf(upload.id))
  return (await incoming.free()) - missing < diskReserve ? 'uploads.disk-full' : undefined
}
