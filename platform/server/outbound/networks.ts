import { BlockList, isIP } from 'node:net'

/**
 * Addresses that lie inside somebody's network, or nowhere.
 * @source IANA special-purpose address registries (RFC 6890)
 */
const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(network, prefix, 'ipv6')

/** Networks inside which this server may speak although they are private; such as `10.20.0.0/16`. */
export type AllowedNetworks = BlockList

/** @throws RangeError when a text is no network */
export function allowedNetworks(texts: readonly string[]): AllowedNetworks {
  const allowed = new BlockList()
  for (const text of texts) {
    const [network = '', prefix = ''] = text.split('/')
    const version = isIP(network)
    const bits = Number(prefix)
    if (version === 0 || !/^\d+$/.test(prefix) || bits > (version === 4 ? 32 : 128))
      throw new RangeError(`${text} is no network such as 10.20.0.0/16`)
    allowed.addSubnet(network, bits, version === 4 ? 'ipv4' : 'ipv6')
  }
  return allowed
}

/** Whether this server may speak to an address: one of the public net, or one that was allowed. */
export function mayReach(address: string, allowed: AllowedNetworks): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  const version = isIP(plain)
  if (version === 0) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  return allowed.check(plain, family) || !inside.check(plain, family)
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
