import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import { autumnRemarks, autumnValues } from '#tests/support/autumn-return.ts'
import { FormShape } from '../contract/form.ts'
import forms from '../data/forms.json' with { type: 'json' }
import {
  awaitsDepartment,
  changesBetween,
  countDifferences,
  fieldsOf,
  findingsOf,
  latenessOf,
  openFindings,
  type ReturnMove,
  type ReturnState,
  ratioOf,
  readRows,
  returnMoves,
  sheetOf,
  sumOf,
} from './index.ts'

const form = FormShape.parse(forms[0]?.value)
const day = legalDate

describe('the table of moves', () => {
  test('every state is reached, and what is accepted changes no more', () => {
    expect([...reachableStates<ReturnState, ReturnMove>(returnMoves, 'open')].sort()).toEqual(
      Object.keys(returnMoves).sort(),
    )
    expect(finalStates<ReturnState, ReturnMove>(returnMoves)).toEqual(['accepted'])
  })

  test.each([
    { state: 'open', signed: undefined, is: 'late', why: 'nothing came' },
    { state: 'draft', signed: undefined, is: 'late', why: 'a draft is not told' },
    { state: 'submitted', signed: undefined, is: 'late', why: 'the head has not vouched' },
    { state: 'rejected', signed: undefined, is: 'late', why: 'what is sent back is awaited again' },
    { state: 'signed', signed: '2026-10-20', is: 'in-time', why: 'the due day itself is in time' },
    { state: 'signed', signed: '2026-10-21', is: 'was-late', why: 'signed a day later' },
    { state: 'accepted', signed: '2026-10-21', is: 'was-late', why: 'accepting does not heal it' },
    { state: 'accepted', signed: undefined, is: 'in-time', why: 'an imported round has no day of signing' },
    { state: 'withdrawn', signed: undefined, is: 'in-time', why: 'who is excused is awaited by nobody' },
  ] as const)('on the day after, $state is $is: $why', ({ state, signed, is }) => {
    const signedOn = signed === undefined ? undefined : day(signed)
    expect(latenessOf({ state, signedOn }, day('2026-10-20'), day('2026-10-21'))).toBe(is)
  })

  test('on the due day nobody is late', () => {
    expect(latenessOf({ state: 'open' }, day('2026-10-20'), day('2026-10-20'))).toBe('in-time')
    const awaited = (Object.keys(returnMoves) as ReturnState[]).filter(awaitsDepartment)
    expect(awaited).toEqual(['open', 'draft', 'submitted', 'rejected'])
  })
})

describe('what stands against a return', () => {
  const found = (changes: object, others: object = {}) =>
    findingsOf(form, { values: { ...autumnValues, ...changes }, remarks: {}, ...others })
      .filter(({ at, what }) => !(at === 'reviewers' && what === 'check'))
      .map(({ at, severity, what }) => `${severity} ${at} ${what}`)

  test('nothing is filled in: every field that is needed says so, once', () => {
    const needed = fieldsOf(form).filter(({ need }) => need === 'must')
    expect(findingsOf(form, { values: {}, remarks: {} })).toHaveLength(needed.length)
  })

  test.each([
    { changes: {}, says: [], why: 'everything fits' },
    {
      changes: { officers: -1 },
      says: ['fault officers not-a-count', 'warning officers check'],
      why: 'no one is less than none',
    },
    { changes: { cameras: 1.5 }, says: ['fault cameras not-a-count'], why: 'a camera is whole' },
    { changes: { cameras: '三' }, says: ['fault cameras wrong-kind'], why: 'a word is no number' },
    { changes: { cameras: 20_000 }, says: ['fault cameras too-much'], why: 'a slip of a digit' },
    { changes: { platform: 1 }, says: ['fault platform wrong-kind'], why: 'yes or no' },
    {
      changes: { 'review-by': 'somebody' },
      says: ['fault review-by unknown-choice'],
      why: 'none of the choices',
    },
    {
      changes: { manners: ['own-site', 'own-site'] },
      says: ['fault manners unknown-choice'],
      why: 'a choice is made once',
    },
    { changes: { manners: [] }, says: ['fault manners missing'], why: 'nothing chosen is no answer' },
    {
      changes: { 'publicity-note': '长'.repeat(501) },
      says: ['fault publicity-note too-long'],
      why: 'five hundred characters',
    },
    {
      changes: { 'body-cameras-usable': 5 },
      says: ['fault body-cameras-usable check'],
      why: 'more work than there are',
    },
    { changes: { platform: true }, says: ['fault platform-address check'], why: 'a platform has an address' },
    {
      changes: { officers: 1 },
      says: ['warning officers check'],
      why: 'one officer alone is lawful in nothing',
    },
    {
      changes: { officers: 8 },
      says: ['warning body-cameras-usable check'],
      why: 'three cameras for eight people',
    },
    { changes: { officers: 6 }, says: [], why: 'exactly one for two' },
  ])('$changes: $why', ({ changes, says }) => {
    expect(found(changes)).toEqual(says)
  })

  test.each([
    { officers: 40, reviewers: 2, ok: true, why: 'five per cent of forty is two' },
    { officers: 41, reviewers: 2, ok: false, why: 'a part of a person is a person' },
    { officers: 3, reviewers: 1, ok: false, why: 'never fewer than two' },
  ])('$reviewers reviewers for $officers officers: $why', ({ officers, reviewers, ok }) => {
    const values = { ...autumnValues, officers, reviewers, 'reviewers-qualified': reviewers }
    const all = findingsOf(form, {
      values: { ...values, 'body-cameras': 99, 'body-cameras-usable': 99 },
      remarks: {},
    })
    expect(all.map(({ at }) => at)).toEqual(ok ? [] : ['reviewers'])
  })

  test('who is counted twice does not add up, and no remark heals a fault', () => {
    const values = { ...autumnValues, reviewers: 2, 'reviewers-qualified': 2, 'reviewers-grandfathered': 1 }
    const remarks = { reviewers: '一人重复' }
    expect(openFindings(findingsOf(form, { values, remarks }))).toMatchObject([
      { at: 'reviewers', severity: 'fault' },
    ])
  })

  test.each([
    { known: { 'officers-valid': 2 }, says: [], why: 'the same' },
    {
      known: { 'officers-valid': 3 },
      says: ['warning officers differs-from-register'],
      why: 'the register has one more',
    },
    { known: { lists: [] }, says: [], why: 'what was left out is not compared' },
    {
      known: { 'scheme-own': true },
      says: ['warning scheme-own differs-from-register'],
      why: 'the register has a scheme',
    },
  ])('beside $known: $why', ({ known, says }) => {
    expect(found({}, { known })).toEqual(says)
  })

  test('lists in another order are the same lists', () => {
    const lists = ['power-list', 'flow-chart']
    expect(found({ lists }, { known: { lists: lists.toReversed() } })).toEqual([])
  })

  test.each([
    { before: 1, now: 3, asks: false, why: 'two more are no news' },
    { before: 3, now: 6, asks: true, why: 'three more, and twice as many' },
    { before: 100, now: 110, asks: false, why: 'ten of a hundred' },
    { before: 100, now: 70, asks: true, why: 'thirty per cent fewer' },
    { before: 0, now: 5, asks: true, why: 'from none to five' },
  ])('from $before to $now: $why', ({ before, now, asks }) => {
    expect(found({ cameras: now }, { last: { cameras: before } })).toEqual(
      asks ? ['warning cameras changed-much'] : [],
    )
  })

  test('a warning with its remark holds nothing back; a space is no remark', () => {
    const open = (remarks: Readonly<Record<string, string>>) =>
      openFindings(findingsOf(form, { values: autumnValues, remarks })).length
    expect([open({}), open({ reviewers: '  ' }), open(autumnRemarks)]).toEqual([1, 1, 0])
  })
})

describe('beside the last round', () => {
  test('what is new, changed or gone is told in the order of the form, with the difference', () => {
    const last = { officers: 5, cameras: 2, platform: true, 'asked-in-2019': 7, manners: ['own-site'] }
    const now = { officers: 7, platform: true, manners: ['own-site'], auxiliary: 1 }
    expect(changesBetween(form, last, now)).toEqual([
      { code: 'officers', what: 'changed', from: 5, to: 7, by: 2 },
      { code: 'auxiliary', what: 'added', to: 1 },
      { code: 'cameras', what: 'gone', from: 2 },
      { code: 'asked-in-2019', what: 'gone', from: 7 },
    ])
    expect(countDifferences(form, last, now)).toBe(3)
  })
})

describe('figures made of others', () => {
  const [certified, , each] = form.ratios
  test.each([
    { ratio: certified, values: { officers: 2, 'officers-lapsed': 1, 'officers-without': 0 }, is: 66.7 },
    { ratio: certified, values: { officers: 0, 'officers-lapsed': 0, 'officers-without': 0 }, is: undefined },
    { ratio: certified, values: { officers: 2 }, is: undefined },
    { ratio: each, values: { officers: 7, 'body-cameras-usable': 2 }, is: 3.5 },
  ])('$ratio.en of $values is $is', ({ ratio, values, is }) => {
    expect(ratio && ratioOf(ratio, values)).toBe(is)
  })

  test('only counts add up, and what is missing adds nothing', () => {
    const sums = sumOf(form, [autumnValues, { officers: 5 }])
    expect(sums).toMatchObject({ officers: 7, cameras: 1 })
    expect(sums).not.toHaveProperty('platform')
  })
})

describe('the sheet for the city', () => {
  const about = {
    title: '测',
    asOf: day('2026-10-15'),
    dueOn: day('2026-10-20'),
    today: day('2026-10-21'),
    reporter: '某局',
  }
  const row = (unitName: string, state: ReturnState, signedOn?: string) => ({
    ...{ unitName, state, values: autumnValues, remarks: autumnRemarks },
    ...(signedOn === undefined ? {} : { signedOn: day(signedOn) }),
  })
  const sheet = sheetOf(
    form,
    about,
    [row('甲局', 'signed', '2026-10-19'), row('乙局', 'draft'), row('丙局', 'withdrawn')],
    'zh',
  )

  test('names who is missing and who is excused; figures only where a head signed', () => {
    expect(sheet.notes[1]).toBe(
      '应报 2 个部门，已签发 1 个，未报 1 个：乙局。免报：丙局。合计只含已签发的部门。',
    )
    const officers = sheet.headings.indexOf('持有效执法证的执法人员（人）')
    expect(sheet.rows.map((cells) => cells[officers])).toEqual([2, null, null])
    expect(sheet.totals[officers]).toBe(2)
    expect(sheet.rows[1]?.at(-3)).toBe('填报中（逾期）')
    expect(sheet.rows[0]?.at(-1)).toBe('法制审核人员：送区法制审核室审核')
  })

  test.each(['zh', 'en'] as const)('in %s, it is read again as what was written', (language) => {
    const written = sheetOf(form, about, [row('甲局', 'signed', '2026-10-19')], language)
    const cells = (values: readonly (string | number | null)[]) =>
      values.map((value) => ({ text: String(value ?? ''), kind: 'text' as const }))
    const lines = [
      [written.title],
      written.notes.slice(0, 1),
      written.headings,
      ...written.rows,
      written.totals,
    ]
    const rows = lines.map((values, at) => ({ row: at + 1, cells: cells(values) }))
    const read = readRows(form, rows, [{ id: 'a', name: '甲局' }])
    const { lists: _, ...answered } = autumnValues
    expect(read).toMatchObject({ ok: true, value: [{ unitId: 'a', values: answered, unread: [] }] })
  })
})

describe('a row of an earlier sheet', () => {
  const units = ['石鼓区市场监督管理局', '石鼓区城市管理局', '石鼓区住房局', '石鼓区旧住房局'].map(
    (name, at) => ({ id: String(at), name }),
  )
  const read = (...rows: string[][]) => {
    const lines = [['部门', '执法人员', '执法记录仪'], ...rows]
    const cells = (texts: string[]) => texts.map((text) => ({ text, kind: 'text' as const }))
    const answer = readRows(
      form,
      lines.map((texts, at) => ({ row: at + 1, cells: cells(texts) })),
      units,
    )
    return answer.ok ? answer.value : answer.refusal.code
  }

  test.each([
    { name: '石鼓区城市管理局', unitId: '1', fault: undefined, why: 'the whole name' },
    { name: '城市管理局', unitId: '1', fault: undefined, why: 'without the district' },
    { name: '住房局', unitId: undefined, fault: 'no-such-department', why: 'two end so' },
    { name: '局', unitId: undefined, fault: 'no-such-department', why: 'too short to say anything' },
    { name: '教育局', unitId: undefined, fault: 'no-such-department', why: 'nobody is called so' },
  ])('$name: $why', ({ name, unitId, fault }) => {
    const [row] = read([name, '3', '']) as Exclude<ReturnType<typeof read>, string>
    expect([row?.unitId, row?.fault]).toEqual([unitId, fault])
  })

  test.each([
    { text: '12', is: 12 },
    { text: '１２', is: 12 },
    { text: '1,200人', is: 1200 },
    { text: '无', is: 0 },
    { text: '12.0', is: 12 },
    { text: '12.5', is: undefined },
    { text: '约12', is: undefined },
    { text: '-3', is: undefined },
  ])('the cell “$text” is $is, or kept as it stands', ({ text, is }) => {
    const [row] = read(['城市管理局', text]) as Exclude<ReturnType<typeof read>, string>
    expect(row?.values.officers).toBe(is)
    expect(row?.others).toEqual(is === undefined ? [{ heading: '执法人员', text }] : [])
  })

  test('a department that stands there twice is taken once and told', () => {
    expect(read(['城市管理局', '3'], ['石鼓区城市管理局', '4'])).toMatchObject([
      { values: { officers: 3 } },
      { fault: 'same-department' },
    ])
  })
})
