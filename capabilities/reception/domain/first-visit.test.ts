import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFirstVisits, firstVisitResult, mattersOf, type VisitOfMatter } from './index.ts'

const visit = (receivedAt: number, how: VisitOfMatter['outcome'] | 'open' | 'filed'): VisitOfMatter =>
  how === 'open' || how === 'filed'
    ? { id: String(receivedAt), receivedAt, state: how }
    : { id: String(receivedAt), receivedAt, state: 'ended', outcome: how }

test.each([
  { visits: [visit(1, 'settled-at-once')], is: 'settled', why: 'one visit, settled on the spot' },
  { visits: [visit(1, 'settled-at-once'), visit(2, 'joined')], is: 'came-back', why: 'they came again' },
  {
    visits: [visit(2, 'settled-at-once'), visit(1, 'open')],
    is: 'open',
    why: 'the first one is the earlier one',
  },
  {
    visits: [visit(1, 'settled-at-once'), visit(2, 'filed')],
    is: 'came-back',
    why: 'it became a dispute later',
  },
  { visits: [visit(1, 'filed')], is: 'not-settled', why: 'it became a dispute' },
  {
    visits: [visit(1, 'filed'), visit(2, 'joined')],
    is: 'not-settled',
    why: 'the same, and another one joined',
  },
  { visits: [visit(1, 'legal-aid')], is: 'not-settled', why: 'it was led elsewhere' },
  { visits: [visit(1, 'referred-elsewhere')], is: 'not-settled', why: 'it was sent on' },
  { visits: [visit(1, 'not-reachable')], is: 'not-settled', why: 'nobody knows that it was settled' },
  { visits: [visit(1, 'advised')], is: 'nothing-to-settle', why: 'a question was answered' },
  { visits: [visit(1, 'advised'), visit(2, 'open')], is: 'came-back', why: 'the answer did not do' },
  { visits: [visit(1, 'withdrawn')], is: 'nothing-to-settle', why: 'taken back' },
  { visits: [visit(1, 'open')], is: 'open', why: 'not known yet' },
])('$is: $why', ({ visits, is }) => {
  expect(firstVisitResult(visits)).toBe(is)
})

test('ties are followed as far as they lead, through disputes too', () => {
  const [a, b, c, d] = [visit(1, 'open'), visit(2, 'joined'), visit(3, 'joined'), visit(4, 'open')] as const
  const ties = [
    [b.id, 'dispute'],
    ['dispute', a.id],
    [c.id, b.id],
  ] as const
  const found = mattersOf([d, c, b, a], ties).map((matter) => matter.map(({ id }) => id).sort())
  expect(found.sort()).toEqual([['1', '2', '3'], ['4']])
})

test('each visit belongs to one matter, and every matter of the period is counted once', () => {
  const outcome = fc.constantFrom('open', 'filed', 'settled-at-once', 'advised', 'joined', 'legal-aid')
  const some = fc.uniqueArray(fc.tuple(fc.nat(50), outcome), { selector: ([at]) => at, maxLength: 30 })
  fc.assert(
    fc.property(some, fc.array(fc.tuple(fc.nat(50), fc.nat(50))), (made, tied) => {
      const visits = made.map(([at, how]) => visit(at, how as 'open'))
      const matters = mattersOf(
        visits,
        tied.map(([one, other]) => [String(one), String(other)] as const),
      )
      expect(
        matters
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(visits.map(({ id }) => id).sort())
      const sum = ({
        settled,
        cameBack,
        notSettled,
        nothingToSettle,
        open,
      }: ReturnType<typeof countFirstVisits>) => settled + cameBack + notSettled + nothingToSettle + open
      const early = countFirstVisits(matters, { from: 0, before: 20 })
      const late = countFirstVisits(matters, { from: 20, before: 51 })
      expect(sum(early) + sum(late)).toBe(matters.length)
    }),
  )
})
