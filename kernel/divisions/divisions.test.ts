import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin, parentOf, readDivision } from './index.ts'

test.each([
  ['43', '43', 'province'],
  ['430000', '43', 'province'],
  ['430400', '4304', 'city'],
  ['430407', '430407', 'district'],
  ['430407000000', '430407', 'district'],
  ['430407001', '430407001', 'township'],
  ['430407001000', '430407001', 'township'],
  ['430407001009', '430407001009', 'village'],
  ['430407001009001', '430407001009001', 'grid'],
])('%s is %s, a %s', (typed, code, level) => {
  expect(readDivision(typed)).toEqual({ ok: true, value: { code, level } })
})

test.each(['', '4', '430', '43040700', '0304', '000000', '43040a', '4304070010090012', ' 430407'])(
  '"%s" is no division code',
  (typed) => {
    expect(readDivision(typed)).toMatchObject({ ok: false, refusal: { code: 'division.shape' } })
  },
)

test('every division lies within its parents, up to the province, and in no other province', () => {
  const village = fc.integer({ min: 1, max: 999_999 }).map((rest) => `4304${String(rest).padStart(8, '1')}`)
  fc.assert(
    fc.property(village, (code) => {
      const read = readDivision(code)
      if (!read.ok) throw new Error('a good code was refused')
      let levels = 0
      for (let above = parentOf(read.value); above !== undefined; above = parentOf(above)) {
        expect(isWithin(read.value, above)).toBe(true)
        levels += 1
      }
      expect(levels).toBeGreaterThanOrEqual(2)
      expect(isWithin(read.value, { code: '44', level: 'province' })).toBe(false)
    }),
  )
})
