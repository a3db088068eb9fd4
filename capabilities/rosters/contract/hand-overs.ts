import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'
import { Moment, ShiftParams } from './words.ts'

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
