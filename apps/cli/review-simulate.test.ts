import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const start = fileURLToPath(new URL('start.mjs', import.meta.url))
const simulate = (...args: string[]) =>
  spawnSync(process.execPath, [start, 'review', 'simulate', ...args], { encoding: 'utf8' })

const folder = mkdtempSync(join(tmpdir(), 'dingfen-simulate-'))
afterAll(() => rmSync(folder, { recursive: true }))
const statistics = join(folder, 'year.csv')
writeFileSync(
  statistics,
  [
    'scope,year,act,measure,value',
    '甲区,2024,行政处罚,罚款,19900',
    '甲区,2024,行政处罚,吊销许可证、执照,100',
    '甲区,2024,行政处罚,合计(宗),20000',
  ].join('\n'),
)

test('prints what each share asks of each number of reviewers', () => {
  const run = simulate('--statistics', statistics, '--shares', '0.5,5', '--reviewers', '1,6', '--json')
  expect(run.stderr).toBe('')
  const { scope, decisions, graveByMeasure, rows } = JSON.parse(run.stdout)
  expect({ scope, decisions, graveByMeasure }).toEqual({
    scope: '甲区',
    decisions: 20_000,
    graveByMeasure: 100,
  })
  const lateness = rows.map((row: { late: number; arrived: number }) => row.late / row.arrived)
  expect(lateness[0], 'a hundred a year: one person is enough').toBeLessThan(0.1)
  expect(lateness[2], 'a thousand a year are too many for one').toBeGreaterThan(0.9)
  expect(lateness[3], 'and not for six').toBeLessThan(0.3)
})

test.each([
  { args: ['--statistics', join(folder, 'none.csv')], names: 'none.csv' },
  { args: ['--statistics', statistics, '--scope', '乙区'], names: 'no place' },
  { args: ['--statistics', statistics, '--shares', '1,many'], names: '--shares' },
  { args: ['--statistics', start], names: '--statistics' },
])('$args names $names and ends with 2', ({ args, names }) => {
  const run = simulate(...args)
  expect(run.status).toBe(2)
  expect(run.stderr).toContain(names)
})

const shared = fileURLToPath(new URL('../../../shared/data/stats/enforcement_annual.csv', import.meta.url))
test.skipIf(!existsSync(shared))(
  'reads published yearly statistics (skipped where the data folder is absent)',
  () => {
    const run = simulate('--statistics', shared, '--shares', '0.5', '--reviewers', '1,3', '--json')
    const places = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(places.length).toBeGreaterThan(0)
    for (const { decisions, graveByMeasure } of places) expect(graveByMeasure).toBeLessThanOrEqual(decisions)
  },
)
