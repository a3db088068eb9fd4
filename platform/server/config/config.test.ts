import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('an empty environment runs the demo on this machine only', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, seed: 'demo', secureCookies: false })
  expect(config.databaseUrl).toBeUndefined()
})

test.each([
  { args: ['--role', 'worker'], says: '--role worker needs DATABASE_URL' },
  { args: ['--role', 'boss'], says: '--role all' },
  { args: ['--port', '80'], says: '--role all' },
])('$args is refused: $says', ({ args, says }) => {
  expect(() => readConfig({}, args)).toThrow(says)
})

test('a worker takes its part of an outside database', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://x' }, ['--role', 'worker']).role).toBe('worker')
})

test.each([
  { env: { PORT: 'eighty' }, says: 'PORT' },
  { env: { PORT: '70000' }, says: 'PORT' },
  { env: { DINGFEN_SEED: 'all' }, says: 'DINGFEN_SEED' },
  {
    env: { NODE_ENV: 'production', DINGFEN_SEED: 'demo', DINGFEN_MASTER_KEY_FILE: '/k' },
    says: 'refused in production',
  },
  { env: { NODE_ENV: 'production' }, says: 'DINGFEN_MASTER_KEY_FILE' },
  {
    env: { NODE_ENV: 'production', DINGFEN_MASTER_KEY_FILE: '/k', DATABASE_URL: 'postgres://x' },
    says: 'DATABASE_APP_URL',
  },
])('$env is refused and $says is named', ({ env, says }) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(says)
})
