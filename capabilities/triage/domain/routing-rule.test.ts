import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import { type RoutingFacts, type RoutingRule, routingRuleMoves, ruledRoute } from './routing-rule.ts'

const day = (text: string) => text as LegalDate
const rule = (id: string, over: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  category: undefined,
  sector: undefined,
  divisionCode: undefined,
  unitId: `unit of ${id}`,
  unitName: id,
  validFrom: day('2026-01-01'),
  validTo: undefined,
  ...over,
})
const facts = (over: Partial<RoutingFacts> = {}): RoutingFacts => ({
  betweenParties: true,
  grade: 'simple',
  category: 'neighbour',
  sector: undefined,
  divisionCode: '430407901001',
  ...over,
})

describe('which rule names the unit', () => {
  const neighbour = rule('neighbour', { category: 'neighbour' })
  const east = rule('east', { divisionCode: '430407901' })
  const eastVillage = rule('east village', { divisionCode: '430407901001' })
  const both = rule('both', { category: 'neighbour', divisionCode: '430407901' })
  test.each([
    { rules: [], at: {}, named: undefined, why: 'nothing was ruled' },
    { rules: [neighbour], at: {}, named: 'neighbour', why: 'the category is the one of the ruling' },
    { rules: [neighbour], at: { category: 'family' }, named: undefined, why: 'another category' },
    { rules: [east], at: {}, named: 'east', why: 'a village lies in its township' },
    {
      rules: [eastVillage],
      at: { divisionCode: '430407901' },
      named: undefined,
      why: 'a township does not lie in its village',
    },
    { rules: [east], at: { divisionCode: undefined }, named: undefined, why: 'the place is not known' },
    { rules: [neighbour, both, eastVillage], at: {}, named: 'both', why: 'two conditions say more than one' },
    { rules: [east, eastVillage], at: {}, named: 'east village', why: 'the finer place says more' },
    { rules: [both], at: { grade: 'major' }, named: undefined, why: 'major matters stay with the hub' },
    { rules: [both], at: { betweenParties: false }, named: undefined, why: 'no dispute, no mediator' },
  ] as const)('$named: $why', ({ rules, at, named }) => {
    expect(ruledRoute(facts(at as Partial<RoutingFacts>), rules, day('2026-03-02'))?.id).toBe(named)
  })

  test.each([
    { on: '2026-02-28', holds: false, why: 'the day before it begins' },
    { on: '2026-03-01', holds: true, why: 'its first day' },
    { on: '2026-03-31', holds: true, why: 'its last day' },
    { on: '2026-04-01', holds: false, why: 'the day after it ended' },
  ])('on $on $holds: $why', ({ on, holds }) => {
    const dated = rule('dated', {
      category: 'neighbour',
      validFrom: day('2026-03-01'),
      validTo: day('2026-03-31'),
    })
    expect(ruledRoute(facts(), [dated], day(on)) !== undefined).toBe(holds)
  })

  test('does not depend on the order in which the rules are read', () => {
    const rules = [neighbour, east, eastVillage, both]
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, { minLength: 4 }), (shuffled) => {
        expect(ruledRoute(facts(), shuffled, day('2026-03-02'))?.id).toBe('both')
      }),
    )
  })
})

test('each state of a rule is reached, and what was rejected or ended stays so', () => {
  expect([...reachableStates(routingRuleMoves, 'proposed')].sort()).toEqual(
    Object.keys(routingRuleMoves).sort(),
  )
  expect(finalStates(routingRuleMoves)).toEqual(['rejected', 'ended'])
})
