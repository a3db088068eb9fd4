import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** Bytes from `start` to `end`, both counted from 0 and both sent. */
interface Span {
  readonly start: number
  readonly end: number
}

/** A content too large to be held: sent as a stream, the part of it that was asked for. @property size of all of it, in bytes */
export interface RangedAnswer {
  readonly size: number
  readonly mediaType: string
  readonly fileName: string
  readonly inline?: boolean
  readonly open: (span?: Span) => Promise<Readable>
}

/**
 * The span that a header asks for. What is not understood, and several spans at once, are answered with all of it, as the
 * standard allows.
 * @returns undefined for all of it, `outside` where the content ends before
 * @source RFC 9110 14.2
 */
export function spanOf(header: string | undefined, size: number): Span | 'outside' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return undefined
  if (first === '') return tail(Number(last), size)
  const start = Number(first)
  if (last !== '' && Number(last) < start) return undefined
  if (start >= size) return 'outside'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

const tail = (length: number, size: number): Span | 'outside' =>
  length === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - length), end: size - 1 }

export async function sendRanged(reply: FastifyReply, answer: RangedAnswer): Promise<FastifyReply> {
  const { size } = answer
  const span = spanOf(reply.request.headers.range, size)
  void reply.header('accept-ranges', 'bytes')
  if (span === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send()
  const stream = await answer.open(span)
  if (span !== undefined)
    void reply.code(206).header('content-range', `bytes ${span.start}-${span.end}/${size}`)
  const disposition = answer.inline ? 'inline' : 'attachment'
  return reply
    .type(answer.mediaType)
    .header('content-length', span === undefined ? size : span.end - span.start + 1)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(stream)
}
