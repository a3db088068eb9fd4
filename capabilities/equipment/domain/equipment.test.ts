import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { finalStates, isPossible, reachableStates } from '#kernel/workflow/index.ts'
import {
  clockStanding,
  deviceMoves,
  isSilent,
  needOf,
  numberTwice,
  type PlanMove,
  type PlanState,
  planMoves,
  readDeliveryLine,
  readDevices,
  type Surroundings,
  shareOut,
} from './index.ts'

const today = legalDate('2026-03-31')

describe('a device from which nothing comes', () => {
  test.each([
    {
      state: 'in-use',
      since: '2026-02-28',
      last: undefined,
      is: true,
      why: 'in use for 31 days, never anything',
    },
    {
      state: 'in-use',
      since: '2026-03-01',
      last: undefined,
      is: false,
      why: 'the thirtieth day is still allowed',
    },
    { state: 'in-use', since: '2025-01-01', last: '2026-03-01', is: false, why: 'it came thirty days ago' },
    { state: 'in-use', since: '2025-01-01', last: '2026-02-28', is: true, why: 'it came 31 days ago' },
    {
      state: 'in-use',
      since: '2026-03-20',
      last: '2025-06-01',
      is: false,
      why: 'back from repair since eleven days',
    },
    {
      state: 'repair',
      since: '2025-01-01',
      last: undefined,
      is: false,
      why: 'what is in repair records nothing',
    },
    { state: 'scrapped', since: '2025-01-01', last: undefined, is: false, why: 'what is scrapped neither' },
  ] as const)('$state since $since, last $last: $is, $why', ({ state, since, last, is }) => {
    const lastUploadOn = last && legalDate(last)
    expect(isSilent({ state, inUseSince: legalDate(since), lastUploadOn }, { days: 30 }, today)).toBe(is)
  })
})

describe('the clock of a device', () => {
  const rule = { toleranceSeconds: 30, everyDays: 30 }
  test.each([
    { last: undefined, is: 'unchecked', why: 'nobody ever looked' },
    { last: [30, false, '2026-03-30'], is: 'right', why: 'what is allowed is allowed' },
    { last: [31, false, '2026-03-30'], is: 'drifted', why: 'a second more is not' },
    { last: [-31, false, '2026-03-30'], is: 'drifted', why: 'slow counts as fast does' },
    { last: [600, true, '2026-03-30'], is: 'right', why: 'it was set right at once' },
    { last: [0, false, '2026-03-01'], is: 'right', why: 'thirty days ago' },
    { last: [0, false, '2026-02-28'], is: 'due', why: '31 days ago' },
    { last: [90, false, '2026-01-01'], is: 'drifted', why: 'wrong says more than old' },
  ] as const)('$last: $is, $why', ({ last, is }) => {
    const seen = last && { driftSeconds: last[0], wasSet: last[1], on: legalDate(last[2]) }
    expect(clockStanding(seen, rule, today)).toBe(is)
  })
})

test.each([
  { officers: 0, held: 0, need: 0, shortage: 0, why: 'nobody enforces' },
  { officers: 3, held: 0, need: 1, shortage: 1, why: 'three share one' },
  { officers: 4, held: 1, need: 2, shortage: 1, why: 'the fourth needs another' },
  { officers: 3, held: 5, need: 1, shortage: 0, why: 'more than needed is no debt' },
])('$officers officers need $need: $why', ({ officers, held, need, shortage }) => {
  expect(needOf({ unitId: 'u', officers, held }, { officersPerCamera: 3 })).toMatchObject({ need, shortage })
})

describe('what is bought is shared out', () => {
  test.each([
    { shortages: [3, 2, 1], quantity: 6, gets: [3, 2, 1], why: 'enough for all' },
    { shortages: [3, 2, 1], quantity: 10, gets: [3, 2, 1], why: 'nobody gets more than is short' },
    {
      shortages: [3, 2, 1],
      quantity: 3,
      gets: [1, 1, 1],
      why: '1.5, 1, 0.5: equal remainders go to the larger first',
    },
    { shortages: [5, 5], quantity: 1, gets: [1, 0], why: 'a tie goes by the order' },
    { shortages: [0, 4], quantity: 2, gets: [0, 2], why: 'who lacks nothing gets nothing' },
    { shortages: [], quantity: 2, gets: [], why: 'nobody is there' },
  ])('$shortages of $quantity: $gets, $why', ({ shortages, quantity, gets }) => {
    if (quantity === 3) expect(shareOut(shortages, 3).reduce((a, b) => a + b)).toBe(3)
    else expect(shareOut(shortages, quantity)).toEqual(gets)
  })

  test('never more than is bought, never more than is short, never less than could be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5000 }),
        (short, quantity) => {
          const shares = shareOut(short, quantity)
          const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
          expect(sum(shares)).toBe(Math.min(quantity, sum(short)))
          expect(shares.every((one, at) => one >= 0 && one <= (short[at] ?? 0))).toBe(true)
        },
      ),
    )
  })
})

test('the workflows: what is scrapped or closed stays so, everything else is reached', () => {
  expect(finalStates(deviceMoves)).toEqual(['scrapped'])
  expect([...reachableStates(deviceMoves, 'in-use')].sort()).toEqual(['in-use', 'repair', 'scrapped'])
  expect(finalStates(planMoves)).toEqual(['closed'])
  expect([...reachableStates(planMoves, 'draft')].sort()).toEqual(['adopted', 'closed', 'draft'])
  expect(isPossible<PlanState, PlanMove>(planMoves, 'draft', 'receive')).toBe(false)
  expect(isPossible<PlanState, PlanMove>(planMoves, 'adopted', 'allocate')).toBe(false)
})

describe('a ledger kept in a spreadsheet until now', () => {
  const around: Surroundings = {
    units: [
      { id: 'm', name: '石鼓区市场监督管理局' },
      { id: 'c', name: '石鼓区文化旅游广电体育局' },
    ],
    officers: [{ id: 'o', unitId: 'm', name: '邹明' }],
    taken: { assetNumbers: new Set(['A-9']), serials: new Set(['S-9']) },
  }
  const titles = ['资产编号', '设备名称', '规格型号', '序列号', '使用部门', '保管人', '购置日期', '状态']
  const sheet = (...rows: readonly (readonly string[])[]) =>
    [['执法装备台账'], titles, ...rows].map((cells, at) => ({
      row: at + 1,
      cells: cells.map((text) => ({ text })),
    }))
  const good = ['A-1', '单警执法记录仪', 'DSJ-A8', 'S-1', '市场监督管理局', '邹明', '2024年3月1日', '在用']
  const but = (at: number, text: string) => good.map((cell, index) => (index === at ? text : cell))

  test('a row becomes a device', () => {
    const read = readDevices(sheet(good), around)
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          ...{ row: 3, assetNumber: 'A-1', kind: 'camera', unitId: 'm', custodianId: 'o', state: 'in-use' },
          purchasedOn: '2024-03-01',
        },
      ],
    })
    expect(read.ok && read.value[0]?.fault).toBe(undefined)
  })

  test.each([
    { row: but(0, ''), fault: 'no-asset-number', why: 'nothing names it' },
    { row: but(3, ''), fault: 'no-serial', why: 'no recording could be told to be its own' },
    { row: but(2, ''), fault: 'no-model', why: 'no model' },
    { row: but(1, '打印机'), fault: 'no-such-kind', why: 'a printer is none of these' },
    { row: but(4, '税务局'), fault: 'no-such-department', why: 'not of this district' },
    { row: but(7, '丢失'), fault: 'no-such-state', why: 'lost is no state of the ledger' },
    { row: but(5, '某人'), fault: 'no-such-officer', why: 'nobody of that name serves there' },
    { row: but(6, '去年'), fault: 'wrong-day', why: 'no day' },
    { row: but(0, 'A-9'), fault: 'there', why: 'the asset number is taken' },
    { row: but(3, 'S-9'), fault: 'there', why: 'the serial number is taken' },
  ])('$fault: $why', ({ row, fault }) => {
    const read = readDevices(sheet(row), around)
    expect(read.ok && read.value.map((one) => one.fault)).toEqual([fault])
  })

  test('the same device twice in a file comes in once', () => {
    const read = readDevices(sheet(good, but(3, 'S-2')), around)
    expect(read.ok && read.value.map((one) => one.fault)).toEqual([undefined, 'twice'])
  })

  test.each([
    {
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
      code: 'equipment.no-header',
      why: 'no heading that says anything',
    },
    { rows: [titles], code: 'equipment.no-rows', why: 'a heading alone' },
  ])('$code: $why', ({ rows, code }) => {
    const cells = rows.map((one, at) => ({ row: at + 1, cells: one.map((text) => ({ text })) }))
    expect(readDevices(cells, around)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('a line of a delivery note', () => {
  const device = { assetNumber: 'SG-201', serial: 'DSJ-201' }
  test.each([
    { line: 'SG-201 DSJ-201', read: device, why: 'a space between' },
    { line: '  SG-201\tDSJ-201 ', read: device, why: 'copied from a spreadsheet' },
    { line: 'SG-201，DSJ-201', read: device, why: 'a Chinese comma' },
    { line: 'SG-201', read: undefined, why: 'one number alone' },
    { line: 'SG-201 DSJ-201 海川', read: undefined, why: 'a third word: which is which?' },
    { line: 'S DSJ-201', read: undefined, why: 'one character is no number' },
    { line: '', read: undefined, why: 'nothing' },
  ])('$why', ({ line, read }) => expect(readDeliveryLine(line)).toEqual(read))

  test('a number that stands twice is named', () => {
    expect(numberTwice([device, { assetNumber: 'SG-202', serial: 'DSJ-201' }])).toBe('DSJ-201')
    expect(numberTwice([device, { assetNumber: 'SG-201', serial: 'DSJ-202' }])).toBe('SG-201')
    expect(numberTwice([device, { assetNumber: 'SG-202', serial: 'DSJ-202' }])).toBeUndefined()
  })
})
