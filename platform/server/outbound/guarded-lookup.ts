import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { type AllowedNetworks, mayReach } from './networks.ts'

const notAllowed = (address: string) => new Error(`${address} lies in a network that is not allowed`)

/** @throws Error where an address that was written as digits lies in a network that is not allowed */
export function refuseAddress(target: URL, networks: AllowedNetworks): void {
  const host = target.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayReach(host, networks)) throw notAllowed(host)
}

/** Asks the address to which the connection really goes, after the name was resolved. */
export function guardedLookup(networks: AllowedNetworks): LookupFunction {
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
