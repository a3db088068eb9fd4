import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import {
  ageOn,
  blank,
  chineseNumeral,
  clauseMark,
  gridUnits,
  line,
  type PartyFacts,
  paragraphsOf,
  partyBlock,
  placeFields,
  printable,
  printedDay,
  sideHeading,
  textOr,
  withTexts,
} from './index.ts'

test.each([
  { value: 1, text: '一', why: 'one figure' },
  { value: 10, text: '十', why: 'ten has no one before it' },
  { value: 12, text: '十二', why: 'nor have the numbers after it' },
  { value: 20, text: '二十', why: 'full tens end with ten' },
  { value: 31, text: '三十一', why: 'tens and ones' },
  { value: 100, text: '一百', why: 'a hundred is counted' },
  { value: 105, text: '一百零五', why: 'an empty place is said' },
  { value: 110, text: '一百一十', why: 'after hundreds ten is counted' },
  { value: 999, text: '九百九十九', why: 'the largest' },
])('$value is $text: $why', ({ value, text }) => {
  expect(chineseNumeral(value)).toBe(text)
})

test.each([0, -1, 1000, 1.5, Number.NaN])('%d has no Chinese numeral here', (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError)
})

test('clauses are marked in figures or in Chinese', () => {
  expect(clauseMark(3, 'figures')).toBe('3．')
  expect(clauseMark(3, 'chinese')).toBe('三、')
})

test.each([
  { bornOn: '2000-05-10', day: '2026-05-09', age: 25, why: 'the day before the birthday' },
  { bornOn: '2000-05-10', day: '2026-05-10', age: 26, why: 'the birthday itself' },
  { bornOn: '2000-02-29', day: '2026-02-28', age: 25, why: 'a common year has no 29 February' },
  { bornOn: '2000-02-29', day: '2026-03-01', age: 26, why: 'so the year is full on 1 March' },
  { bornOn: '2026-05-10', day: '2026-05-10', age: 0, why: 'born today' },
])('born on $bornOn means $age on $day: $why', ({ bornOn, day, age }) => {
  expect(ageOn(bornOn, day)).toBe(age)
})

test('nobody has an age before birth, and text that is no day is a bug', () => {
  expect(() => ageOn('2026-05-10', '2026-05-09')).toThrow(RangeError)
  expect(() => printedDay('5 May')).toThrow(RangeError)
})

test('a day prints without leading zeros, and as room for figures when there is none', () => {
  expect(printedDay('2026-03-05')).toEqual(['2026年3月5日'])
  expect(printedDay(undefined)).toEqual([blank(3), '年', blank(2), '月', blank(2), '日'])
})

test('a missing value leaves room, and spaces are no value', () => {
  expect(line`由${textOr(undefined, 6)}与${textOr('  ', 4)}协商`).toEqual([
    '由',
    blank(6),
    '与',
    blank(4),
    '协商',
  ])
  expect(line`由${textOr('张三', 6)}与${textOr(0, 4)}`).toEqual(['由张三与0'])
})

test('a narrative becomes paragraphs, whatever its line ends', () => {
  expect(paragraphsOf('一\r\n\r\n 二 \n三\u2028四')).toEqual([['一'], ['二'], ['三'], ['四']])
  expect(paragraphsOf(undefined)).toEqual([])
  expect(paragraphsOf(' \n ')).toEqual([])
})

test.each([
  { text: 'a\tb', printed: 'a\u3000b', why: 'a tab is a space of one character' },
  { text: 'a\r\nb\rc', printed: 'a\nb\nc', why: 'line ends are of one kind' },
  { text: 'a\u0000\u0008\u007f\u0085b', printed: 'ab', why: 'control characters have no form' },
  { text: '\u202e\u2066\u200fab\u2069\u202c', printed: 'ab', why: 'direction marks would turn what is read' },
  { text: '\ufeffab\u00ad', printed: 'ab', why: 'marks of files and of hyphenation' },
  { text: '\ud83d', printed: '\ufffd', why: 'half a pair is no character' },
  { text: '#$\\[]{}<>&"\'*_`@', printed: '#$\\[]{}<>&"\'*_`@', why: 'what can be seen stays' },
])('$why', ({ text, printed }) => {
  expect(printable(text)).toBe(printed)
})

test('making text printable twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => printable(printable(text)) === printable(text)),
  )
})

test('every text of a structure is changed, and nothing else', () => {
  const given = { a: ['x', { blank: 3 }], b: { c: 'x', d: true, e: null } }
  expect(withTexts(given, (text) => `${text}!`)).toEqual({
    a: ['x!', { blank: 3 }],
    b: { c: 'x!', d: true, e: null },
  })
})

describe('the grid of forms', () => {
  const labels = ['姓名', '性别', '民族', '年龄', '联系方式', '职业或职务', '单位或住址', '法定代表人']
  test('fills its units exactly, however captions and shares are mixed', () => {
    const field = fc.record({
      label: fc.constantFrom(...labels),
      value: fc.constant([]),
      share: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 2 }), (fields) => {
        const units = placeFields(fields).map((placed) => placed.labelUnits + placed.valueUnits)
        return units.reduce((sum, one) => sum + one, 0) === gridUnits
      }),
    )
  })

  test('refuses a line that is too full to leave room for a value', () => {
    const full = Array.from({ length: 6 }, () => ({ label: '职业或职务', value: [] }))
    expect(() => placeFields(full)).toThrow(RangeError)
  })
})

describe('the block of a party', () => {
  const captions = (party: PartyFacts) =>
    partyBlock('申请人', party, legalDate('2026-10-08')).lines.flatMap((fields) =>
      fields.map(({ label }) => label),
    )

  test.each([
    {
      party: { kind: 'natural' } as const,
      expected: ['姓名', '性别', '民族', '年龄', '职业或职务', '联系方式', '单位或住址'],
      why: 'the seven captions of the application form, in its order',
    },
    {
      party: { kind: 'legal' } as const,
      expected: ['名称', '地址', '法定代表人', '联系方式'],
      why: 'a body has a name, an address and who acts for it',
    },
    {
      party: { kind: 'natural', representatives: [{ as: 'guardian' }], headcount: 12 } as const,
      expected: [
        '姓名',
        '性别',
        '民族',
        '年龄',
        '职业或职务',
        '联系方式',
        '单位或住址',
        '监护人',
        '联系方式',
        '本方人数',
      ],
      why: 'representatives and heads follow where there are any',
    },
  ])('$why', ({ party, expected }) => {
    expect(captions(party)).toEqual(expected)
  })

  test.each([
    { bornOn: '1978-03-09', day: '2026-10-08', printed: '48', why: 'counted at the application day' },
    { bornOn: '2027-01-01', day: '2026-10-08', printed: { blank: 4 }, why: 'a wrong birth date stays blank' },
  ])('the age is $why', ({ bornOn, day, printed }) => {
    const block = partyBlock('申请人', { kind: 'natural', bornOn: legalDate(bornOn) }, legalDate(day))
    expect(block.lines[0]?.[3]?.value).toEqual([printed])
  })

  test('several of one side are numbered, one alone is not', () => {
    expect(sideHeading('申请人', 0, 1)).toBe('申请人')
    expect([0, 1].map((index) => sideHeading('申请人', index, 2))).toEqual(['申请人一', '申请人二'])
  })
})
