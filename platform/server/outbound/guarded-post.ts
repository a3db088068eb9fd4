import { type LookupAddress, lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type AllowedNetworks, mayReach } from './networks.ts'

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
  const host = target.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayReach(host, networks)) throw notAllowed(host)
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

const notAllowed = (address: string) => new Error(`${address} lies in a network that is not allowed`)

function guardedLookup(networks: AllowedNetworks): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, [])
      const refused = addresses.find(({ address }) => !mayReach(address, networks))
      const [first] = addresses
      if (refused !== undefined || first === undefined)
        return callback(
          Object.assign(notAllowed(refused?.address ?? hostname), { code: 'NETWORK_NOT_ALLOWED' }),
          [],
        )
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
}
