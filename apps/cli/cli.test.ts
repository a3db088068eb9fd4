import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const start = fileURLToPath(new URL('start.mjs', import.meta.url))
const dingfenAt = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, [start, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
const dingfen = (...args: string[]) => dingfenAt({}, ...args)
const explain = (line: string) => dingfen('clock', 'explain', ...line.split(' '))

describe('dingfen clock explain', () => {
  test.each([
    {
      line: '--start 2025-09-26 --length 15 --unit day --roll next-working-day',
      due: '2025-10-11',
      raw: '2025-10-11',
    },
    { line: '--start 2025-09-26 --length 7 --unit day', due: '2025-10-09', raw: '2025-10-03' },
    { line: '--start 2025-09-26 --length 7 --unit day --roll none', due: '2025-10-03', raw: '2025-10-03' },
    { line: '--start 2025-09-26 --length 3 --unit working-day', due: '2025-09-30', raw: '2025-09-30' },
    { line: '--start 2025-01-31 --length 1 --unit month', due: '2025-02-28', raw: '2025-02-28' },
    {
      line: '--start 2026-03-06T22:30:00+08:00 --length 24 --unit hour --roll none',
      due: '2026-03-07T22:30:00+08:00',
      raw: '2026-03-07T22:30:00+08:00',
    },
  ])('$line → $due', ({ line, due, raw }) => {
    const run = explain(`${line} --json`)
    expect(JSON.parse(run.stdout)).toEqual({
      due,
      raw,
      provisional: false,
      because: expect.stringMatching(/[。]$/),
    })
    expect(run.status).toBe(0)
  })

  test('tells the date and the sentence without --json, in English too', () => {
    const run = explain('--start 2026-12-20 --length 30 --unit day --lang en')
    expect(run.stdout).toMatch(/^2027-01-19 \(provisional\)\n.*\.\n$/)
  })

  test.each([
    { line: '--start 2025-02-30 --length 3 --unit day', names: '--start' },
    { line: '--start 2025-02-03 --length 0 --unit day', names: '--length' },
    { line: '--start 2025-02-03 --length 3 --unit week', names: '--unit' },
    { line: '--start 2025-02-03 --length 3 --unit hour', names: '--start' },
    { line: '--start 2025-02-03 --length 3 --unit day --roll back', names: '--roll' },
    { line: '--begin 2025-02-03', names: '--begin' },
  ])('$line names $names and ends with 2', ({ line, names }) => {
    const run = explain(`${line} --json`)
    expect(run.status).toBe(2)
    expect(run.stderr).toContain(names)
    expect(JSON.parse(run.stdout).error.code).toBe('clock.wrong-input')
  })
})

test('an unknown command lists the known ones', () => {
  const run = dingfen('make', 'coffee')
  expect(run.status).toBe(2)
  expect(run.stderr).toContain('clock explain')
})

test.each(['verify ledger', 'health orphans'])('%s makes no house where none is, and says so', (command) => {
  const folder = join(tmpdir(), `dingfen-none-${randomUUID()}`)
  const run = dingfenAt({ DINGFEN_DATA: folder }, ...command.split(' '))
  expect(run.status).toBe(2)
  expect(run.stderr).toBe(
    `dingfen ${command}: there are no data in ${folder}; DINGFEN_DATA names the folder of a server that has run\n`,
  )
  expect(existsSync(folder)).toBe(false)
})

test('a database that cannot be reached is told in a sentence', () => {
  const run = dingfenAt({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }, 'verify', 'ledger')
  expect(run.status).toBe(2)
  expect(run.stderr).toMatch(/^dingfen verify ledger: the database cannot be reached: .*\n$/)
})
