import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  instant,
  isWorkingDay,
  legalDate,
  millisecondsOf,
  type SpecialDay,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import {
  boundsOf,
  type CalendarEntry,
  calendarText,
  callMoves,
  daysOf,
  daysOfSlot,
  escapedText,
  folded,
  handOverFaults,
  isInTime,
  mayAcknowledge,
  nextOnCall,
  onDutyAt,
  overlap,
  planRotation,
  swapMoves,
} from './index.ts'

const day = legalDate
const ms = (text: string) => millisecondsOf(instant(text))

/** The first days of May 2026: holiday from Friday the 1st to Tuesday the 5th, Saturday the 9th is worked. */
const holiday: SpecialDay = { kind: 'holiday', name: '劳动节', nameEn: 'Labour Day', source: 'test' }
const calendar: WorkCalendar = {
  knownFrom: day('2026-01-01'),
  knownTo: day('2026-12-31'),
  special: new Map([
    [day('2026-05-01'), holiday],
    [day('2026-05-02'), holiday],
    [day('2026-05-03'), holiday],
    [day('2026-05-04'), holiday],
    [day('2026-05-05'), holiday],
    [day('2026-05-09'), { ...holiday, kind: 'workday' }],
  ]),
}

describe('a rotation', () => {
  const plan = (away: Readonly<Record<string, readonly string[]>> = {}, members = ['a', 'b', 'c']) =>
    planRotation({
      calendar,
      from: day('2026-04-29'),
      to: day('2026-05-11'),
      members,
      isAway: (member, on) => away[member]?.includes(on) ?? false,
    })
  const told = ({ turns }: ReturnType<typeof plan>) =>
    turns.map(({ day: on, member }) => `${on.slice(5)} ${member}`)

  test('goes round over the working days, leaves out the holiday and takes the make-up Saturday', () => {
    expect(told(plan())).toEqual([
      '04-29 a',
      '04-30 b',
      '05-06 c',
      '05-07 a',
      '05-08 b',
      '05-09 c',
      '05-11 a',
    ])
  })

  test('whoever is away keeps the turn and takes the next day that suits', () => {
    expect(told(plan({ a: ['2026-04-29', '2026-04-30'] }))).toEqual([
      '04-29 b',
      '04-30 c',
      '05-06 a',
      '05-07 b',
      '05-08 c',
      '05-09 a',
      '05-11 b',
    ])
  })

  test.each([
    { members: ['a'], away: { a: ['2026-05-06'] }, gaps: ['2026-05-06'], why: 'the only one is away' },
    { members: ['a', 'b'], away: { a: ['2026-05-06'] }, gaps: [], why: 'the other one can' },
    { members: ['a'], away: { a: ['2026-05-02'] }, gaps: [], why: 'nobody is needed on a holiday' },
  ])('names the days that nobody can take: $why', ({ members, away, gaps }) => {
    expect(plan(away, members).gaps).toEqual(gaps)
  })

  test('is provisional as soon as one day lies beyond the known calendar', () => {
    const until = (to: string) =>
      planRotation({ calendar, from: day('2026-12-30'), to: day(to), members: ['a'], isAway: () => false })
        .provisional
    expect([until('2026-12-31'), until('2027-01-01')]).toEqual([false, true])
  })

  test('gives every working day one person who is not away or calls it a gap, and no rest day anybody', () => {
    const someone = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    const awayness = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(60)))
    fc.assert(
      fc.property(someone, awayness, fc.nat(300), fc.nat(60), (members, absences, start, length) => {
        const from = addDays(day('2026-01-01'), start)
        const to = addDays(from, length)
        const away = new Set(absences.map(([who, after]) => `${who} ${addDays(from, after)}`))
        const isAway = (member: string, on: string) => away.has(`${member} ${on}`)
        const { turns, gaps } = planRotation({ calendar, from, to, members, isAway })
        const working = daysOf(from, to).filter((on) => isWorkingDay(calendar, on).kind === 'working')
        expect([...turns.map(({ day: on }) => on), ...gaps].sort()).toEqual(working)
        expect(turns.filter(({ member, day: on }) => isAway(member, on))).toEqual([])
        for (const on of gaps) expect(members.filter((member) => !isAway(member, on))).toEqual([])
      }),
    )
  })

  test('shares the days fairly: without absences nobody has more than one day more than another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(200), (count, length) => {
        const members = Array.from({ length: count }, (_, index) => String(index))
        const from = day('2026-01-01')
        const { turns } = planRotation({
          calendar,
          from,
          to: addDays(from, length),
          members,
          isAway: () => false,
        })
        const shares = members.map((one) => turns.filter(({ member }) => member === one).length)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a weekly slot', () => {
  test.each([
    {
      weekday: 5,
      away: [],
      days: ['04-24 held', '05-01 holiday', '05-08 held'],
      why: 'Friday the 1st is a holiday',
    },
    { weekday: 3, away: ['2026-04-29'], days: ['04-29 away', '05-06 held'], why: 'the lawyer is away' },
    {
      weekday: 6,
      away: [],
      days: ['04-25 held', '05-02 holiday', '05-09 held'],
      why: 'a Saturday that was agreed',
    },
    { weekday: 2, away: [], days: ['04-28 held', '05-05 holiday'], why: 'a make-up Saturday is no Tuesday' },
  ])('$days: $why', ({ weekday, away, days }) => {
    const slot = { weekday, from: '09:00', to: '11:30', fromDay: day('2026-04-24') }
    const period = { from: day('2026-04-01'), to: day('2026-05-10') }
    const told = daysOfSlot(slot, period, calendar, (on) => (away as string[]).includes(on))
    expect(told.map(({ day: on, state }) => `${on.slice(5)} ${state}`)).toEqual(days)
  })

  test('ends with its last day', () => {
    const slot = {
      weekday: 1,
      from: '09:00',
      to: '11:30',
      fromDay: day('2026-03-02'),
      toDay: day('2026-03-09'),
    }
    const period = { from: day('2026-03-01'), to: day('2026-03-31') }
    expect(daysOfSlot(slot, period, calendar, () => false).map(({ day: on }) => on)).toEqual([
      '2026-03-02',
      '2026-03-09',
    ])
  })
})

describe('on duty', () => {
  const morning = {
    seatId: 's',
    accountId: 'a',
    isAway: false,
    ...boundsOf(day('2026-03-02'), { from: '08:30', to: '12:00' }),
  }
  test.each([
    { at: '2026-03-02T08:29:59+08:00', is: 0, why: 'a second before it begins' },
    { at: '2026-03-02T08:30:00+08:00', is: 1, why: 'the first moment belongs to it' },
    { at: '2026-03-02T03:59:59Z', is: 1, why: 'the same instant told in UTC' },
    { at: '2026-03-02T12:00:00+08:00', is: 0, why: 'its end belongs to the next one' },
    { at: '2026-03-03T09:00:00+08:00', is: 0, why: 'another day' },
  ])('at $at: $is, $why', ({ at, is }) => {
    expect(onDutyAt([morning], ms(at))).toHaveLength(is)
  })
  test('is nobody who is recorded as absent', () => {
    expect(onDutyAt([{ ...morning, isAway: true }], ms('2026-03-02T09:00:00+08:00'))).toEqual([])
  })
  test('through the night a shift ends the next day', () => {
    const night = boundsOf(day('2026-12-31'), { from: '18:00', to: '08:00' })
    expect(night.endsAt).toBe(ms('2027-01-01T08:00:00+08:00'))
    expect(overlap(night, boundsOf(day('2027-01-01'), { from: '08:00', to: '12:00' }))).toBe(false)
    expect(overlap(night, boundsOf(day('2027-01-01'), { from: '07:59', to: '12:00' }))).toBe(true)
  })
})

describe('on call', () => {
  test.each([
    { asked: [], away: [], next: 'a', why: 'the first on the list' },
    { asked: ['a'], away: [], next: 'b', why: 'the first was asked already' },
    { asked: [], away: ['a', 'b'], next: 'c', why: 'two are away' },
    { asked: ['b', 'a'], away: ['c'], next: undefined, why: 'nobody is left' },
  ])('the next one is $next: $why', ({ asked, away, next }) => {
    expect(nextOnCall(['a', 'b', 'c'], asked, (id) => (away as string[]).includes(id))).toBe(next)
  })
  test('declines and silences go down the list, ask each one once and end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(fc.string()), (list, away) => {
        const asked: string[] = []
        for (let next = nextOnCall(list, asked, (id) => away.includes(id)); next !== undefined; ) {
          asked.push(next)
          next = nextOnCall(list, asked, (id) => away.includes(id))
        }
        expect(asked).toEqual(list.filter((id) => !away.includes(id)))
      }),
    )
  })
  test('the last moment of the limit is in time, the next one is silence', () => {
    expect([isInTime(1000, 999), isInTime(1000, 1000), isInTime(1000, 1001)]).toEqual([true, true, false])
  })
  test('each state is reached, and what has ended stays ended', () => {
    expect([...reachableStates(callMoves, 'waiting')].sort()).toEqual(Object.keys(callMoves).sort())
    expect(finalStates(callMoves)).toEqual(['held', 'nobody', 'withdrawn'])
    expect([...reachableStates(swapMoves, 'asked')].sort()).toEqual(Object.keys(swapMoves).sort())
    expect(finalStates(swapMoves)).toEqual(['agreed', 'refused', 'withdrawn'])
  })
})

describe('a hand-over', () => {
  const item = (visitId: string) => ({ visitId, explanation: '等对方来' })
  test.each([
    { open: [], items: [], unexplained: [], notOpen: [], why: 'nothing is open' },
    { open: ['1', '2'], items: ['1', '2'], unexplained: [], notOpen: [], why: 'each is explained' },
    { open: ['1', '2'], items: ['2'], unexplained: ['1'], notOpen: [], why: 'one was forgotten' },
    { open: ['1'], items: ['1', '3'], unexplained: [], notOpen: ['3'], why: 'one is not open' },
    { open: ['1'], items: ['1', '1'], unexplained: [], notOpen: ['1'], why: 'one is told twice' },
  ])('$why', ({ open, items, ...faults }) => {
    const { why: _why, ...wanted } = faults
    expect(handOverFaults(open, items.map(item))).toEqual(wanted)
  })

  const turn = (accountId: string, date: string, isAway = false) => ({
    seatId: 's',
    accountId,
    isAway,
    ...boundsOf(day(date), { from: '08:30', to: '17:30' }),
  })
  const given = { seatId: 's', givenBy: 'a', startsAt: turn('a', '2026-03-02').startsAt }
  const week = [turn('a', '2026-03-02'), turn('b', '2026-03-03'), turn('c', '2026-03-04')]
  test.each([
    { who: 'b', at: '2026-03-02T18:00:00+08:00', duties: week, is: true, why: 'takes the next shift' },
    { who: 'a', at: '2026-03-02T18:00:00+08:00', duties: week, is: false, why: 'handed over himself' },
    { who: 'c', at: '2026-03-02T18:00:00+08:00', duties: week, is: false, why: 'comes only after the next' },
    { who: 'c', at: '2026-03-04T09:00:00+08:00', duties: week, is: true, why: 'has the seat by now' },
    {
      who: 'c',
      at: '2026-03-02T18:00:00+08:00',
      duties: [turn('b', '2026-03-03', true), turn('c', '2026-03-04')],
      is: true,
      why: 'the next one is away',
    },
    {
      who: 'b',
      at: '2026-03-02T18:00:00+08:00',
      duties: [turn('a', '2026-03-03'), turn('b', '2026-03-04')],
      is: true,
      why: 'the same person comes next and cannot acknowledge to himself',
    },
    {
      who: 'b',
      at: '2026-03-02T18:00:00+08:00',
      duties: [{ ...turn('b', '2026-03-03'), seatId: 'other' }],
      is: false,
      why: 'sits elsewhere',
    },
  ])('$who at $at acknowledges: $is, $why', ({ who, at, duties, is }) => {
    expect(mayAcknowledge(given, duties, who, ms(at))).toBe(is)
  })
})

describe('the calendar for phones', () => {
  const entry = (title: string): CalendarEntry => ({
    uid: '019cb1a3-5f80-7573-b35f-d664dedaedc4@dingfen',
    sequence: 2,
    title,
    place: '调处中心一楼',
    ...boundsOf(day('2026-03-02'), { from: '08:30', to: '12:00' }),
  })

  /** Read back as RFC 5545 says, by other means than it was written: bytes, unfolding, unescaping. */
  function readBack(text: string): readonly (readonly [string, string])[] {
    const bytes = new TextEncoder().encode(text)
    const unfolded = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n ', '')
    expect(unfolded.endsWith('\r\n')).toBe(true)
    return unfolded
      .slice(0, -2)
      .split('\r\n')
      .map((line) => {
        const [, name = '', value = ''] = /^([A-Z-]+)(?:;[A-Z]+=[A-Z]+)?:(.*)$/su.exec(line) ?? []
        expect(name, `no content line: ${line}`).not.toBe('')
        return [name, value.replace(/\\(.)/gsu, (_, mark: string) => (mark === 'n' ? '\n' : mark))] as const
      })
  }

  test('gives moments in UTC: half past eight in the district is half past midnight there', () => {
    const lines = new Map(readBack(calendarText('值班', [entry('值班')], ms('2026-03-01T00:00:00Z'))))
    expect(lines.get('DTSTART')).toBe('20260302T003000Z')
    expect(lines.get('DTEND')).toBe('20260302T040000Z')
    expect(lines.get('DTSTAMP')).toBe('20260301T000000Z')
    expect(lines.get('SEQUENCE')).toBe('2')
  })

  test('whatever a seat is called, it is read back as it is, and no line is longer than 75 octets', () => {
    const printable = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replace(/\p{Cc}/gu, ''))
    const lines = fc.array(printable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'))
    fc.assert(
      fc.property(lines, (title) => {
        const text = calendarText('值班', [entry(title)], 0)
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
        const read = readBack(text)
        expect(read.filter(([name]) => name === 'SUMMARY')).toEqual([['SUMMARY', title]])
        const frame = read
          .filter(([name]) => name === 'BEGIN' || name === 'END')
          .map((pair) => pair.join(':'))
        expect(frame).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'])
      }),
    )
  })

  test.each([
    { text: 'a,b;c\\d', escaped: 'a\\,b\\;c\\\\d', why: 'separators and the mark itself' },
    { text: '一\r\n二\r三', escaped: '一\\n二\\n三', why: 'every kind of line break is one' },
    { text: 'a\u0000b\u0007', escaped: 'ab', why: 'control characters have no place' },
    { text: 'x\nEND:VCALENDAR', escaped: 'x\\nEND:VCALENDAR', why: 'nobody breaks out of a text' },
  ])('escapes $why', ({ text, escaped }) => {
    expect(escapedText(text)).toBe(escaped)
  })

  test('a line of exactly 75 octets stays whole, one more is folded before the character', () => {
    expect(folded('值'.repeat(25))).toBe('值'.repeat(25))
    expect(folded('值'.repeat(26))).toBe(`${'值'.repeat(25)}\r\n 值`)
  })
})
