import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '../calendar/index.ts'
import {
  ageOn,
  checkDigitOf,
  creditCheckDigitOf,
  maskedIdentity,
  maskedName,
  maskedPhone,
  readCitizenNumber,
  readCreditCode,
  readPhone,
} from './index.ts'

const today = legalDate('2026-11-24')
const withCheck = (first17: string) => first17 + checkDigitOf(first17)

describe('a citizen number', () => {
  // Region 990000 exists nowhere: none of these belongs to anybody.
  const good = withCheck('99000019900101001')

  test.each(['990000199001010017', '990000201203010023', '990000195507200039', '34052419800101001X'])(
    '%s has the check digit of the vectors in the domain document',
    (number) => {
      expect(readCitizenNumber(number, today).ok).toBe(true)
    },
  )

  test('tells where it was given, when its bearer was born and the sex', () => {
    expect(readCitizenNumber(good, today)).toEqual({
      ok: true,
      value: { number: good, region: '990000', bornOn: '1990-01-01', sex: 'male' },
    })
    const female = readCitizenNumber(withCheck('99000020000229002'), today)
    expect(female).toMatchObject({ ok: true, value: { bornOn: '2000-02-29', sex: 'female' } })
  })

  test.each([
    ['123456', 'identity.citizen-number-shape', 'too short'],
    [`${good}0`, 'identity.citizen-number-shape', 'too long'],
    [`0${good.slice(1)}`, 'identity.citizen-number-shape', 'no region begins with zero'],
    ['990000900101001', 'identity.citizen-number-old', 'fifteen digits'],
    [withCheck('99000019900230001'), 'identity.citizen-number-birth', '30 February'],
    [
      withCheck('99000019000229001'),
      'identity.citizen-number-birth',
      '1900 was no leap year, and is long ago',
    ],
    [withCheck('99000020261125001'), 'identity.citizen-number-birth', 'born tomorrow'],
    [withCheck('99000018960101001'), 'identity.citizen-number-birth', 'older than anybody'],
    [good.slice(0, 17) + (good[17] === '1' ? '2' : '1'), 'identity.citizen-number-check', 'wrong last place'],
  ])('%s is refused: %s (%s)', (number, code) => {
    expect(readCitizenNumber(number, today)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['a small x', (number: string) => number.toLowerCase()],
    ['blanks in between', (number: string) => number.replace(/(.{6})(.{8})/, '$1 $2 ')],
    [
      'full width',
      (number: string) => number.replace(/\d/g, (digit) => String.fromCharCode(0xfee0 + digit.charCodeAt(0))),
    ],
  ])('typed with %s it is the same number', (_how, typed) => {
    const endsInX =
      fc
        .sample(fc.integer({ min: 0, max: 999 }), 200)
        .map((serial) => withCheck(`99000019900101${String(serial).padStart(3, '0')}`))
        .find((number) => number.endsWith('X')) ?? good
    expect(readCitizenNumber(typed(endsInX), today)).toMatchObject({ ok: true, value: { number: endsInX } })
  })

  test('a single wrong digit, or two neighbours exchanged, is always noticed', () => {
    const serial = fc
      .integer({ min: 0, max: 999 })
      .map((value) => withCheck(`99000019900101${String(value).padStart(3, '0')}`))
    fc.assert(
      fc.property(
        serial,
        fc.integer({ min: 14, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, shift) => {
          const changed = (Number(number[at]) + shift) % 10
          const wrong = number.slice(0, at) + changed + number.slice(at + 1)
          expect(readCitizenNumber(wrong, today).ok).toBe(false)
          const swapped = number.slice(0, 15) + number[16] + number[15] + number.slice(17)
          if (swapped !== number) expect(readCitizenNumber(swapped, today).ok).toBe(false)
        },
      ),
    )
  })
})

test.each([
  ['2012-11-24', '2026-11-24', 14, 'on the birthday'],
  ['2012-11-25', '2026-11-24', 13, 'the day before'],
  ['2012-02-29', '2026-02-28', 13, 'the leap day has not come'],
  ['2012-02-29', '2026-03-01', 14, 'after it'],
  ['2026-11-24', '2026-11-24', 0, 'born today'],
] as const)('born %s, on %s: %i (%s)', (born, day, age, _why) => {
  expect(ageOn(legalDate(born), legalDate(day))).toBe(age)
})

describe('a credit code', () => {
  const first17 = '99990000MA0000000'
  const good = first17 + creditCheckDigitOf(first17)

  test('with a wrong last place is taken with a warning', () => {
    expect(readCreditCode(good)).toEqual({ ok: true, value: { code: good, isCheckDigitRight: true } })
    const wrong = first17 + (good[17] === 'A' ? 'B' : 'A')
    expect(readCreditCode(wrong)).toEqual({ ok: true, value: { code: wrong, isCheckDigitRight: false } })
  })

  test.each([
    ['99990000MA000000', 'too short'],
    ['99990000MI00000000', 'the letter I'],
    ['99990000MO00000000', 'the letter O'],
    ['99990000MZ00000000', 'the letter Z'],
    ['', 'empty'],
  ])('"%s" is refused (%s)', (code) => {
    expect(readCreditCode(code)).toMatchObject({ ok: false, refusal: { code: 'identity.credit-code-shape' } })
  })
})

test.each([
  ['199-0000-1234', '19900001234', 'mobile with dashes'],
  ['+86 199 0000 1234', '19900001234', 'with country code'],
  ['8619900001234', '19900001234', 'country code without a sign'],
  ['008619900001234', '19900001234', 'dialled from abroad'],
  ['0734-8123456', '07348123456', 'fixed line with area code'],
  ['8123456', '8123456', 'fixed line'],
  ['12348', '12348', 'hotline'],
  ['400 800 1234', '4008001234', 'service number'],
])('telephone %s is %s (%s)', (typed, phone) => {
  expect(readPhone(typed)).toEqual({ ok: true, value: phone })
})

test.each(['', 'abc', '123', '29900001234567', '1234567890123456'])(
  '"%s" is no telephone number',
  (typed) => {
    expect(readPhone(typed)).toMatchObject({ ok: false, refusal: { code: 'identity.phone-shape' } })
  },
)

test.each([
  [maskedIdentity, '990000199001010017', '9900************17'],
  [maskedPhone, '19900001234', '199****1234'],
  [maskedPhone, '8123456', '*****56'],
  [maskedPhone, '1', '*'],
  [maskedName, '张三', '张*'],
  [maskedName, '张三丰', '张**'],
  [maskedName, '欧阳小明', '欧阳**'],
  [maskedName, '张', '*'],
] as const)('%o of %s is %s', (mask, text, shown) => {
  expect(mask(text)).toBe(shown)
})
