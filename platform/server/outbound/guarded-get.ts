import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { guardedLookup, refuseAddress } from './guarded-lookup.ts'
import type { AllowedNetworks } from './networks.ts'

export interface Get {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly networks: AllowedNetworks
  readonly signal: AbortSignal
}

const SILENCE_IN_MS = 30_000

/**
 * Asks an address that another system named for a content. Redirects are answers like others; a line that says nothing for
 * half a minute is given up.
 * @returns the answer as a stream, which the caller reads or destroys
 * @throws Error in a short sentence when nobody answered, or the address is not allowed
 */
export async function guardedGet({ url, headers, networks, signal }: Get): Promise<IncomingMessage> {
  const target = new URL(url)
  refuseAddress(target, networks)
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const sent = request(target, { headers, agent: false, lookup: guardedLookup(networks), signal })
    sent.setTimeout(SILENCE_IN_MS, () => sent.destroy(new Error('it has said nothing for half a minute')))
    sent.once('response', resolve)
    sent.once('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)))
    sent.end()
  })
}
