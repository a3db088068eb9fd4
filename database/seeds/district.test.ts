import { describe, expect, test } from 'vitest'
import { sectors } from '#capabilities/organisations/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { seedAccounts } from './accounts.ts'
import { seedUnits } from './district.ts'

const count = (kind: string, committeeKind?: string) =>
  seedUnits.filter((unit) => unit.kind === kind && (!committeeKind || unit.committeeKind === committeeKind))
    .length

describe('the demo district', () => {
  test.each([
    { kind: 'township', of: undefined, expected: 7, why: 'six sub-districts and one town' },
    { kind: 'community', of: undefined, expected: 48, why: '33 communities and 15 villages' },
    { kind: 'committee', of: 'residents', expected: 33, why: 'one committee per community' },
    { kind: 'committee', of: 'village', expected: 15, why: 'one committee per village' },
    {
      kind: 'committee',
      of: 'industry-professional',
      expected: 19,
      why: 'the programme names nineteen industries',
    },
    { kind: 'department', of: undefined, expected: 18, why: 'eighteen departments' },
    { kind: 'hub', of: undefined, expected: 1, why: 'one centre' },
  ])('has $expected of $kind $of: $why', ({ kind, of, expected }) => expect(count(kind, of)).toBe(expected))

  test('is one tree in which every parent comes first and division codes nest', () => {
    const seen = new Map<string, string>()
    for (const unit of seedUnits) {
      expect(seen.has(unit.slug)).toBe(false)
      if (unit.parent !== undefined)
        expect(unit.divisionCode).toMatch(new RegExp(`^${seen.get(unit.parent)}`))
      seen.set(unit.slug, unit.divisionCode)
    }
  })

  test('every industry has one committee with a responsible department and the exact name on its seal', () => {
    const slugs = new Set(seedUnits.map((unit) => unit.slug))
    for (const sector of codesOf(sectors)) {
      const committee = seedUnits.find((unit) => unit.sector === sector)
      expect(slugs).toContain(committee?.responsible)
      expect(committee?.sealName).toBe(committee?.name)
    }
  })

  test('every demo account works in a unit that exists', () => {
    const slugs = new Set(seedUnits.map((unit) => unit.slug))
    for (const account of seedAccounts) {
      expect(slugs).toContain(account.unit)
      expect(slugs).toContain(account.over ?? account.unit)
    }
  })
})
