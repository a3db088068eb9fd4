import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { guardedLookup, refuseAddress } from './guarded-lookup.ts'
import type { AllowedNetworks } from './networks.ts'

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly networks: AllowedNetworks
}

const PATIENCE_IN_MS = 10_000

/**
 * Posts to an address that somebody typed in. Asked is the address to which the connection really goes, after the name
 * was resolved: a name cannot lead into a network that is not allowed. Redirects are answers like others.
 * @returns the status; what else was answered is not read
 * @throws Error in a short sentence when nobody answered, or the address is not allowed
 */
export function guardedPost({ url, headers, body, networks }: Post): Promise<number> {
  const target = new URL(url)
  refuseAddress(target, networks)
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: guardedLookup(networks),
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
    })
    sent.once('response', (response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    sent.once('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)))
    sent.end(body)
  })
}
