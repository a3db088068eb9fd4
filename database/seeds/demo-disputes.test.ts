import { describe, expect, test } from 'vitest'
import { PartyInput } from '#capabilities/parties/contract.ts'
import { proposeTriage, triageTable } from '#capabilities/triage/domain/index.ts'
import { seedAccounts } from './accounts.ts'
import { seedDisputes } from './demo-disputes.ts'
import { seedUnits } from './district.ts'
import { person } from './invented-parties.ts'
import { seedMembers } from './members.ts'
import type { SeedStage } from './types.ts'

const slugs = new Set(seedUnits.map((unit) => unit.slug))
const divisions = new Set(seedUnits.map((unit) => unit.divisionCode))
const held: readonly SeedStage[] = [
  'dispatched',
  'accepted',
  'mediating',
  'agreement-signing',
  'effective',
  'closed',
  'archived',
  'declined',
  'failed',
]
const settled: readonly SeedStage[] = ['agreement-signing', 'effective', 'closed', 'archived']

describe('the demo disputes', () => {
  test('are about thirty, with different names, and every stage occurs', () => {
    expect(seedDisputes.length).toBeGreaterThanOrEqual(30)
    expect(new Set(seedDisputes.map(({ slug }) => slug)).size).toBe(seedDisputes.length)
    expect(new Set(seedDisputes.map(({ stage }) => stage)).size).toBe(11)
    expect(new Set(seedDisputes.map(({ grade }) => grade)).size).toBe(3)
    expect(new Set(seedDisputes.map(({ category }) => category)).size).toBeGreaterThanOrEqual(16)
  })

  test.each(seedDisputes)('$slug has what its stage needs, in places and units that exist', (dispute) => {
    expect(divisions).toContain(dispute.divisionCode)
    expect(seedAccounts.map(({ username }) => username)).toContain(dispute.registeredBy)
    expect(dispute.holder !== undefined).toBe(held.includes(dispute.stage))
    if (dispute.holder !== undefined) expect(slugs).toContain(dispute.holder)
    expect(dispute.agreement !== undefined).toBe(settled.includes(dispute.stage))
    expect(dispute.decline !== undefined).toBe(dispute.stage === 'declined')
    expect(dispute.failure !== undefined).toBe(dispute.stage === 'failed')
    expect(dispute.origin === 'entrusted').toBe(dispute.entrustingBody !== undefined)
    expect(dispute.narrative.length).toBeGreaterThanOrEqual(60)
    expect(dispute.narrative.length).toBeLessThanOrEqual(300)
    for (const { from, to } of dispute.agreement?.obligations ?? []) {
      expect(dispute.parties[from]).toBeDefined()
      expect(dispute.parties[to]).toBeDefined()
    }
  })

  test.each(seedDisputes)('$slug names only people whom nobody can be', ({ parties }) => {
    for (const party of parties) {
      expect(PartyInput.safeParse(party).success).toBe(true)
      expect(party.citizenNumber ?? '990000').toMatch(/^990000/)
      expect(party.creditCode ?? '91990000').toMatch(/^91990000/)
      expect(party.phone ?? '1990000').toMatch(/^1990000/)
    }
  })

  test('give no two people the same number', () => {
    const numbers = seedDisputes.flatMap(({ parties }) =>
      parties.flatMap(({ citizenNumber, creditCode, phone }) => [citizenNumber, creditCode, phone]),
    )
    const given = numbers.filter((number) => number !== undefined)
    expect(new Set(given).size).toBe(given.length)
  })

  test.each([
    { sex: 'male', born: '1990-01-01', tail: 0, number: '990000199001010017', why: 'an odd serial is a man' },
    { sex: 'female', born: '2012-03-01', tail: 1, number: '990000201203010023', why: 'an even one a woman' },
    {
      sex: 'male',
      born: '1955-07-20',
      tail: 1,
      number: '990000195507200039',
      why: 'the check digit follows',
    },
  ] as const)('number of a person born $born is $number: $why', ({ number, why: _why, ...given }) => {
    expect(person({ role: 'applicant', name: '某人', ...given }).citizenNumber).toBe(number)
  })

  test.each(seedDisputes)('$slug is registered as the triage table proposes it', (dispute) => {
    const proposal = proposeTriage(
      {
        title: dispute.title,
        narrative: dispute.narrative,
        parties: dispute.parties.map(({ kind }) => kind),
        headCount: Math.max(...dispute.parties.map(({ headCount = 1 }) => headCount)),
        divisionCode: dispute.divisionCode,
        flags: dispute.flags,
        ...(dispute.amountFen === undefined ? {} : { amountFen: dispute.amountFen }),
      },
      triageTable,
    )
    expect({
      category: proposal.category.value,
      sector: proposal.sector?.value,
      grade: proposal.grade.value,
    }).toEqual({ category: dispute.category, sector: dispute.sector, grade: dispute.grade })
    // A person may tick more than the words say, never less than the table sees.
    expect(dispute.flags).toEqual(expect.arrayContaining(proposal.flags.map(({ value }) => value)))
  })
})

describe('the demo committees', () => {
  const byUnit = Object.entries(Object.groupBy(seedMembers, ({ unit }) => unit))

  test.each(byUnit)('%s has three to nine members, one director and a woman', (unit, people = []) => {
    const members = people.filter(({ post }) => post !== 'employed')
    expect(slugs).toContain(unit)
    expect(members.length).toBeGreaterThanOrEqual(3)
    expect(members.length).toBeLessThanOrEqual(9)
    expect(members.filter(({ post }) => post === 'director')).toHaveLength(1)
    expect(members.some(({ sex }) => sex === 'female')).toBe(true)
  })

  test('that hold a demo matter have people who can mediate it', () => {
    const holders = seedDisputes.flatMap(({ holder }) => (holder?.startsWith('committee-') ? [holder] : []))
    expect(seedMembers.map(({ unit }) => unit)).toEqual(expect.arrayContaining(holders))
  })

  test('bear different names, and those who sign in bear the name of their account', () => {
    expect(new Set(seedMembers.map(({ name }) => name)).size).toBe(seedMembers.length)
    for (const { name, account } of seedMembers.filter(({ account }) => account !== undefined)) {
      expect(seedAccounts.find(({ username }) => username === account)?.displayName).toBe(name)
    }
  })
})
