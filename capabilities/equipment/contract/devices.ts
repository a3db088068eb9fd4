import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { clockStandings, deviceEvents, deviceStates, handoverStates } from '../domain/index.ts'
import { DeviceParams, KEEPS, Kind, Label, Moment, READS } from './access.ts'

const shows = ['all', 'silent', 'clock', 'unsigned', 'mine'] as const

const Device = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: Kind,
  assetNumber: z.string(),
  model: z.string(),
  serial: z.string(),
  state: z.enum(codesOf(deviceStates)),
  inUseSince: Day,
  custodianId: z.uuid().optional(),
  custodianName: z.string().optional(),
  custodianLeft: z.boolean().describe('Who keeps it no longer serves in the department'),
  pendingName: z.string().optional().describe('Who has still to confirm that he took it'),
  lastUploadAt: Moment.optional(),
  isSilent: z.boolean(),
  clock: z.enum(codesOf(clockStandings)),
  mayConfirm: z.boolean().describe('The caller is who has to confirm'),
})

export const listDevices = operation({
  id: 'listDevices',
  method: 'GET',
  path: '/equipment-devices',
  tag: 'equipment',
  summary: 'Devices within one’s rights, with how many of them want something',
  access: READS,
  query: z.strictObject({
    unitId: z.uuid().optional(),
    kind: Kind.optional(),
    state: z.enum(codesOf(deviceStates)).optional(),
    show: z
      .enum(shows)
      .default('all')
      .describe('Nothing came from them; clocks; not yet signed for; kept or to be signed for by the caller'),
    words: z
      .string()
      .trim()
      .min(2)
      .max(64)
      .optional()
      .describe('In asset number, serial number, model or custodian'),
    cursor: z.uuid().optional().describe('The last one of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    devices: z.array(Device),
    next: z.string().optional(),
    counts: z
      .object(
        Object.fromEntries(shows.map((one) => [one, z.int()])) as Record<(typeof shows)[number], z.ZodInt>,
      )
      .describe('Of each `show`, whatever is shown'),
    silentDays: z.int(),
    clock: z.object({ toleranceSeconds: z.int(), everyDays: z.int() }),
    assumption: z.boolean().describe('No norm says these numbers'),
    mayKeep: z.boolean(),
  }),
})

export const readDevice = operation({
  id: 'readDevice',
  method: 'GET',
  path: '/equipment-devices/{deviceId}',
  tag: 'equipment',
  summary: 'A device with who had it when, its clock and its timeline',
  access: READS,
  params: DeviceParams,
  answer: z.object({
    ...Device.shape,
    storage: z.string().optional(),
    batch: z.string().optional(),
    fund: z.string().optional(),
    purchasedOn: Day.optional(),
    planId: z.uuid().optional(),
    recordings: z.int().describe('How many came from it'),
    handovers: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(codesOf(handoverStates)),
        fromName: z.string().optional(),
        toName: z.string().optional(),
        typedName: z.string().optional(),
        words: z.string().optional(),
        offeredAt: Moment,
        offeredBy: z.string(),
        settledAt: Moment.optional(),
        settledBy: z.string().optional(),
      }),
    ),
    checks: z.array(
      z.object({
        id: z.uuid(),
        driftSeconds: z.int(),
        wasSet: z.boolean(),
        isOff: z.boolean(),
        checkedAt: Moment,
        checkedBy: z.string(),
      }),
    ),
    timeline: z.array(
      z.object({
        at: Moment,
        event: z.enum(codesOf(deviceEvents)),
        actor: z.string(),
        reason: z.string().optional(),
      }),
    ),
    mayKeep: z.boolean(),
    version: z.int(),
  }),
})

export const registerDevice = operation({
  id: 'registerDevice',
  method: 'POST',
  path: '/equipment-devices',
  tag: 'equipment',
  summary: 'Enter a device in the ledger',
  access: KEEPS,
  body: z.strictObject({
    unitId: z.uuid(),
    kind: Kind,
    ...Label,
    inUseSince: Day.optional().describe('Today where it is not told'),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), version: z.int() }),
  problems: ['equipment.number-there', 'equipment.wrong-day'],
})

export const correctDevice = operation({
  id: 'correctDevice',
  method: 'PUT',
  path: '/equipment-devices/{deviceId}',
  tag: 'equipment',
  summary: 'Put right what the ledger says of a device',
  access: KEEPS,
  params: DeviceParams,
  body: z.strictObject(Label),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['equipment.number-there', 'equipment.wrong-day'],
})
