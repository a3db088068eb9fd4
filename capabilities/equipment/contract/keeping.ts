import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { clockStandings, deviceMoveNames, deviceStates, handoverStates } from '../domain/index.ts'
import { DeviceParams, KEEPS, Line, Reason, Seconds } from './access.ts'

const HandoverParams = z.object({ deviceId: z.uuid(), handoverId: z.uuid() })
const Moved = z.object({ id: z.uuid(), state: z.enum(codesOf(deviceStates)), version: z.int() })
const Handed = z.object({ id: z.uuid(), state: z.enum(codesOf(handoverStates)), version: z.int() })

export const moveDevice = operation({
  id: 'moveDevice',
  method: 'POST',
  path: '/equipment-devices/{deviceId}/moves',
  tag: 'equipment',
  summary: 'Send a device to repair, take it back into use, or scrap it for good',
  access: KEEPS,
  params: DeviceParams,
  body: z.strictObject({ move: z.enum(codesOf(deviceMoveNames)), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['equipment.not-possible-now', 'equipment.waits-for-taker'],
})

export const handOverDevice = operation({
  id: 'handOverDevice',
  method: 'POST',
  path: '/equipment-devices/{deviceId}/handovers',
  tag: 'equipment',
  summary:
    'Hand a device to an officer, who confirms with the own account; for who has none the signed name is typed in, with the reason',
  access: KEEPS,
  params: DeviceParams,
  body: z.strictObject({
    officerId: z.uuid().nullable().describe('null: it goes back to the department'),
    typedName: Line.optional().describe('As signed on paper; only where the officer has no account'),
    words: Reason.optional().describe('What it is for; needed with a typed name'),
  }),
  status: 201,
  answer: Handed,
  editsVersion: true,
  problems: [
    'equipment.no-such-officer',
    'equipment.has-account',
    'equipment.name-differs',
    'equipment.reason-missing',
    'equipment.waits-for-taker',
    'equipment.not-possible-now',
    'equipment.kept-already',
  ],
})

export const confirmHandover = operation({
  id: 'confirmHandover',
  method: 'POST',
  path: '/equipment-devices/{deviceId}/handovers/{handoverId}/confirmation',
  tag: 'equipment',
  summary: 'Whoever takes a device signs for it',
  access: 'The officer to whom it is handed over, with the own account',
  params: HandoverParams,
  body: z.strictObject({}),
  answer: Handed,
  problems: ['equipment.not-yours', 'equipment.settled'],
})

export const withdrawHandover = operation({
  id: 'withdrawHandover',
  method: 'POST',
  path: '/equipment-devices/{deviceId}/handovers/{handoverId}/withdrawal',
  tag: 'equipment',
  summary: 'A hand-over that nobody confirmed does not take place',
  access: KEEPS,
  params: HandoverParams,
  body: z.strictObject({ reason: Reason }),
  answer: Handed,
  problems: ['equipment.settled'],
})

export const checkClock = operation({
  id: 'checkClock',
  method: 'POST',
  path: '/equipment-devices/{deviceId}/clock-checks',
  tag: 'equipment',
  summary: 'By how many seconds the clock of a device was fast, and whether it was set right',
  access: 'Every role of the department over its own devices; keepers and oversight over all',
  params: DeviceParams,
  body: z.strictObject({
    driftSeconds: Seconds.describe('Negative where the device was slow'),
    wasSet: z.boolean().default(false),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), clock: z.enum(codesOf(clockStandings)), isOff: z.boolean() }),
  problems: ['equipment.not-possible-now'],
})
