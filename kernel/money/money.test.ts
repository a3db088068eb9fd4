import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chineseCapitals,
  fenInFigures,
  fenInTenThousands,
  fenInTenThousandsExactly,
  parseYuan,
} from './index.ts'

const capitals: readonly (readonly [fen: number, printed: string, why: string])[] = [
  [0, '零元整', 'nothing is still written out'],
  [1, '壹分', 'fen alone has no yuan before it'],
  [10, '壹角整', 'jiao alone ends in 整'],
  [11, '壹角壹分', 'nothing after fen'],
  [100, '壹元整', 'one yuan'],
  [105, '壹元零伍分', 'a zero stands for the missing jiao'],
  [150, '壹元伍角整', 'jiao after yuan'],
  [1_000, '壹拾元整', 'ten is written with its one'],
  [10_100, '壹佰零壹元整', 'one zero inside a group'],
  [100_100, '壹仟零壹元整', 'two zeros in a row are written once'],
  [1_000_000, '壹万元整', 'an empty group is not written'],
  [1_001_000, '壹万零壹拾元整', 'a group that starts with zeros gets one'],
  [1_200_506, '壹万贰仟零伍元零陆分', 'zeros in both parts'],
  [10_000_000_000, '壹亿元整', 'a hundred million'],
  [10_000_000_100, '壹亿零壹元整', 'an empty group between is one zero'],
  [10_001_000_000, '壹亿零壹万元整', 'a group of ten thousand behind a hundred million'],
  [10_100_010_000, '壹亿零壹佰万零壹佰元整', 'zeros in three groups'],
  [-15_000, '负壹佰伍拾元整', 'a repayment'],
]

test.each(capitals)('%i fen in capitals: %s (%s)', (fen, printed) => {
  expect(chineseCapitals(fen)).toBe(printed)
})

test.each([
  [0, '0.00', '0.00'],
  [5, '0.05', '0.00'],
  [123_456, '1,234.56', '0.12'],
  [100_000_000, '1,000,000.00', '100.00'],
  [9_999_500, '99,995.00', '10.00'],
  [-250_000, '-2,500.00', '-0.25'],
])('%i fen in figures and in ten thousands of yuan', (fen, figures, tenThousands) => {
  expect([fenInFigures(fen), fenInTenThousands(fen)]).toEqual([figures, tenThousands])
})

test.each([
  ['1234.5', 123_450, 'one decimal'],
  ['1,234.56', 123_456, 'separators'],
  ['¥ 1 234', 123_400, 'a sign and blanks'],
  ['１２００', 120_000, 'full-width digits'],
  ['12万', 12_000_000, 'ten thousands'],
  ['1.5万元', 1_500_000, 'a part of ten thousand'],
  ['0', 0, 'zero is an amount'],
  ['3000元整', 300_000, 'as written on paper'],
  ['1.20', 120, 'zeros at the end say nothing more'],
])('typed %s is %i fen (%s)', (typed, fen) => {
  expect(parseYuan(typed)).toEqual({ ok: true, value: fen })
})

test.each([
  ['', 'money.not-an-amount'],
  ['abc', 'money.not-an-amount'],
  ['-5', 'money.not-an-amount'],
  ['1.2.3', 'money.not-an-amount'],
  ['1e5', 'money.not-an-amount'],
  ['0.001', 'money.too-precise'],
  ['1.0000001万', 'money.too-precise'],
  ['99999999999999999', 'money.too-large'],
])('typed "%s" is refused: %s', (typed, code) => {
  expect(parseYuan(typed)).toMatchObject({ ok: false, refusal: { code } })
})

describe('whatever the amount', () => {
  const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

  test('figures read back are the same amount', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(parseYuan(fenInFigures(amount))).toEqual({ ok: true, value: amount })
      }),
    )
  })

  test('capitals never show two zeros in a row, nor a zero before a unit, and two amounts never read alike', () => {
    fc.assert(
      fc.property(fen, fen, (one, other) => {
        const printed = chineseCapitals(one)
        expect(printed).not.toMatch(/零零|零[拾佰仟万亿角]|零元(?!整$)/)
        if (one !== other) expect(chineseCapitals(other)).not.toBe(printed)
      }),
    )
  })

  test('half a fen is a mistake of the program', () => {
    expect(() => chineseCapitals(0.5)).toThrow(RangeError)
  })
})

test('in ten thousands of yuan with six decimals every fen is told, and read back', () => {
  expect([0, 1, 200_000, 123_456_789, -5].map(fenInTenThousandsExactly)).toEqual([
    ...['0.000000', '0.000001', '0.200000', '123.456789', '-0.000005'],
  ])
  fc.assert(
    fc.property(fc.maxSafeNat(), (fen) => {
      expect(parseYuan(`${fenInTenThousandsExactly(fen)}万`)).toEqual({ ok: true, value: fen })
    }),
  )
})
