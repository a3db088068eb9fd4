import { join, resolve } from 'node:path'
import type { MailSettings, SmsSettings } from '../messages/index.ts'
import { type AllowedNetworks, allowedNetworks } from '../outbound/index.ts'
import { type Environment, readMail, readSms } from './read-messages.ts'
import { readStorage, type StorageSettings } from './read-storage.ts'

/** Everything that the environment decides; the table in `docs/operations.md` explains each line. */
export interface Config {
  readonly production: boolean
  readonly host: string
  readonly port: number
  readonly dataDirectory: string
  /** Owner's address of an outside database; the embedded server runs where there is none. */
  readonly databaseUrl: string | undefined
  /** Address of the server's own role in an outside database. */
  readonly databaseAppUrl: string | undefined
  readonly databaseConnections: number
  readonly masterKeyFile: string
  readonly seed: 'none' | 'minimal' | 'demo'
  readonly demoPassword: string
  readonly trustProxy: readonly string[]
  readonly secureCookies: boolean
  readonly openRequestsPerMinute: number
  readonly logLevel: string
  /** What this process does; `api` and `worker` share the work over one outside database. */
  readonly role: Role
  /** Who names this may read the metrics; without it only this machine may, and in production nobody. */
  readonly metricsToken: string | undefined
  /** Where people reach this house, without a slash at the end. */
  readonly publicAddress: string | undefined
  readonly mail: MailSettings | undefined
  readonly sms: SmsSettings | undefined
  /** Private networks into which webhooks may go. */
  readonly webhookNetworks: AllowedNetworks
  /** Private networks in which collection stations stand, from which their files are fetched. */
  readonly stationNetworks: AllowedNetworks
  readonly storage: StorageSettings
}

const roles = ['all', 'api', 'worker'] as const
export type Role = (typeof roles)[number]

/** Wrong or missing settings, all of them at once, so that a start is not a guessing game. */
export class ConfigError extends Error {
  constructor(sentences: readonly string[]) {
    super(`The settings are not right:\n${sentences.map((sentence) => `  - ${sentence}`).join('\n')}`)
  }
}

/** @param args of the command line: `--role all|api|worker` */
export function readConfig(env: Environment, args: readonly string[] = []): Config {
  const wrong: string[] = []
  const number = (name: string, fallback: number, lowest: number, highest: number) => {
    const value = env[name] ? Number(env[name]) : fallback
    if (Number.isInteger(value) && value >= lowest && value <= highest) return value
    wrong.push(`${name} has to be a whole number from ${lowest} to ${highest}`)
    return fallback
  }
  const production = env.NODE_ENV === 'production'
  const dataDirectory = resolve(env.DINGFEN_DATA || 'data')
  const config: Config = {
    production,
    host: env.HOST || '127.0.0.1',
    port: number('PORT', 8080, 0, 65_535),
    dataDirectory,
    databaseUrl: env.DATABASE_URL || undefined,
    databaseAppUrl: env.DATABASE_APP_URL || undefined,
    databaseConnections: number('DATABASE_CONNECTIONS', 16, 1, 200),
    masterKeyFile: resolve(env.DINGFEN_MASTER_KEY_FILE || join(dataDirectory, 'keys', 'master.key')),
    seed: readSeed(env.DINGFEN_SEED, production, wrong),
    demoPassword: env.DINGFEN_DEMO_PASSWORD || 'Dingfen-2026-demo',
    trustProxy: (env.DINGFEN_TRUST_PROXY ?? '').split(',').filter((address) => address !== ''),
    secureCookies: env.DINGFEN_SECURE_COOKIES ? env.DINGFEN_SECURE_COOKIES === 'true' : production,
    openRequestsPerMinute: number('DINGFEN_OPEN_REQUESTS_PER_MINUTE', 60, 1, 1_000_000),
    logLevel: env.LOG_LEVEL || 'warn',
    role: readRole(args, wrong),
    metricsToken: env.DINGFEN_METRICS_TOKEN || undefined,
    publicAddress: env.DINGFEN_PUBLIC_ADDRESS?.replace(/\/+$/, '') || undefined,
    mail: readMail(env, wrong),
    sms: readSms(env, wrong),
    webhookNetworks: readNetworks('DINGFEN_WEBHOOK_NETWORKS', env, wrong),
    stationNetworks: readNetworks('DINGFEN_STATION_NETWORKS', env, wrong),
    storage: readStorage(env, number, wrong),
  }
  if (config.role !== 'all' && !config.databaseUrl) {
    wrong.push(`--role ${config.role} needs DATABASE_URL: the embedded database belongs to one process`)
  }
  if (production && !env.DINGFEN_MASTER_KEY_FILE)
    wrong.push('DINGFEN_MASTER_KEY_FILE is needed in production')
  if (config.databaseUrl && production && !config.databaseAppUrl) {
    wrong.push(
      'DATABASE_APP_URL is needed in production: the server must not sign in as the owner of the tables',
    )
  }
  if (wrong.length > 0) throw new ConfigError(wrong)
  return config
}

function readNetworks(name: string, env: Environment, wrong: string[]): AllowedNetworks {
  try {
    return allowedNetworks((env[name] ?? '').split(',').filter((network) => network !== ''))
  } catch (error) {
    wrong.push(`${name}: ${(error as Error).message}`)
    return allowedNetworks([])
  }
}

function readRole(args: readonly string[], wrong: string[]): Role {
  const place = args.indexOf('--role')
  const asked = place < 0 ? 'all' : args[place + 1]
  const role = roles.find((known) => known === asked)
  const isKnown = role !== undefined && args.length === (place < 0 ? 0 : 2)
  if (!isKnown) wrong.push('the command line takes nothing but --role all, --role api or --role worker')
  return role ?? 'all'
}

function readSeed(value: string | undefined, production: boolean, wrong: string[]): Config['seed'] {
  const seed = value || (production ? 'none' : 'demo')
  if (seed !== 'none' && seed !== 'minimal' && seed !== 'demo') {
    wrong.push('DINGFEN_SEED is one of none, minimal, demo')
    return 'none'
  }
  if (seed === 'demo' && production) wrong.push('DINGFEN_SEED=demo is refused in production')
  return seed
}
