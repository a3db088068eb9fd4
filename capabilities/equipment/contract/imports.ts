import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { deviceStates, rowFaults } from '../domain/index.ts'
import { KEEPS, Kind } from './access.ts'

const fileTypes = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
] as const

export const tryDevices = operation({
  id: 'tryDevices',
  method: 'POST',
  path: '/equipment-imports/trial',
  tag: 'equipment',
  summary: 'What a spreadsheet of an earlier ledger would become, row by row; nothing is written',
  access: KEEPS,
  sendsBinary: { mediaTypes: fileTypes },
  answer: z.object({
    digest: z.string().describe('Names the file and what came of it; the import wants it'),
    rows: z.array(
      z.object({
        row: z.int(),
        assetNumber: z.string(),
        serial: z.string(),
        model: z.string(),
        unitName: z.string(),
        kind: Kind.optional(),
        state: z.enum(codesOf(deviceStates)).optional(),
        custodian: z.string().optional(),
        purchasedOn: Day.optional(),
        fault: z.enum(codesOf(rowFaults)).optional(),
      }),
    ),
  }),
  problems: ['equipment.no-header', 'equipment.no-rows', 'equipment.too-many-rows'],
})

export const importDevices = operation({
  id: 'importDevices',
  method: 'POST',
  path: '/equipment-imports',
  tag: 'equipment',
  summary: 'Rows of an earlier ledger come in, exactly as the trial showed them; rows with a fault stay out',
  access: KEEPS,
  query: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  sendsBinary: { mediaTypes: fileTypes },
  status: 201,
  answer: z.object({ id: z.uuid(), taken: z.int(), leftOut: z.int(), wasImported: z.boolean() }),
  problems: [
    'equipment.no-header',
    'equipment.no-rows',
    'equipment.too-many-rows',
    'equipment.file-changed',
    'equipment.no-sound-row',
  ],
})
