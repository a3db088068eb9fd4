import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Drawable, type Drawn, draw } from './draw.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const listOf = (prefix: string, length: number): Drawable[] =>
  Array.from({ length }, (_, at) => ({ key: `${prefix}${at}`, name: `${prefix}${at}` }))
const order = {
  seed: 's1',
  objects: listOf('shop', 20),
  officers: listOf('officer', 6),
  count: 5,
  officersEach: 2,
  apart: [],
}
const drawn = (changes: object = {}) => draw({ ...order, ...changes }, digest) as readonly Drawn[]

describe('a draw', () => {
  test('is the same for everybody who has the seed and the lists, in whatever order these stand', () => {
    const shuffled = { objects: order.objects.toReversed(), officers: order.officers.toReversed() }
    expect(drawn(shuffled)).toEqual(drawn())
    expect(drawn({ seed: 's2' })).not.toEqual(drawn())
  })

  test.each([
    { because: 'more is asked than there is', changes: { count: 21 }, says: 'enforcement.too-few-objects' },
    {
      because: 'one officer cannot go alone',
      changes: { officers: listOf('o', 1) },
      says: 'enforcement.too-few-officers',
    },
    {
      because: 'an object twice would double its chance',
      changes: { objects: [...order.objects, order.objects[0]] },
      says: 'enforcement.listed-twice',
    },
  ])('is refused: $because', ({ changes, says }) => {
    expect(draw({ ...order, ...changes } as typeof order, digest)).toBe(says)
  })

  test('draws nobody twice and keeps those apart who must not meet', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 19 }),
        (seed, officer, object) => {
          const apart = [{ object: `shop${object}`, officer: `officer${officer}` }]
          const result = drawn({ seed, apart, count: 20 })
          expect(new Set(result.map((one) => one.object.key)).size).toBe(20)
          const met =
            result.find((one) => one.object.key === `shop${object}`)?.officers.map(({ key }) => key) ?? []
          expect(new Set(met).size).toBe(2)
          expect(met).not.toContain(`officer${officer}`)
        },
      ),
    )
  })

  test('favours nobody: over many seeds each object comes up about as often', () => {
    const times = new Map<string, number>()
    for (let at = 0; at < 2000; at++)
      for (const { object } of drawn({ seed: `seed ${at}` }))
        times.set(object.key, (times.get(object.key) ?? 0) + 1)
    // 500 expected each; five standard deviations are about 97
    for (const { key } of order.objects) expect(Math.abs((times.get(key) ?? 0) - 500)).toBeLessThan(97)
  })
})
