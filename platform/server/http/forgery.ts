import type { FastifyRequest } from 'fastify'

/** A browser says where a request comes from; a write from another site is refused. Machines say nothing. */
export function isForged(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === request.host)
}
