import { describe, expect, test } from 'vitest'
import { finalStates } from '#kernel/workflow/index.ts'
import { isBeside, levels, mayGoSideways, offerMoves, type Rung } from './index.ts'

const rung = (
  id: string,
  kind: Rung['kind'],
  path: readonly string[],
  sector: string | null = null,
): Rung => ({
  id,
  name: id,
  kind,
  sector,
  path: [...path, id],
})
const d = ['district']
const units = [
  rung('hub', 'hub', d),
  rung('labour', 'committee', [...d, 'hub'], 'labour'),
  rung('traffic', 'committee', [...d, 'hub'], 'traffic'),
  rung('east', 'township', d),
  rung('west', 'township', d),
  rung('east committee', 'committee', [...d, 'east']),
  rung('village one', 'community', [...d, 'east']),
  rung('village two', 'community', [...d, 'east']),
  rung('far village', 'community', [...d, 'west']),
  rung('grid', 'grid', [...d, 'east', 'village one']),
  rung('department', 'department', d),
  rung('court', 'court', d),
]
const find = (id: string) => units.find((unit) => unit.id === id) as Rung

describe('a unit beside the holder', () => {
  test.each([
    ['village two', 'village one', true, 'two villages of one town'],
    ['far village', 'village one', false, 'the village of another town has another unit above it'],
    ['traffic', 'labour', true, 'two industry committees of the hub'],
    ['east committee', 'labour', true, 'a town beside an industry committee: both report to the hub'],
    ['west', 'east', true, 'two towns'],
    ['village one', 'east', false, 'that would be sending down'],
    ['hub', 'labour', false, 'that would be reporting upward'],
    ['grid', 'village one', false, 'a level below'],
    ['department', 'labour', false, 'a department mediates by its own law'],
    ['court', 'east', false, 'to a court a matter goes by referral'],
    ['labour', 'labour', false, 'not itself'],
  ])('%s beside %s: %s (%s)', (unit, holder, beside, _why) => {
    expect(isBeside(find(unit), find(holder), units, levels)).toBe(beside)
  })
})

test.each([
  [[], 1, true, 'never yet'],
  [['dispatched'], 1, true, 'the hub sent it here'],
  [['dispatched', 'passed-sideways'], 1, false, 'it came sideways: now somebody above looks at it'],
  [['passed-sideways'], 1, false, 'the same without the hub'],
  [['passed-sideways', 'taken-over', 'sent-down'], 1, true, 'somebody above has looked at it since'],
  [['passed-sideways'], 2, true, 'where the rule allows two'],
] as const)('after %j, %s times allowed: %s (%s)', (acts, times, may, _why) => {
  expect(mayGoSideways(acts, times)).toBe(may)
})

test('every answer is the last word on an offer', () => {
  expect(finalStates(offerMoves).length).toBe(5)
})
