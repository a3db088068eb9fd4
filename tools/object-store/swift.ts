// OpenStack Swift with its S3 face, from Debian's packages, on this machine alone: a real object store of another make to
// test against. `apt-get install --no-install-recommends swift-proxy swift-account swift-container swift-object`, then
// `node tools/object-store/swift.ts FOLDER [PORT]` runs it until it is interrupted.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import type { ObjectStoreSettings } from '#platform/server/files/object-store.ts'

const servers = ['account', 'container', 'object', 'proxy'] as const

/** Whether Debian's packages are on this machine. */
export const isSwiftHere = () => servers.every((server) => existsSync(`/usr/bin/swift-${server}-server`))

export interface Swift {
  readonly settings: Omit<ObjectStoreSettings, 'bucket' | 'prefix'>
  stop(): Promise<void>
  /** As a machine without power: nobody says goodbye. */
  kill(): Promise<void>
}

/**
 * One copy of everything below `folder`, whose file system has to know extended attributes.
 * @param port of the proxy; its three servers take the ports after it
 * @throws Error where it does not answer within a minute and a half
 */
export async function startSwift(folder: string, port: number): Promise<Swift> {
  mkdirSync(join(folder, 'devices', 'd1'), { recursive: true })
  mkdirSync(join(folder, 'log'), { recursive: true })
  writeFileSync(
    join(folder, 'swift.conf'),
    '[swift-hash]\nswift_hash_path_suffix = a\nswift_hash_path_prefix = b\n',
  )
  const ports = { proxy: port, account: port + 1, container: port + 2, object: port + 3 }
  for (const kind of ['account', 'container', 'object'] as const) buildRing(folder, kind, ports[kind])
  const running = servers.map((server) => startServer(folder, server, ports[server]))
  const endpoint = `http://127.0.0.1:${port}`
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    // Each server has workers of its own, which would outlive it.
    for (const { pid, exitCode, signalCode } of running)
      if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal)
    await Promise.all(
      running.map(
        (child) => child.exitCode ?? child.signalCode ?? new Promise((ended) => child.once('exit', ended)),
      ),
    )
  }
  const [stop, kill] = [end('SIGTERM'), end('SIGKILL')]
  try {
    await answers(`${endpoint}/healthcheck`)
  } catch (error) {
    await stop()
    throw error
  }
  const settings = { endpoint, region: 'us-east-1', accessKey: 'test:tester', secretKey: 'testing' }
  return { settings, stop, kill }
}

function buildRing(folder: string, kind: string, port: number): void {
  if (existsSync(join(folder, `${kind}.ring.gz`))) return
  const ring = (...args: string[]) =>
    execFileSync('swift-ring-builder', [join(folder, `${kind}.builder`), ...args], { stdio: 'ignore' })
  ring('create', '6', '1', '1')
  ring(
    'add',
    '--region',
    '1',
    '--zone',
    '1',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--device',
    'd1',
    '--weight',
    '1',
  )
  ring('rebalance')
}

function startServer(folder: string, server: (typeof servers)[number], port: number): ChildProcess {
  const file = join(folder, `${server}.conf`)
  const common = [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    `swift_dir = ${folder}`,
    `devices = ${join(folder, 'devices')}`,
    'mount_check = false',
    `user = ${userInfo().username}`,
    'workers = 1',
    'log_level = WARNING',
  ]
  writeFileSync(file, [...common, ...(server === 'proxy' ? proxyLines : storageLines(server))].join('\n'))
  const log = openSync(join(folder, 'log', `${server}.log`), 'a')
  return spawn(`swift-${server}-server`, [file], { stdio: ['ignore', log, log], detached: true })
}

const storageLines = (server: string) => [
  '[pipeline:main]',
  `pipeline = ${server}-server`,
  `[app:${server}-server]`,
  `use = egg:swift#${server}`,
]

const proxyLines = [
  '[pipeline:main]',
  'pipeline = catch_errors healthcheck cache s3api tempauth bulk slo dlo proxy-server',
  '[app:proxy-server]',
  'use = egg:swift#proxy',
  'account_autocreate = true',
  ...['catch_errors', 'healthcheck', 'bulk', 'slo', 'dlo'].flatMap((name) => [
    `[filter:${name}]`,
    `use = egg:swift#${name}`,
  ]),
  '[filter:cache]',
  'use = egg:swift#memcache',
  '[filter:s3api]',
  'use = egg:swift#s3api',
  's3_acl = false',
  'location = us-east-1',
  '[filter:tempauth]',
  'use = egg:swift#tempauth',
  'user_test_tester = testing .admin',
]

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 450; tries += 1) {
    const isUp = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error('Swift does not answer; see the logs in its folder')
}

if (import.meta.main) {
  const [, , folder = '/tmp/dingfen-swift', port = '8190'] = argv
  const swift = await startSwift(resolve(folder), Number(port))
  process.stdout.write(`${JSON.stringify(swift.settings)}\n`)
  process.once('SIGINT', () => void swift.stop().then(() => process.exit(0)))
}
