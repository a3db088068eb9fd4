import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { planStates } from '../domain/index.ts'
import { BUREAU, HEAD, KEEPS, Kind, Label, Line, PlanParams, READS, Reason } from './access.ts'

const Plan = z.object({
  id: z.uuid(),
  kind: Kind,
  batch: z.string(),
  fund: z.string(),
  quantity: z.int(),
  unitPrice: z.int().describe('Fen'),
  state: z.enum(codesOf(planStates)),
  allocated: z.int(),
  received: z.int(),
  version: z.int(),
})
const Changed = z.object({ id: z.uuid(), state: z.enum(codesOf(planStates)), version: z.int() })

export const listEquipmentNeeds = operation({
  id: 'listEquipmentNeeds',
  method: 'GET',
  path: '/equipment-needs',
  tag: 'equipment',
  summary: 'What each department needs by its officers and what it has, and the plans of purchase',
  access: READS,
  answer: z.object({
    units: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        officers: z.int().describe('Whose certificate holds today'),
        need: z.int(),
        inUse: z.int(),
        repair: z.int(),
        shortage: z.int().describe('Of cameras that are not scrapped'),
        stations: z.int(),
        silent: z.int(),
      }),
    ),
    plans: z.array(Plan),
    rule: z.object({
      officersPerCamera: z.int(),
      basis: z.string(),
      assumption: z.boolean(),
      silentDays: z.int(),
    }),
    mayPlan: z.boolean(),
  }),
})

export const openEquipmentPlan = operation({
  id: 'openEquipmentPlan',
  method: 'POST',
  path: '/equipment-plans',
  tag: 'equipment',
  summary: 'Draw up a purchase for the whole district; who gets how many is proposed by need',
  access: BUREAU,
  body: z.strictObject({
    kind: Kind,
    batch: Line,
    fund: Line,
    quantity: z.int().min(1).max(10_000),
    unitPrice: z.int().min(0).max(100_000_000).describe('Fen'),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), proposed: z.int() }),
  problems: ['equipment.batch-there', 'equipment.no-departments'],
})

export const readEquipmentPlan = operation({
  id: 'readEquipmentPlan',
  method: 'GET',
  path: '/equipment-plans/{equipmentPlanId}',
  tag: 'equipment',
  summary: 'A purchase with who gets how many; a department sees its own part',
  access: READS,
  params: PlanParams,
  answer: z.object({
    plan: Plan,
    allocations: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        officers: z.int(),
        need: z.int(),
        held: z.int(),
        proposed: z.int(),
        quantity: z.int(),
        reason: z.string().optional(),
        received: z.int(),
        mayReceive: z.boolean(),
      }),
    ),
    may: z.object({
      allocate: z.boolean(),
      adopt: z.boolean(),
      reopen: z.boolean(),
      close: z.boolean(),
    }),
  }),
})

export const allocateDevices = operation({
  id: 'allocateDevices',
  method: 'POST',
  path: '/equipment-plans/{equipmentPlanId}/allocations',
  tag: 'equipment',
  summary: 'Give a department another number than was proposed, with the reason',
  access: BUREAU,
  params: PlanParams,
  body: z.strictObject({
    unitId: z.uuid(),
    quantity: z.int().min(0).max(10_000),
    reason: Reason.optional().describe('Needed where the number differs from the proposal'),
  }),
  answer: Changed,
  editsVersion: true,
  problems: [
    'equipment.over-quantity',
    'equipment.below-received',
    'equipment.reason-missing',
    'equipment.not-possible-now',
  ],
})

export const adoptEquipmentPlan = operation({
  id: 'adoptEquipmentPlan',
  method: 'POST',
  path: '/equipment-plans/{equipmentPlanId}/adoption',
  tag: 'equipment',
  summary: 'The head of the bureau approves a plan; from then on devices may come',
  access: HEAD,
  params: PlanParams,
  body: z.strictObject({}),
  answer: Changed,
  editsVersion: true,
  problems: ['equipment.not-possible-now', 'equipment.nothing-allocated', 'equipment.own-plan'],
})

export const reopenEquipmentPlan = operation({
  id: 'reopenEquipmentPlan',
  method: 'POST',
  path: '/equipment-plans/{equipmentPlanId}/reopening',
  tag: 'equipment',
  summary: 'An adopted plan becomes a draft again, so that its numbers may be changed',
  access: HEAD,
  params: PlanParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['equipment.not-possible-now'],
})

export const closeEquipmentPlan = operation({
  id: 'closeEquipmentPlan',
  method: 'POST',
  path: '/equipment-plans/{equipmentPlanId}/closing',
  tag: 'equipment',
  summary: 'Nothing more comes under a plan',
  access: BUREAU,
  params: PlanParams,
  body: z.strictObject({ reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['equipment.not-possible-now'],
})

export const receiveDevices = operation({
  id: 'receiveDevices',
  method: 'POST',
  path: '/equipment-plans/{equipmentPlanId}/deliveries',
  tag: 'equipment',
  summary: 'Devices that came for a department become rows of the ledger',
  access: KEEPS,
  params: PlanParams,
  body: z.strictObject({
    unitId: z.uuid(),
    on: Day,
    model: Label.model,
    storage: Label.storage,
    devices: z
      .array(z.strictObject({ assetNumber: Label.assetNumber, serial: Label.serial }))
      .min(1)
      .max(200),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), received: z.int(), version: z.int() }),
  editsVersion: true,
  problems: [
    'equipment.not-possible-now',
    'equipment.over-allocation',
    'equipment.number-there',
    'equipment.number-twice',
    'equipment.wrong-day',
  ],
})
