import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  absenceReasons,
  attendances,
  callAnswers,
  callStates,
  seatModels,
  swapStates,
} from './domain/index.ts'

const Moment = z.iso.datetime({ offset: true })
const Reason = z.string().trim().min(2).max(500)
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Span = z.strictObject({ from: Time, to: Time })
const Person = z.object({ accountId: z.uuid(), name: z.string() })

const READERS = 'Case workers, lawyers and counsellors'
const PLANNERS =
  'Triage officers, heads of committees and units and of the bureau, for seats of their subtree'
const SeatParams = z.strictObject({ seatId: z.uuid() })
const ShiftParams = z.strictObject({ shiftId: z.uuid() })
const RequestParams = z.strictObject({ requestId: z.uuid() })
const Version = z.object({ version: z.int() })

export const listSeats = operation({
  id: 'listSeats',
  method: 'GET',
  path: '/seats',
  tag: 'rosters',
  summary: 'Seats of the centre: which unit fills them, how, and who takes turns or is on call',
  access: READERS,
  answer: z.object({
    seats: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        unitName: z.string(),
        centreName: z.string(),
        attendance: z.enum(codesOf(attendances)),
        model: z.enum(codesOf(seatModels)),
        hours: z.array(Span),
        members: z.array(Person),
        slots: z.array(
          Person.extend({
            id: z.uuid(),
            weekday: z.int().min(1).max(7),
            from: Time,
            to: Time,
            fromDay: z.string(),
            toDay: z.string().optional(),
          }),
        ),
        mayPlan: z.boolean(),
        version: z.int(),
      }),
    ),
  }),
})

export const listColleagues = operation({
  id: 'listColleagues',
  method: 'GET',
  path: '/colleagues',
  tag: 'rosters',
  summary: 'People who can be put on a roster',
  access: 'Triage officers, heads of committees and units and of the bureau',
  answer: z.object({ people: z.array(Person.extend({ unitName: z.string() })) }),
})

const People = z.array(z.uuid()).max(100)

export const openSeat = operation({
  id: 'openSeat',
  method: 'POST',
  path: '/seats',
  tag: 'rosters',
  summary: 'Give a unit a seat in the centre: resident, rotating or on call',
  access: PLANNERS,
  body: z.strictObject({
    centreUnitId: z.uuid(),
    unitId: z.uuid().describe('The unit that fills the seat; its open visits are handed over there'),
    name: z.string().trim().min(2).max(60),
    attendance: z.enum(codesOf(attendances)),
    model: z.enum(codesOf(seatModels)),
    hours: z.array(Span).max(6).default([]),
    memberIds: People.default([]),
  }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  status: 201,
  problems: ['rosters.does-not-fit', 'rosters.no-such-person'],
})

export const setSeatMembers = operation({
  id: 'setSeatMembers',
  method: 'PUT',
  path: '/seats/{seatId}/members',
  tag: 'rosters',
  summary: 'Who takes turns at a seat or is called to it, in this order',
  access: PLANNERS,
  params: SeatParams,
  body: z.strictObject({ memberIds: People }),
  answer: Version,
  editsVersion: true,
  problems: ['rosters.no-such-person'],
})

export const planRotation = operation({
  id: 'planRotation',
  method: 'POST',
  path: '/seats/{seatId}/rotation',
  tag: 'rosters',
  summary: 'Plan turns over a period: working days only, make-up workdays included, the absent left out',
  access: PLANNERS,
  params: SeatParams,
  body: z.strictObject({ from: Day, to: Day }),
  answer: z.object({ planned: z.int(), gaps: z.array(z.string()), provisional: z.boolean() }),
  status: 201,
  problems: ['rosters.does-not-fit', 'rosters.bad-period', 'rosters.already-planned', 'rosters.no-members'],
})

export const addWeeklySlot = operation({
  id: 'addWeeklySlot',
  method: 'POST',
  path: '/seats/{seatId}/slots',
  tag: 'rosters',
  summary: 'A fixed time every week, such as the lawyer has',
  access: PLANNERS,
  params: SeatParams,
  body: z.strictObject({
    accountId: z.uuid(),
    weekday: z.int().min(1).max(7),
    from: Time,
    to: Time,
    fromDay: Day,
  }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: ['rosters.does-not-fit', 'rosters.no-such-person'],
})

export const endWeeklySlot = operation({
  id: 'endWeeklySlot',
  method: 'POST',
  path: '/weekly-slots/{slotId}/ending',
  tag: 'rosters',
  summary: 'The last day of a fixed weekly time',
  access: PLANNERS,
  params: z.strictObject({ slotId: z.uuid() }),
  body: z.strictObject({ lastDay: Day }),
  answer: Version,
  problems: ['rosters.bad-period'],
})

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

const Duty = z.object({
  shiftId: z.uuid().optional(),
  seatId: z.uuid(),
  seatName: z.string(),
  place: z.string(),
  accountId: z.uuid(),
  name: z.string(),
  day: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  state: z.enum(['held', 'away', 'holiday']),
  isYours: z.boolean(),
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

const Waiting = z.object({
  shiftId: z.uuid(),
  seatName: z.string(),
  name: z.string(),
  startsAt: Moment,
  endsAt: Moment,
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

export const callOut = operation({
  id: 'callOut',
  method: 'POST',
  path: '/on-call-requests',
  tag: 'rosters',
  summary: 'Ask for somebody on call, for a visit or for anything else; the first on the list is asked',
  access: 'Receptionists, mediators, grid workers, heads of committees and triage officers',
  body: z.strictObject({
    seatId: z.uuid(),
    visitId: z.uuid().optional(),
    reason: z.string().trim().min(2).max(1000),
  }),
  answer: z.object({ id: z.uuid(), state: z.enum(codesOf(callStates)) }),
  status: 201,
  problems: ['rosters.does-not-fit'],
})

const Offer = z.object({
  name: z.string(),
  offeredAt: Moment,
  answerBy: Moment,
  answer: z.enum(codesOf(callAnswers)).optional(),
  reason: z.string(),
})

export const listCalls = operation({
  id: 'listCalls',
  method: 'GET',
  path: '/on-call-requests',
  tag: 'rosters',
  summary:
    'Requests that one asked, is asked or has taken, the latest first; the reason only while it concerns the reader',
  access:
    'Case workers, lawyers and counsellors, each their own; planners see the course of those of their seats',
  answer: z.object({
    calls: z.array(
      z.object({
        id: z.uuid(),
        seatName: z.string(),
        visitId: z.uuid().optional(),
        visitCode: z.string().optional(),
        state: z.enum(codesOf(callStates)),
        askedAt: Moment,
        askedByName: z.string(),
        takenByName: z.string().optional(),
        reason: z.string().optional(),
        offers: z.array(Offer),
        may: z.array(z.enum(['answer', 'withdraw', 'hold', 'read-note'])),
      }),
    ),
  }),
})

export const answerCall = operation({
  id: 'answerCall',
  method: 'POST',
  path: '/on-call-requests/{requestId}/answer',
  tag: 'rosters',
  summary: 'Accept or decline within the limit; a decline goes to the next on the list',
  access: 'Whoever is asked at the moment',
  params: RequestParams,
  body: z.strictObject({ accepts: z.boolean(), reason: z.string().trim().max(500).default('') }),
  answer: z.object({ state: z.enum(codesOf(callStates)) }),
  problems: ['rosters.too-late'],
})

export const withdrawCall = operation({
  id: 'withdrawCall',
  method: 'POST',
  path: '/on-call-requests/{requestId}/withdrawal',
  tag: 'rosters',
  summary: 'Take a request back',
  access: 'Whoever asked',
  params: RequestParams,
  answer: z.object({ state: z.enum(codesOf(callStates)) }),
  problems: ['rosters.not-possible-now'],
})

export const writeSessionNote = operation({
  id: 'writeSessionNote',
  method: 'POST',
  path: '/on-call-requests/{requestId}/note',
  tag: 'rosters',
  summary:
    'The session was held: its note, sealed; the visit only learns that there was counselling and how long',
  access: 'Whoever took the request',
  params: RequestParams,
  body: z.strictObject({
    minutes: z.int().min(1).max(1440),
    text: z.string().trim().min(2).max(10_000),
    sharedWithAsker: z.boolean().default(false).describe('Only when the visitor agreed to it'),
    visitorAgrees: z.boolean().default(false),
  }),
  answer: z.object({ state: z.enum(codesOf(callStates)) }),
  status: 201,
  problems: ['rosters.not-possible-now', 'rosters.no-consent'],
})

export const showSessionNote = operation({
  id: 'showSessionNote',
  method: 'POST',
  path: '/on-call-requests/{requestId}/note/showing',
  tag: 'rosters',
  summary: 'Read the note of a session; the reading is recorded',
  access: 'Whoever wrote it, and whom the visitor allowed',
  params: RequestParams,
  answer: z.object({ text: z.string(), minutes: z.int(), writtenAt: Moment, writtenByName: z.string() }),
})

export const readHandOver = operation({
  id: 'readHandOver',
  method: 'GET',
  path: '/shifts/{shiftId}/hand-over',
  tag: 'rosters',
  summary: 'What is still open at a shift’s end, and what was said of it when it was handed over',
  access: 'Whoever has the shift, colleagues of the seat, and planners of the seat',
  params: ShiftParams,
  answer: z.object({
    shiftId: z.uuid(),
    seatName: z.string(),
    name: z.string(),
    startsAt: Moment,
    endsAt: Moment,
    open: z.array(
      z.object({
        visitId: z.uuid(),
        code: z.string(),
        title: z.string().optional(),
        receivedAt: Moment,
        firstResponderName: z.string(),
        waitsFor: z.enum(['handling', 'acceptance']),
      }),
    ),
    given: z
      .object({
        givenAt: Moment,
        note: z.string(),
        items: z.array(
          z.object({
            visitId: z.uuid(),
            code: z.string(),
            title: z.string().optional(),
            explanation: z.string(),
          }),
        ),
        acknowledgedAt: Moment.optional(),
        acknowledgedByName: z.string().optional(),
      })
      .optional(),
    may: z.array(z.enum(['hand-over', 'acknowledge'])),
  }),
})

export const handOver = operation({
  id: 'handOver',
  method: 'POST',
  path: '/shifts/{shiftId}/hand-over',
  tag: 'rosters',
  summary: 'Hand a shift over: the list is empty, or each open visit is explained',
  access: 'Whoever has the shift',
  params: ShiftParams,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ visitId: z.uuid(), explanation: z.string().trim().min(2).max(1000) }))
      .max(500),
    note: z.string().trim().max(2000).default(''),
  }),
  answer: z.object({ items: z.int() }),
  status: 201,
  problems: ['rosters.not-begun', 'rosters.handed-over-already', 'rosters.unexplained', 'rosters.not-open'],
})

export const acknowledgeHandOver = operation({
  id: 'acknowledgeHandOver',
  method: 'POST',
  path: '/shifts/{shiftId}/hand-over/acknowledgement',
  tag: 'rosters',
  summary: 'Take over what the shift before left',
  access: 'Whoever has the next shift of the seat, or a later one that runs now; never who handed over',
  params: ShiftParams,
  answer: z.object({ acknowledgedAt: Moment }),
  problems: ['rosters.not-handed-over', 'rosters.acknowledged-already', 'rosters.not-next'],
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
