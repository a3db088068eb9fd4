import { expect, test } from 'vitest'
import { capabilityTable, drawing } from './capability-map.ts'

const neighbours = { access: [], disputes: ['access'], triage: ['access', 'disputes'] }

test('an arrow that follows from others is left out', () => {
  expect(drawing({ neighbours })).toBe(
    ['```mermaid', 'flowchart TD', '  access', '  disputes --> access', '  triage --> disputes', '```'].join(
      '\n',
    ),
  )
})

test('the table names operations, tables and every neighbour', () => {
  const table = capabilityTable({ neighbours, operations: { triage: 3 }, tables: { triage: ['dispatch'] } })
  expect(table.split('\n').at(-1)).toMatch(
    /^\| \*\*triage\*\* +\| .+ \| 3 +\| `dispatch` +\| access, disputes +\|$/,
  )
})

test('a capability that nobody described stops the drawing', () => {
  expect(() => capabilityTable({ neighbours: { stray: [] }, operations: {}, tables: {} })).toThrow('stray')
})
