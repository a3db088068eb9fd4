import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { absenceReasons, swapStates } from '../domain/index.ts'
import { Duty, Moment, Person, PLANNERS, READERS, Reason, ShiftParams, Version } from './words.ts'

export const recordAbsence = operation({
  id: 'recordAbsence',
  method: 'POST',
  path: '/absences',
  tag: 'rosters',
  summary: 'Say that somebody is absent; planned shifts of these days show as uncovered',
  access: `${READERS}, for themselves; planners for whoever sits at a seat of theirs`,
  body: z.strictObject({
    accountId: z.uuid().optional(),
    from: Day,
    to: Day,
    reason: z.enum(codesOf(absenceReasons)),
  }),
  answer: z.object({ id: z.uuid(), uncovered: z.int() }),
  status: 201,
  problems: ['rosters.bad-period'],
})

export const withdrawAbsence = operation({
  id: 'withdrawAbsence',
  method: 'POST',
  path: '/absences/{absenceId}/withdrawal',
  tag: 'rosters',
  summary: 'Take an absence back',
  access: 'Whoever is absent, and whoever recorded it',
  params: z.strictObject({ absenceId: z.uuid() }),
  answer: z.object({ withdrawn: z.boolean() }),
})

export const readDuties = operation({
  id: 'readDuties',
  method: 'GET',
  path: '/duties',
  tag: 'rosters',
  summary: 'The duty calendar of a period: what kind of day each is, who sits where, who is absent',
  access: READERS,
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.object({
    days: z.array(
      z.object({
        day: z.string(),
        kind: z.enum(['working', 'rest']),
        known: z.boolean(),
        name: z.object({ zh: z.string(), en: z.string() }).optional(),
      }),
    ),
    duties: z.array(Duty),
    absences: z.array(Person.extend({ id: z.uuid(), from: z.string(), to: z.string() })),
  }),
  problems: ['rosters.bad-period'],
})

export const readDutyNow = operation({
  id: 'readDutyNow',
  method: 'GET',
  path: '/duties/now',
  tag: 'rosters',
  summary: 'Who is on duty now, who comes next, and who can be called',
  access: READERS,
  answer: z.object({
    now: z.array(Duty),
    next: z.array(Duty),
    onCall: z.array(z.object({ seatId: z.uuid(), seatName: z.string() })),
  }),
})

export const reassignShift = operation({
  id: 'reassignShift',
  method: 'PUT',
  path: '/shifts/{shiftId}/person',
  tag: 'rosters',
  summary: 'Put somebody else on a shift that has not ended, naming whom one saw there',
  access: PLANNERS,
  params: ShiftParams,
  body: z.strictObject({ fromAccountId: z.uuid(), toAccountId: z.uuid(), reason: Reason }),
  answer: Version,
  problems: ['rosters.shift-is-over', 'rosters.no-such-person', 'rosters.is-away', 'rosters.is-on-duty'],
})

const Waiting = z.object({
  shiftId: z.uuid(),
  seatName: z.string(),
  name: z.string(),
  startsAt: Moment,
  endsAt: Moment,
})

const Swap = z.object({
  id: z.uuid(),
  state: z.enum(codesOf(swapStates)),
  reason: z.string(),
  seatName: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  returnStartsAt: Moment.optional(),
  fromName: z.string(),
  toName: z.string(),
  isForYou: z.boolean(),
})

export const readMyDuty = operation({
  id: 'readMyDuty',
  method: 'GET',
  path: '/my/duty',
  tag: 'rosters',
  summary:
    'One’s own duties of the next weeks, swaps, absences, hand-overs that wait, and whether a feed is on',
  access: READERS,
  answer: z.object({
    duties: z.array(Duty),
    swaps: z.array(Swap),
    absences: z.array(
      z.object({ id: z.uuid(), from: z.string(), to: z.string(), reason: z.enum(codesOf(absenceReasons)) }),
    ),
    toHandOver: z.array(Waiting),
    toAcknowledge: z.array(Waiting),
    feedSince: Moment.optional(),
  }),
})

export const askSwap = operation({
  id: 'askSwap',
  method: 'POST',
  path: '/shifts/{shiftId}/swaps',
  tag: 'rosters',
  summary: 'Ask a colleague of the seat to take a shift, with or without one of theirs in return',
  access: 'Whoever has the shift',
  params: ShiftParams,
  body: z.strictObject({ toAccountId: z.uuid(), returnShiftId: z.uuid().optional(), reason: Reason }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: [
    'rosters.shift-is-over',
    'rosters.no-such-person',
    'rosters.swap-asked-already',
    'rosters.is-away',
    'rosters.is-on-duty',
  ],
})

export const answerSwap = operation({
  id: 'answerSwap',
  method: 'POST',
  path: '/swaps/{swapId}/answer',
  tag: 'rosters',
  summary: 'Agree to a swap, refuse it, or take back one’s own request; nothing changes before it is agreed',
  access: 'Whoever is asked; taking back: whoever asked',
  params: z.strictObject({ swapId: z.uuid() }),
  body: z.strictObject({ answer: z.enum(['agree', 'refuse', 'withdraw']) }),
  answer: z.object({ state: z.enum(codesOf(swapStates)) }),
  problems: [
    'rosters.not-possible-now',
    'rosters.shift-is-over',
    'rosters.changed-meanwhile',
    'rosters.is-away',
    'rosters.is-on-duty',
  ],
})

export const makeDutyFeed = operation({
  id: 'makeDutyFeed',
  method: 'POST',
  path: '/my/duty-feed',
  tag: 'rosters',
  summary: 'A new secret address for one’s duties, told this once; an earlier one stops working',
  access: READERS,
  answer: z.object({ path: z.string() }),
  status: 201,
})

export const revokeDutyFeed = operation({
  id: 'revokeDutyFeed',
  method: 'DELETE',
  path: '/my/duty-feed',
  tag: 'rosters',
  summary: 'The secret address stops working at once',
  access: READERS,
  answer: z.object({ revoked: z.boolean() }),
})

export const readDutyFeed = operation({
  id: 'readDutyFeed',
  method: 'GET',
  path: '/duty-feeds/{token}',
  tag: 'rosters',
  summary: 'The duties of one person as an iCalendar, for the calendars of phones',
  access: 'Whoever knows the secret address',
  open: true,
  secretAddress: true,
  params: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) }),
  answersBinary: { mediaTypes: ['text/calendar'] },
})
