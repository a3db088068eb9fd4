import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { daysLost, type Leg } from './custody.ts'
import { escalationOf } from './escalation.ts'
import {
  holderKinds,
  isAbove,
  isJumped,
  levelOf,
  levels,
  type Rung,
  rungAbove,
  takersOf,
  wayUp,
} from './ladder.ts'

const rung = (
  id: string,
  kind: Rung['kind'],
  above: readonly string[],
  sector: string | null = null,
): Rung => ({
  id,
  name: id,
  kind,
  sector,
  path: [...above, id],
})

const district = rung('district', 'district', [])
const hub = rung('hub', 'hub', ['district'])
const labour = rung('labour', 'committee', ['district', 'hub'], 'labour')
const east = rung('east', 'township', ['district'])
const eastCommittee = rung('east-committee', 'committee', ['district', 'east'])
const village = rung('village', 'community', ['district', 'east'])
const grid = rung('grid', 'grid', ['district', 'east', 'village'])
const west = rung('west', 'township', ['district'])
const court = rung('court', 'court', ['district'])
const aid = rung('aid', 'legal-aid', ['district'])
const units = [aid, district, hub, labour, east, eastCommittee, village, grid, west, court]

describe('the next rung', () => {
  test.each([
    {
      holder: grid,
      above: village,
      why: 'a grid reports to its village, which here has no committee of its own',
    },
    { holder: village, above: eastCommittee, why: 'in a town with a committee that one mediates' },
    { holder: eastCommittee, above: hub, why: 'a town committee stands on the level of the town' },
    { holder: east, above: hub, why: 'a town reports to the hub' },
    { holder: labour, above: hub, why: 'an industry committee stands beside the towns' },
    { holder: hub, above: undefined, why: 'nothing is above the hub' },
    { holder: court, above: hub, why: 'a court that mediates stands beside the towns' },
    { holder: aid, above: undefined, why: 'legal aid holds no dispute' },
  ])('$why', ({ holder, above }) => expect(rungAbove(holder, units, levels)).toBe(above))

  test('a level that the rule in force leaves out is passed over', () => {
    expect(rungAbove(grid, units, ['grid', 'township', 'hub'])).toBe(eastCommittee)
  })
  test('a level that the place does not have is passed over', () => {
    expect(rungAbove(rung('lone', 'grid', ['district']), units, levels)).toBe(hub)
  })
  test('climbing always ends at the hub, each step higher than the last', () => {
    fc.assert(
      fc.property(fc.constantFrom(labour, east, eastCommittee, village, grid, west), (start) => {
        let [at, steps] = [start, 0]
        for (let next = rungAbove(at, units, levels); next; next = rungAbove(at, units, levels)) {
          expect(isAbove(next, at, units)).toBe(true)
          at = next
          expect(++steps).toBeLessThan(levels.length)
        }
        expect(at).toBe(hub)
      }),
    )
  })
})

describe('jumping a level', () => {
  test.each([
    { holder: village, here: hub, jumped: true, why: 'the village has it, and it is brought to the hub' },
    { holder: grid, here: village, jumped: true, why: 'the grid has it' },
    { holder: east, here: labour, jumped: false, why: 'the same level' },
    { holder: hub, here: village, jumped: false, why: 'the hub has it already' },
    { holder: aid, here: hub, jumped: false, why: 'not on the ladder' },
  ])('$why: $jumped', ({ holder, here, jumped }) => expect(isJumped(holder, here, units)).toBe(jumped))
  test('the way up is shown from the holder to the hub', () => {
    expect(wayUp(grid, units, levels)).toEqual([grid, village, eastCommittee, hub])
    expect(wayUp(aid, units, levels)).toEqual([aid])
  })
})

describe('who stands above', () => {
  test.each([
    { unit: hub, holder: village, above: true, why: 'the hub is above everything' },
    { unit: east, holder: grid, above: true, why: 'the town of the place' },
    { unit: eastCommittee, holder: village, above: true, why: 'the committee of that town' },
    { unit: west, holder: village, above: false, why: 'another town' },
    { unit: labour, holder: east, above: false, why: 'on the same level' },
    { unit: labour, holder: village, above: false, why: 'an industry committee is above no place' },
    { unit: village, holder: east, above: false, why: 'lower' },
    { unit: aid, holder: grid, above: false, why: 'not on the ladder' },
  ])('$why', ({ unit, holder, above }) => expect(isAbove(unit, holder, units)).toBe(above))
  test('a committee without a known parent has no level', () => {
    expect(levelOf(rung('stray', 'committee', ['elsewhere']), units)).toBeUndefined()
  })
})

describe('whom a matter may be taken over for', () => {
  const leads =
    (...led: readonly Rung[]) =>
    (unit: Rung) =>
      led.some(({ id }) => unit.path.includes(id))
  test.each([
    {
      holder: grid,
      led: [district],
      takers: [hub, eastCommittee, village],
      why: 'each level above, the town by its committee',
    },
    {
      holder: village,
      led: [east],
      takers: [eastCommittee],
      why: 'the head of a town takes for the town, not for the hub',
    },
    { holder: village, led: [hub], takers: [hub], why: 'the hub for itself' },
    { holder: village, led: [west], takers: [], why: 'another town' },
    { holder: village, led: [court], takers: [], why: 'a body that helps stands beside the towns of others' },
    { holder: labour, led: [court], takers: [], why: 'and on the level of a committee' },
    { holder: hub, led: [district], takers: [], why: 'nothing is above the hub' },
    { holder: village, led: [], takers: [], why: 'nothing is led' },
  ])('$why', ({ holder, led, takers }) => {
    expect(
      takersOf(holder, units, leads(...led))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(takers.map(({ id }) => id).sort())
  })
})

test('whoever has a level may hold a dispute, and nobody else', () => {
  for (const unit of units)
    expect(holderKinds.includes(unit.kind), unit.id).toBe(levelOf(unit, units) !== undefined)
})

describe('expiry takes a matter up', () => {
  const rule = { unaccepted: 1, unsettled: 7 }
  const [monday, sunday] = [legalDate('2026-03-02'), legalDate('2026-03-08')]
  test.each([
    {
      dueOn: '2026-03-06',
      heldSince: monday,
      accepted: false,
      today: '2026-03-06',
      ground: undefined,
      why: 'on the due day nothing has expired',
    },
    {
      dueOn: '2026-03-06',
      heldSince: monday,
      accepted: false,
      today: '2026-03-07',
      ground: 'not-accepted',
      why: 'nobody accepted it in time',
    },
    {
      dueOn: '2026-03-06',
      heldSince: monday,
      accepted: true,
      today: '2026-03-09',
      ground: undefined,
      why: 'held for exactly seven days',
    },
    {
      dueOn: '2026-03-06',
      heldSince: monday,
      accepted: true,
      today: '2026-03-10',
      ground: 'not-settled',
      why: 'held for longer than a unit has at least',
    },
    {
      dueOn: '2026-03-06',
      heldSince: sunday,
      accepted: true,
      today: '2026-03-10',
      ground: undefined,
      why: 'who got it late is not skipped over',
    },
    {
      dueOn: '2026-03-06',
      heldSince: sunday,
      accepted: false,
      today: '2026-03-09',
      ground: undefined,
      why: 'a day to accept it, however late it came',
    },
  ])('$why', ({ ground, today, dueOn, ...standing }) =>
    expect(escalationOf({ ...standing, dueOn: legalDate(dueOn) }, rule, legalDate(today))).toBe(ground),
  )
})

describe('days lost to bouncing', () => {
  const leg = (facts: Partial<Leg>): Leg => ({
    unitId: 'u',
    by: 'dispatched',
    from: legalDate('2026-03-02'),
    ...facts,
  })
  test.each([
    { leg: leg({ until: legalDate('2026-03-07') }), lost: 5, why: 'passed on unaccepted after five days' },
    { leg: leg({ until: legalDate('2026-03-02') }), lost: 0, why: 'passed on the same day' },
    {
      leg: leg({ until: legalDate('2026-03-07'), acceptedOn: legalDate('2026-03-03') }),
      lost: 0,
      why: 'it worked on the matter',
    },
    { leg: leg({}), lost: 0, why: 'it is still there' },
    {
      leg: leg({ by: 'registered', until: legalDate('2026-03-07') }),
      lost: 0,
      why: 'the first desk only routes',
    },
    {
      leg: leg({ by: 'returned', until: legalDate('2026-03-07') }),
      lost: 0,
      why: 'the sender has to route it anew',
    },
  ])('$why', ({ leg: one, lost }) => expect(daysLost(one)).toBe(lost))
})
