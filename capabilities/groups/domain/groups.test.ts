import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  clustersOf,
  countedBefore,
  doubtsOf,
  groupSignsOf,
  leadingOf,
  listColumns,
  readPersons,
} from './index.ts'
import { checkRepresentation, substitute } from './representation.ts'

const text = (value: string) => ({ text: value, kind: 'text' as const })
const sheet = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => ({ row: at + 1, cells: cells.map(text) }))
const header = ['姓名', '身份证号', '电话', '住址']
const day = (text: string) => text as LegalDate
const reading = { today: day('2026-03-02'), numbersMayMiss: false }
const GOOD = '990000199001010017'

describe('a row of the list', () => {
  test.each([
    { row: ['测甲', GOOD, '19900001234', ''], faults: [], why: 'everything is sound' },
    { row: ['', GOOD, '', ''], faults: ['name-missing'], why: 'a person has a name' },
    {
      row: ['测甲', '990000199001010018', '', ''],
      faults: ['number-invalid'],
      why: 'GB 11643: the check digit',
    },
    { row: ['测甲', '', '', ''], faults: ['number-missing'], why: 'no reason was given why it is missing' },
    { row: ['测甲', GOOD, '12', ''], faults: ['phone-invalid'], why: 'two digits are no telephone' },
    {
      row: ['=1+1', GOOD, '', ''],
      faults: ['formula'],
      why: 'would be computed when the list goes out again',
    },
    { row: ['＠甲', GOOD, '', ''], faults: ['formula'], why: 'full width signs count too' },
    {
      row: ['测甲', GOOD, '+86 199 0000 1234', ''],
      faults: [],
      why: 'a country before a telephone is no formula',
    },
    { row: ['测甲', '990000202001010012', '', ''], faults: ['number-invalid'], why: 'a wrong digit again' },
  ])('$row is told $faults: $why', ({ row, faults }) => {
    const read = readPersons(sheet(header, row), reading)
    expect(read.ok && read.value[0]?.faults).toEqual(faults)
  })

  test('that a program kept as a number has lost its end', () => {
    const cells = [text('测甲'), { text: '9.90000199001010E+17', kind: 'number' as const }]
    const read = readPersons([...sheet(header), { row: 2, cells }], reading)
    expect(read.ok && read.value[0]?.faults).toContain('number-rounded')
  })

  test('that names somebody again points to the first', () => {
    const read = readPersons(sheet(header, ['测甲', GOOD], ['测甲', ` ${GOOD} `]), reading)
    expect(read.ok && read.value[1]).toMatchObject({ faults: ['twice-in-list'], sameAs: 2 })
  })
})

test('the list to fill in has the columns that are read, in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const heading = listColumns.map((column) => column[language])
    const read = readPersons(sheet(heading, ['测甲', GOOD, '19900001234', '东街 1 号']), reading)
    expect(read.ok && read.value[0]).toEqual({
      row: 2,
      name: '测甲',
      citizenNumber: GOOD,
      phone: '19900001234',
      address: '东街 1 号',
      faults: [],
    })
  }
})

test('a list without a column of names is none, and one of too many rows neither', () => {
  expect(readPersons(sheet(['a', 'b']), reading)).toMatchObject({
    refusal: { code: 'groups.no-name-column' },
  })
  expect(readPersons(sheet(header), reading)).toMatchObject({ refusal: { code: 'groups.list-empty' } })
  const many = sheet(['名单'], header, ...Array.from({ length: 2001 }, () => ['甲']))
  expect(readPersons(many, reading)).toMatchObject({ refusal: { code: 'groups.too-many-rows' } })
})

describe('representatives', () => {
  const civil = { from: 10, least: 2, most: 5, agents: 2 }
  const side = Array.from({ length: 12 }, (_, at) => `p${at}`)
  const one = (at: number, agents = 1) => ({ partyId: `p${at}`, agents, represents: ['p11'] })
  test.each([
    { persons: 12, chosen: [one(0), one(1)], code: undefined, why: 'two of twelve' },
    { persons: 10, chosen: [one(0), one(1)], code: undefined, why: 'ten is numerous, inclusive' },
    { persons: 9, chosen: [one(0), one(1)], code: 'groups.not-numerous', why: 'interpretation 75' },
    { persons: 12, chosen: [one(0)], code: 'groups.too-few-representatives', why: 'interpretation 78: two' },
    { persons: 12, chosen: [0, 1, 2, 3, 4].map((at) => one(at)), code: undefined, why: 'five, inclusive' },
    {
      persons: 12,
      chosen: [0, 1, 2, 3, 4, 5].map((at) => one(at)),
      code: 'groups.too-many-representatives',
      why: 'interpretation 78: five at most',
    },
    { persons: 12, chosen: [one(0, 3), one(1)], code: 'groups.too-many-agents', why: 'one or two agents' },
    { persons: 12, chosen: [one(0), one(0)], code: 'groups.named-twice', why: 'nobody twice' },
    { persons: 12, chosen: [one(0), one(99)], code: 'groups.not-on-this-side', why: 'a stranger' },
    {
      persons: 12,
      chosen: [one(0), { ...one(1), represents: [] }],
      code: 'groups.represents-nobody',
      why: 'without consent there is nobody to speak for',
    },
  ])('$persons persons, $chosen.length chosen: $why', ({ persons, chosen, code }) => {
    const checked = checkRepresentation(civil, persons, side, chosen)
    expect(checked.ok ? undefined : checked.refusal.code).toBe(code)
  })
})

describe('signs that people gather', () => {
  const rule = { persons: 10, similar: 3, days: 7, placeDigits: 9 }
  test.each([
    { persons: 9, others: [], signs: [], why: 'one fewer' },
    { persons: 10, others: [], signs: ['many-persons'], why: 'ten, inclusive' },
    {
      persons: 1,
      others: ['2026-03-02', '2026-03-08'],
      signs: ['similar-matters'],
      why: 'the seventh day counts',
    },
    { persons: 1, others: ['2026-03-02', '2026-03-09'], signs: [], why: 'the eighth does not' },
    {
      persons: 1,
      others: ['2026-02-27', '2026-03-05'],
      signs: ['similar-matters'],
      why: 'a stretch around it',
    },
    { persons: 1, others: ['2026-02-26', '2026-03-05'], signs: [], why: 'no stretch of seven has all three' },
    { persons: 1, others: ['2026-03-02'], signs: [], why: 'two are no series' },
    {
      persons: 12,
      others: ['2026-03-01', '2026-03-01'],
      signs: ['many-persons', 'similar-matters'],
      why: 'both',
    },
  ] as const)('$persons persons, others on $others: $why', ({ persons, others, signs }) => {
    expect(groupSignsOf(rule, persons, day('2026-03-02'), others.map(day))).toEqual(signs)
  })

  test('a cluster is of one category in one place that is known closely enough', () => {
    const matter = (id: string, category: string, place: string) => ({
      id,
      category,
      place,
      day: day('2026-03-02'),
    })
    const same = ['1', '2', '3'].map((id) => matter(id, 'wages', `43040790100${id}`))
    const found = clustersOf(rule, [
      ...same,
      matter('4', 'wages', '430407'),
      matter('5', 'noise', '430407901001'),
    ])
    expect(found.map(({ matters }) => matters.map(({ id }) => id))).toEqual([['1', '2', '3']])
  })
})

describe('a sound row is looked at twice', () => {
  const listed = (row: number, name: string, others: object = {}) => ({
    row,
    name,
    citizenNumber: `99${row}`,
    phone: '19900001234',
    faults: [],
    ...others,
  })
  test.each([
    { person: listed(1, '测甲'), doubts: [], why: 'nothing is odd' },
    { person: listed(1, '测甲', { citizenNumber: undefined }), doubts: ['without-number'], why: 'no number' },
    { person: listed(1, '测甲', { phone: undefined }), doubts: ['without-phone'], why: 'cannot be called' },
    { person: listed(1, '测乙'), doubts: ['same-name-in-list'], why: 'row 2 has this name' },
    { person: listed(1, '测丙'), doubts: [], why: 'row 3 has this name, and is left out' },
    { person: listed(1, '测丁'), doubts: ['same-name-known'], why: 'a party has this name' },
    {
      person: listed(1, '测乙', { faults: ['name-too-long'] }),
      doubts: [],
      why: 'it is left out, and its faults say why',
    },
  ] as const)('$person.name: $why', ({ person, doubts }) => {
    const others = [listed(2, '测乙'), listed(3, '测丙', { faults: ['twice-in-list' as const] })]
    expect(doubtsOf(person, [person, ...others], ['测丁'])).toEqual(doubts)
  })
})

test('of two disputes the earlier acceptance leads, whoever asks first', () => {
  const matter = fc.record({
    id: fc.uuid(),
    acceptedOn: fc.constantFrom(null, day('2026-03-02'), day('2026-03-05')),
    registeredAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-04-01'), noInvalidDate: true }),
  })
  fc.assert(
    fc.property(matter, matter, (one, other) => {
      const leading = leadingOf(one, other)
      expect(leadingOf(other, one).id).toBe(leading.id)
      const joined = leading.id === one.id ? other : one
      expect((leading.acceptedOn ?? '9999') <= (joined.acceptedOn ?? '9999')).toBe(true)
    }),
  )
})

test.each([
  { named: 13, headCount: 18, counted: 13, why: 'all of them were among the eighteen' },
  { named: 17, headCount: 18, counted: 17, why: 'the one who stood for them stays one person' },
  { named: 20, headCount: 18, counted: 17, why: 'three are new' },
  { named: 2, headCount: 1, counted: 0, why: 'it stood for itself alone' },
])('$named named of $headCount: $why', ({ named, headCount, counted }) => {
  expect(countedBefore(named, headCount)).toBe(counted)
})

describe('one representative gives way', () => {
  const speaker = (partyId: string, ...represents: string[]) => ({
    partyId,
    represents: represents.map((one) => ({ partyId: one })),
  })
  test.each([
    {
      chosen: [speaker('a', 'c', 'd'), speaker('b', 'e')],
      successor: speaker('c', 'a', 'd'),
      becomes: [speaker('c', 'a', 'd'), speaker('b', 'e')],
      why: 'to one of those whom it spoke for; the other representative keeps its own',
    },
    {
      chosen: [speaker('a', 'c', 'd'), speaker('b', 'e', 'f')],
      successor: speaker('e', 'c', 'd', 'a'),
      becomes: [speaker('e', 'c', 'd', 'a'), speaker('b', 'f')],
      why: 'to one of those whom the other spoke for: nobody is spoken for who speaks',
    },
  ])('$why', ({ chosen, successor, becomes }) => {
    expect(substitute(chosen, 'a', successor)).toEqual(becomes)
  })
})
