import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { resolveOfficer } from '#capabilities/access/server/index.ts'
import { isUuid } from '#kernel/ids/index.ts'
import { sendProblem } from '#platform/server/http/failures.ts'
import { isForged } from '#platform/server/http/forgery.ts'
import type { ProblemBook } from '#platform/server/http/problems.ts'
import { SESSION_COOKIE } from '#platform/server/http/session-cookie.ts'
import type { ServingParts } from './parts.ts'
import { type PieceRefusal, receivePiece, type Standing, standingOf } from './receive-piece.ts'
import { maySend } from './rights.ts'
import { findOwnUpload, type UploadRow } from './upload.sql.ts'

const PATH = '/api/v1/uploads/:uploadId/content'
const TUS_VERSION = '1.0.0'
const PIECE = 'application/offset+octet-stream'

type Asked = FastifyRequest<{ Params: { uploadId: string } }>

/**
 * The bytes of uploads, by the core of the tus protocol: `HEAD` tells how much is here, `PATCH` brings what follows.
 * @source tus resumable upload protocol 1.0.0, core
 */
export function serveUploads(
  app: FastifyInstance,
  parts: ServingParts & { readonly problems: ProblemBook },
): void {
  // The stream is left alone: whoever writes it to the disk reads it.
  app.addContentTypeParser(PIECE, (_request, _stream, done) => done(null))
  app.route({
    method: ['HEAD', 'PATCH'],
    url: PATH,
    config: { operation: 'sendUploadContent' },
    handler: async (request: Asked, reply) => {
      void reply.header('tus-resumable', TUS_VERSION).header('cache-control', 'no-store')
      const answer = (await whyNot(parts, request)) ?? (await take(parts, request))
      if (typeof answer === 'object') return tell(request, reply, answer)
      return answer === 'line-lost'
        ? reply.hijack()
        : sendProblem(parts.problems, request, reply, { code: answer })
    },
  })
}

function take(parts: ServingParts, request: Asked): Promise<Standing | PieceRefusal> {
  const { uploadId } = request.params
  return request.method === 'HEAD'
    ? standingOf(parts, uploadId, request.raw)
    : receivePiece(parts, uploadId, Number(request.headers['upload-offset']), request.raw)
}

function tell(request: Asked, reply: FastifyReply, { offset, size }: Standing): FastifyReply {
  void reply.header('upload-offset', String(offset))
  return request.method === 'HEAD'
    ? reply.header('upload-length', String(size)).code(200).send()
    : reply.code(204).send()
}

async function whyNot(parts: ServingParts, request: Asked): Promise<string | undefined> {
  const isWrite = request.method === 'PATCH'
  if (isWrite && isForged(request)) return 'request.forged'
  const officer = await officerOf(parts, request)
  if (officer === undefined) return 'access.sign-in-required'
  if (!maySend(officer)) return 'access.not-allowed'
  if (officer.mustChangePassword) return 'access.password-change-due'
  const { uploadId } = request.params
  if (!isUuid(uploadId)) return 'request.not-found'
  const upload = await parts.database.maybe(findOwnUpload, [uploadId, officer.accountId])
  if (upload === undefined) return 'request.not-found'
  return whyNotByProtocol(request) ?? (isWrite ? whyNotWritten(parts, upload) : undefined)
}

async function officerOf({ database, clock }: ServingParts, request: Asked): Promise<Officer | undefined> {
  const token = request.cookies[SESSION_COOKIE]
  return token === undefined ? undefined : resolveOfficer(database, token, clock())
}

function whyNotByProtocol({ method, headers }: Asked): string | undefined {
  if (headers['tus-resumable'] !== TUS_VERSION) return 'uploads.other-protocol'
  if (method === 'HEAD') return undefined
  if (headers['content-type'] !== PIECE) return 'request.unsupported-media-type'
  return /^\d{1,15}$/.test(String(headers['upload-offset'])) ? undefined : 'uploads.other-place'
}

async function whyNotWritten(
  { uploads: { incoming, diskReserve } }: ServingParts,
  upload: UploadRow,
): Promise<string | undefined> {
  if (upload.state !== 'receiving') return 'uploads.not-open'
  const missing = Number(upload.size) - (await incoming.sizeOf(upload.id))
  return (await incoming.free()) - missing < diskReserve ? 'uploads.disk-full' : undefined
}
