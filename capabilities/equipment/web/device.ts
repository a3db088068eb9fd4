import type { Answer } from '#platform/web/api-client/index.ts'
import type { listDevices, listEquipmentNeeds, readDevice, readEquipmentPlan } from '../contract.ts'
import type { ClockStanding, DeviceState, PlanState } from '../domain/index.ts'

export type DeviceList = Answer<typeof listDevices>
export type Device = DeviceList['devices'][number]
export type OneDevice = Answer<typeof readDevice>
export type Needs = Answer<typeof listEquipmentNeeds>
export type PlanPage = Answer<typeof readEquipmentPlan>
export type Allocation = PlanPage['allocations'][number]

export const toneOfState = {
  'in-use': 'good',
  repair: 'warning',
  scrapped: 'plain',
} as const satisfies Record<DeviceState, string>

export const toneOfClock = {
  right: 'good',
  drifted: 'danger',
  due: 'warning',
  unchecked: 'warning',
} as const satisfies Record<ClockStanding, string>

export const toneOfPlan = {
  draft: 'warning',
  adopted: 'good',
  closed: 'plain',
} as const satisfies Record<PlanState, string>
