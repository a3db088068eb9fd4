import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CapabilityMap, findTrespasses } from './table-ownership.ts'

const map: CapabilityMap = createRequire(import.meta.url)('./capability-map.cjs')
const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const schemas = [...read('database/schema.sql').matchAll(/^create schema (\w+);/gm)].map(
  ([, name = '']) => name,
)

test('every capability writes its own tables only, and reads those of its neighbours', () => {
  const paths = globSync('capabilities/*/server/**/*.ts', { cwd: root }).filter(
    (path) => !path.includes('.test.'),
  )
  const sources = paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: read(path) }))
  expect(sources.length).toBeGreaterThan(50)
  expect([...new Set(findTrespasses(sources, map, schemas))]).toEqual([])
})

describe('a planted trespass is found', () => {
  const house = { mediation: ['disputes'], disputes: [], insight: [] }
  test.each([
    { sql: 'insert into disputes.dispute (id) values ($1)', says: ['writes disputes.dispute'] },
    {
      sql: 'with gone as (delete from access.session returning 1) select 1',
      says: ['writes access.session', 'reads access.session'],
    },
    { sql: 'update\n disputes.dispute set title = $1', says: ['writes disputes.dispute'] },
    {
      sql: 'select 1 from mediation.agreement a join access.account c on true',
      says: ['reads access.account'],
    },
    { sql: 'select 1 from disputes.dispute d join ledger.entry e on true', says: [] },
    { sql: 'update mediation.agreement set state = $1', says: [] },
    { sql: 'import { a } from mediation.js', says: [] },
  ])('$sql', ({ sql, says }) => {
    const found = findTrespasses(
      [{ path: 'capabilities/mediation/server/x.sql.ts', text: sql }],
      house,
      schemas,
    )
    expect(found).toEqual(says.map((what) => `capabilities/mediation/server/x.sql.ts ${what}`))
  })

  test('insight reads everything and writes nothing', () => {
    const path = 'capabilities/insight/server/x.sql.ts'
    const text = 'select 1 from access.account; update access.account set state = $1'
    expect(findTrespasses([{ path, text }], house, schemas)).toEqual([`${path} writes access.account`])
  })
})
