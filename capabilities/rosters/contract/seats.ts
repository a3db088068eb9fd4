import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { attendances, seatModels } from '../domain/index.ts'
import { Person, PLANNERS, READERS, SeatParams, Span, Time, Version } from './words.ts'

const People = z.array(z.uuid()).max(100)

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
