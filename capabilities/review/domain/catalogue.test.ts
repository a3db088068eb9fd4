import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { type CatalogueRow, type DecisionFacts, reviewDue } from './index.ts'

const yuan = (sum: number) => sum * 100
const row = (key: string, row: Partial<CatalogueRow> = {}): CatalogueRow => ({
  key,
  actType: 'penalty',
  item: key,
  ...row,
})

/** A catalogue as departments of the city have it; the sums are those of enforcement.md 4.1. */
const catalogue: readonly CatalogueRow[] = [
  row('citizen-fine', { partyKind: 'citizen', measure: 'fine', amountFen: yuan(1000) }),
  row('organisation-fine', { partyKind: 'organisation', measure: 'fine', amountFen: yuan(20_000) }),
  row('suspension', { measure: 'suspend-business' }),
  row('revocation', { measure: 'revoke-permit' }),
  row('confiscated', { measure: 'confiscate-income', amountFen: yuan(50_000) }),
  row('all-together', { isAggregate: true, amountFen: yuan(100_000) }),
  row('after-hearing', { afterHearing: true }),
  row('influence', { socialInfluence: true }),
  row('complex', { isComplex: true }),
  row('licence-refused', { actType: 'licence', measure: 'refuse-licence' }),
  row('every-demolition', { actType: 'coercion', measure: 'remove-obstruction' }),
  row('every-requisition', { actType: 'requisition' }),
]

const small: DecisionFacts = {
  actType: 'penalty',
  partyKinds: ['citizen'],
  measures: ['fine'],
  amountInFen: yuan(200),
  confiscatedInFen: 0,
  confiscatedGoodsInFen: 0,
  hearingHeld: false,
  socialInfluence: false,
  isComplex: false,
  day: legalDate('2026-03-10'),
}
const organisation = { partyKinds: ['organisation'] }

describe('whether a decision is reviewed', () => {
  test.each<{ facts: Partial<DecisionFacts>; hit?: string; why: string }>([
    { facts: {}, why: 'a small case is not reviewed (trap 14)' },
    { facts: { amountInFen: yuan(999.99) }, why: 'a fen below the line' },
    {
      facts: { amountInFen: yuan(1000) },
      hit: 'citizen-fine',
      why: 'equal counts: "above" includes the number',
    },
    {
      facts: { ...organisation, amountInFen: yuan(1000) },
      why: 'the line of persons is not that of organisations',
    },
    { facts: { ...organisation, amountInFen: yuan(19_999.99) }, why: 'below the line of organisations' },
    { facts: { ...organisation, amountInFen: yuan(20_000) }, hit: 'organisation-fine', why: 'at it' },
    {
      facts: { partyKinds: ['organisation', 'citizen'], amountInFen: yuan(1000) },
      hit: 'citizen-fine',
      why: 'a shop and its keeper: the line of either counts',
    },
    { facts: { amountInFen: 0, measures: ['warning'] }, why: 'a warning alone' },
    {
      facts: { amountInFen: 0, measures: ['suspend-business'] },
      hit: 'suspension',
      why: 'the measure alone is grave enough, whatever the sum',
    },
    {
      facts: { amountInFen: 0, measures: ['warning', 'revoke-permit'] },
      hit: 'revocation',
      why: 'the graver of two measures decides',
    },
    {
      facts: { measures: ['confiscate-income'], amountInFen: 0, confiscatedInFen: yuan(49_999) },
      why: 'what is confiscated is below its own line',
    },
    {
      facts: { measures: ['confiscate-income'], amountInFen: 0, confiscatedInFen: yuan(50_000) },
      hit: 'confiscated',
      why: 'a row about confiscation is held against what is confiscated',
    },
    {
      facts: {
        ...organisation,
        amountInFen: yuan(15_000),
        confiscatedInFen: yuan(40_000),
        confiscatedGoodsInFen: yuan(44_999),
      },
      why: 'fine and confiscation together a yuan below; the fine alone is no hit either',
    },
    {
      facts: {
        ...organisation,
        amountInFen: yuan(15_000),
        confiscatedInFen: yuan(40_000),
        confiscatedGoodsInFen: yuan(45_000),
      },
      hit: 'all-together',
      why: 'added up, since this row says so',
    },
    {
      facts: { ...organisation, amountInFen: yuan(19_000), confiscatedInFen: yuan(19_000) },
      why: 'never added up where the row does not say so',
    },
    { facts: { hearingHeld: true }, hit: 'after-hearing', why: 'a hearing was held, however small the sum' },
    { facts: { socialInfluence: true }, hit: 'influence', why: 'public interest' },
    { facts: { isComplex: true }, hit: 'complex', why: 'several legal relations' },
    {
      facts: { actType: 'licence', measures: ['grant-licence'], amountInFen: 0 },
      why: 'a licence that is granted takes nothing from its applicant',
    },
    {
      facts: { actType: 'licence', measures: ['refuse-licence'], amountInFen: 0 },
      hit: 'licence-refused',
      why: 'refused',
    },
    {
      facts: {
        actType: 'licence',
        measures: ['grant-licence'],
        amountInFen: yuan(1_000_000),
        hearingHeld: true,
      },
      why: 'rows of penalties say nothing of licences',
    },
    {
      facts: { actType: 'requisition', measures: [] },
      hit: 'every-requisition',
      why: 'no condition: every one',
    },
    { facts: { actType: 'inspection', measures: [] }, why: 'a kind of act that the catalogue does not name' },
    {
      facts: { amountInFen: yuan(5000), hearingHeld: true },
      hit: 'citizen-fine',
      why: 'two rows hit, the first is told; the other stands behind it',
    },
  ])('$facts: $hit, $why', ({ facts, hit }) => {
    const { due, hit: found } = reviewDue(catalogue, { ...small, ...facts })
    expect(found?.row.key).toBe(hit)
    expect(due).toBe(hit !== undefined)
  })

  test('without a catalogue nothing is due by it', () => expect(reviewDue([], small).due).toBe(false))

  test('a small case is told what it lacks, the nearest row first', () => {
    const { missed, hits } = reviewDue(catalogue, small)
    expect(hits).toEqual([])
    expect(missed[0]).toMatchObject({
      row: { key: 'citizen-fine' },
      met: ['party-kind', 'measure'],
      unmet: ['amount'],
      sumInFen: yuan(200),
    })
    expect(missed.map(({ row: { actType } }) => actType)).not.toContain('licence')
  })

  test('a sum that nobody has said leaves it open where a row hangs on that sum alone', () => {
    const levy = row('large-levy', { actType: 'levy', amountFen: yuan(50_000) })
    const rows = [...catalogue, levy, row('levy-of-firms', { ...levy, partyKind: 'organisation' })]
    const unsaid = { ...small, actType: 'levy', measures: [], amountInFen: 0, isSumOpen: true }
    const waits = (changes: Partial<DecisionFacts>) =>
      reviewDue(rows, { ...unsaid, ...changes }).waitsForSum?.row.item
    expect(waits({})).toBe('large-levy')
    expect(waits({ isSumOpen: undefined })).toBeUndefined()
    expect(waits({ actType: 'requisition' }), 'every one is reviewed').toBeUndefined()
    expect(waits({ actType: 'payment' }), 'no row asks for a sum').toBeUndefined()
  })

  test('more of anything never makes a review needless', () => {
    const sum = fc.integer({ min: 0, max: yuan(200_000) })
    const facts = fc.record({
      partyKinds: fc.subarray(['citizen', 'organisation'], { minLength: 1 }),
      measures: fc.subarray(['fine', 'warning', 'suspend-business', 'confiscate-income']),
      amountInFen: sum,
      confiscatedInFen: sum,
      confiscatedGoodsInFen: sum,
      hearingHeld: fc.boolean(),
      socialInfluence: fc.boolean(),
      isComplex: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, sum, (some, more) => {
        const one = { ...small, ...some }
        const graver = {
          ...one,
          measures: [...one.measures, 'revoke-permit'],
          amountInFen: one.amountInFen + more,
          confiscatedInFen: one.confiscatedInFen + more,
          hearingHeld: true,
          socialInfluence: true,
        }
        return !reviewDue(catalogue, one).due || reviewDue(catalogue, graver).due
      }),
    )
  })
})
