import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowedNetworks, guardedPost, isLoopback, mayReach } from './index.ts'

const none = allowedNetworks([])
const office = allowedNetworks(['10.20.0.0/16', 'fd00:1::/32'])

test.each([
  { address: '8.8.8.8', networks: none, may: true, why: 'the public net' },
  { address: '127.0.0.1', networks: none, may: false, why: 'this machine' },
  { address: '10.20.3.4', networks: none, may: false, why: 'private' },
  { address: '10.20.3.4', networks: office, may: true, why: 'private and allowed' },
  { address: '10.21.3.4', networks: office, may: false, why: 'next to what is allowed' },
  { address: '169.254.169.254', networks: office, may: false, why: 'where clouds keep their secrets' },
  { address: '::ffff:10.21.3.4', networks: office, may: false, why: 'the same in another dress' },
  { address: '::ffff:a15:304', networks: office, may: false, why: 'and in hexadecimal' },
  { address: '64:ff9b::a15:304', networks: office, may: false, why: 'and translated' },
  { address: '::1', networks: none, may: false, why: 'this machine' },
  { address: 'fd00:1::5', networks: office, may: true, why: 'allowed' },
  { address: 'fd00:2::5', networks: office, may: false, why: 'not that one' },
  { address: '2400:3200::1', networks: none, may: true, why: 'the public net' },
  { address: 'nowhere', networks: none, may: false, why: 'no address at all' },
])('$address: $may, $why', ({ address, networks, may }) => {
  expect(mayReach(address, networks)).toBe(may)
})

test.each(['10.20.0.0', '10.20.0.0/33', 'office/8', '10.20.0.0/x'])('%s is no network', (text) => {
  expect(() => allowedNetworks([text])).toThrow(RangeError)
})

test.each([
  { host: 'localhost', is: true },
  { host: '127.3.4.5', is: true },
  { host: '[::1]', is: true },
  { host: '127.0.0.1.example.org', is: false },
])('$host is this machine: $is', ({ host, is }) => {
  expect(isLoopback(host)).toBe(is)
})

let server: Server
let port: number
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

test('a name that leads inside is refused, and allowed where it was allowed; a redirect is not followed', async () => {
  const post = (host: string, networks = none) =>
    (async () => guardedPost({ url: `http://${host}:${port}/`, headers: {}, body: '{}', networks }))()
  await expect(post('127.0.0.1')).rejects.toThrow('not allowed')
  await expect(post('localhost')).rejects.toThrow('NETWORK_NOT_ALLOWED')
  expect(await post('127.0.0.1', allowedNetworks(['127.0.0.0/8']))).toBe(302)
})
