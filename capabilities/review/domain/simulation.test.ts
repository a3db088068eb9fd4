import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { legalDate, workCalendarOf } from '#kernel/calendar/index.ts'
import { type OfficeModel, simulateOffice, sweepOffice } from './index.ts'

const stored = workCalendarOf(
  JSON.parse(readFileSync(new URL('../../rules/data/work-calendar.json', import.meta.url), 'utf8')),
)
if (!stored.ok) throw new Error(stored.refusal.code)
const calendar = stored.value

const model: OfficeModel = {
  decisionsPerYear: 10_000,
  shareReviewed: 0.1,
  reviewers: 3,
  hoursPerRound: 3,
  hoursPerDay: 6,
  shareWithProblems: 0,
  departmentDays: 5,
  limitInWorkingDays: 5,
  from: legalDate('2025-01-01'),
  to: legalDate('2025-12-31'),
  seed: 1,
}
const run = (more: Partial<OfficeModel> = {}) => simulateOffice({ ...model, ...more }, calendar)

describe('the review office as a model', () => {
  test('runs on the work calendar and loses no round', () => {
    const { workingDays, arrived, ended, open } = run()
    expect(workingDays).toBe(248)
    expect(ended + open).toBe(arrived)
  })

  test('as many arrive as the share says: a thousand, give or take four deviations', () => {
    expect(Math.abs(run().arrived - 1000)).toBeLessThan(4 * Math.sqrt(1000))
  })

  test('is as busy as the work that comes in, where there are hands enough', () => {
    const { utilisation, arrived } = run()
    const offered = (arrived * 3) / (248 * 3 * 6)
    expect(Math.abs(utilisation - offered)).toBeLessThan(0.08)
  })

  test('works no more hours than there are, and falls behind when more comes in', () => {
    const { utilisation, open, late, arrived } = run({ reviewers: 1 })
    expect(utilisation).toBeLessThanOrEqual(1)
    expect(utilisation).toBeGreaterThan(0.98)
    expect(open).toBeGreaterThan(400)
    expect(late / arrived).toBeGreaterThan(0.9)
  })

  test.each([1, 2, 3, 4, 5])(
    'the same decisions with one more reviewer are never later (%i)',
    (reviewers) => {
      expect(run({ reviewers: reviewers + 1 }).late).toBeLessThanOrEqual(run({ reviewers }).late)
      expect(run({ reviewers: reviewers + 1 }).arrived).toBe(run({ reviewers }).arrived)
    },
  )

  test('without reviewers everything waits, and what is past its day is late', () => {
    const { ended, open, arrived, late, utilisation } = run({ reviewers: 0 })
    expect([ended, open, utilisation]).toEqual([0, arrived, 0])
    expect(late).toBeLessThan(arrived)
    expect(late).toBeGreaterThan(0.95 * arrived)
  })

  test('no share, no work', () =>
    expect(run({ shareReviewed: 0 })).toMatchObject({ arrived: 0, late: 0, utilisation: 0 }))

  test('problems bring further rounds: half with problems is about twice the work', () => {
    const { arrived } = run({ shareWithProblems: 0.5, reviewers: 10 })
    expect(arrived / run().arrived).toBeGreaterThan(1.8)
    expect(arrived / run().arrived).toBeLessThan(2.1)
  })

  test('the same seed tells the same story, another one another', () => {
    expect(run()).toEqual(run())
    expect(run({ seed: 2 })).not.toEqual(run())
  })

  test('a sweep has a row for each share with each number', () => {
    const rows = sweepOffice(model, [0.01, 0.1], [1, 2, 3], calendar)
    expect(rows.map(({ shareReviewed, reviewers }) => `${shareReviewed} ${reviewers}`)).toEqual([
      '0.01 1',
      '0.01 2',
      '0.01 3',
      '0.1 1',
      '0.1 2',
      '0.1 3',
    ])
    expect(rows[5]).toMatchObject(run())
  })
})
