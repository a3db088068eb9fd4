import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'

const SEES =
  'Evidence keepers, system administrators, oversight officers and the head of the bureau over all; clerks and heads of a department over its own'
const KEEPS = 'Evidence keepers of the bureau and system administrators'

const Moment = z.iso.datetime({ offset: true })
const StationParams = z.object({ stationId: z.uuid() })

const Station = z.object({
  id: z.uuid(),
  number: z.string().describe('gzz_xh'),
  name: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  isClosed: z.boolean(),
  seenAt: Moment.optional().describe('Last message'),
  driftSeconds: z
    .int()
    .optional()
    .describe('How far its clock is ahead of the server’s; negative where it is behind'),
  isSilent: z.boolean().describe('In use, and nothing was heard of it for longer than the rule allows'),
  isClockWrong: z.boolean().describe('Its clock differs by more than the rule allows'),
  totalBytes: z.number().optional(),
  usedBytes: z.number().optional(),
  software: z.string().optional().describe('Version of the program in it'),
  users: z.int().describe('Officers of its department, whom it is told of'),
  files: z.int().describe('Told of so far'),
  waiting: z.int().describe('Not yet stored here'),
  failing: z.int().describe('Could not be fetched so far'),
  releasable: z.int().describe('Still there, and may be deleted there'),
  deleted: z.int().describe('Deleted there, as it told'),
  early: z.int().describe('Deleted there before it was allowed'),
  oddMessages: z.int().describe('Could not be understood'),
  version: z.int(),
})

export const listStations = operation({
  id: 'listStations',
  method: 'GET',
  path: '/stations',
  tag: 'stations',
  summary: 'Collection stations, how each is, and what is waiting there',
  access: SEES,
  answer: z.object({
    stations: z.array(Station),
    silentHours: z.int().describe('After so many hours without a message one is told as silent'),
    releaseDays: z
      .int()
      .describe('Days from the second reading of a stored file until it may be deleted there'),
  }),
})

export const registerStation = operation({
  id: 'registerStation',
  method: 'POST',
  path: '/stations',
  tag: 'stations',
  summary: 'Register a collection station; its key is shown this once',
  access: KEEPS,
  body: z.strictObject({
    unitId: z.uuid().describe('The department whose cameras it takes in'),
    number: z
      .string()
      .trim()
      .regex(/^[\w-]{1,40}$/)
      .describe('gzz_xh'),
    name: z.string().trim().min(2).max(80),
  }),
  answer: z.object({ station: Station, authkey: z.string() }),
  status: 201,
  problems: ['stations.number-taken'],
})

export const renewStationKey = operation({
  id: 'renewStationKey',
  method: 'POST',
  path: '/stations/{stationId}/key',
  tag: 'stations',
  summary: 'Give a station a new key; the old one ends at once',
  access: KEEPS,
  params: StationParams,
  answer: z.object({ station: Station, authkey: z.string() }),
  editsVersion: true,
  problems: ['stations.closed'],
})

export const closeStation = operation({
  id: 'closeStation',
  method: 'POST',
  path: '/stations/{stationId}/closing',
  tag: 'stations',
  summary: 'A station that is no longer in use is answered no more',
  access: KEEPS,
  params: StationParams,
  answer: Station,
  editsVersion: true,
  problems: ['stations.closed'],
})

export const listStationTroubles = operation({
  id: 'listStationTroubles',
  method: 'GET',
  path: '/stations/{stationId}/troubles',
  tag: 'stations',
  summary: 'What could not be understood or fetched, and what was deleted too early, newest first',
  access: SEES,
  params: StationParams,
  answer: z.object({
    odd: z.array(
      z.object({ at: Moment, message: z.string(), faults: z.array(z.string()), body: z.string() }),
    ),
    failing: z.array(z.object({ number: z.string(), name: z.string(), fault: z.string(), at: Moment })),
    early: z.array(z.object({ number: z.string(), name: z.string(), at: Moment })),
  }),
})

export const listStationFiles = operation({
  id: 'listStationFiles',
  method: 'GET',
  path: '/stations/{stationId}/files',
  tag: 'stations',
  summary: 'Files that wait, that may be deleted there, or that were, newest first; a hundred at most',
  access: SEES,
  params: StationParams,
  query: z.strictObject({ of: z.enum(['waiting', 'releasable', 'deleted']).default('waiting') }),
  answer: z.object({
    files: z.array(
      z.object({
        number: z.string().describe('wjbh'),
        name: z.string(),
        toldAt: Moment,
        deletedAt: Moment.optional(),
        early: z.boolean().describe('Deleted before it was allowed'),
      }),
    ),
  }),
})
