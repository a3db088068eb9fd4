import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { callAnswers, callStates } from '../domain/index.ts'
import { Moment } from './words.ts'

const RequestParams = z.strictObject({ requestId: z.uuid() })

export const callOut = operation({
  id: 'callOut',
  method: 'POST',
  path: '/on-call-requests',
  tag: 'rosters',
  summary:
    'Ask for somebody on call, for a visit or for anything else; the first on the list is asked whom no party must avoid',
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
  problems: ['rosters.too-late', 'rosters.kept-apart'],
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
