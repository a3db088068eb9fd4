import { z } from 'zod'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'

const Year = z.coerce.number().int().min(1900).max(2199)
const Params = z.strictObject({ year: Year })
const CalendarDay = z.strictObject({
  date: Day,
  kind: z.enum(['holiday', 'workday']),
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().max(80).default(''),
})

export const readCalendarYear = operation({
  id: 'readCalendarYear',
  method: 'GET',
  path: '/calendar/{year}',
  tag: 'deadlines',
  summary: 'Holidays and make-up workdays of one year, and whether the year is known at all',
  access: 'Whoever is signed in',
  params: Params,
  answer: z.object({
    year: z.int(),
    isKnown: z.boolean(),
    source: z.string().optional(),
    days: z.array(
      z.object({ date: Day, kind: z.enum(['holiday', 'workday']), name: z.string(), nameEn: z.string() }),
    ),
  }),
})

export const setCalendarYear = operation({
  id: 'setCalendarYear',
  method: 'PUT',
  path: '/calendar/{year}',
  tag: 'deadlines',
  summary: 'Make a year known, or correct it: every open clock is counted anew in the same step',
  access: 'System administrators',
  params: Params,
  body: z.strictObject({
    source: z.string().trim().min(2).max(200).describe('The notice on which it rests'),
    days: z.array(CalendarDay).max(120),
  }),
  answer: z.object({ year: z.int(), counted: z.int(), moved: z.int() }),
  problems: ['calendar.year-not-adjacent', 'calendar.day-outside-known-range', 'calendar.day-listed-twice'],
})

export const listRules = operation({
  id: 'listRules',
  method: 'GET',
  path: '/rules',
  tag: 'rules',
  summary: 'Every limit and threshold with its basis and dates; what rests on an assumption says so',
  access: 'Whoever is signed in',
  answer: z.object({
    rules: z.array(
      z.object({
        key: z.string(),
        value: z.looseObject({}),
        basis: z.string(),
        assumption: z.boolean(),
        validFrom: Day,
        edition: z.int().describe('Of those with one first day the highest holds'),
        validTo: Day.optional(),
      }),
    ),
  }),
})
