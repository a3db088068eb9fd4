/**
 * A device of the demo.
 * @property since days before the seeding on which it was first used
 * @property to who keeps it; the account signs where there is one, otherwise a paper was signed
 * @property drift what the clock check found, in seconds
 */
export interface SeedDevice {
  readonly assetNumber: string
  readonly serial: string
  readonly model: string
  readonly kind: 'camera' | 'station'
  readonly since: number
  readonly to?: string
  readonly isPending?: boolean
  readonly drift?: number
  readonly isInRepair?: boolean
}

/** Devices of the market regulator: two that record, one that does not, one in repair, a station. */
export const seedDevices: readonly SeedDevice[] = [
  {
    ...{ assetNumber: 'SG-SJ-2023-007', serial: 'DSJ-SG-0007', model: '海川 DSJ-A8', kind: 'camera' },
    ...{ since: 700, to: '骆海峰', drift: 4 },
  },
  {
    ...{ assetNumber: 'SG-SJ-2023-012', serial: 'DSJ-SG-0012', model: '海川 DSJ-A8', kind: 'camera' },
    ...{ since: 700, to: '柴文斌', drift: -95 },
  },
  {
    ...{ assetNumber: 'SG-SJ-2021-003', serial: 'DSJ-SG-0003', model: '海川 DSJ-A5', kind: 'camera' },
    ...{ since: 180, to: '阮思敏' },
  },
  {
    ...{ assetNumber: 'SG-SJ-2021-004', serial: 'DSJ-SG-0004', model: '海川 DSJ-A5', kind: 'camera' },
    ...{ since: 1500, isInRepair: true },
  },
  {
    ...{ assetNumber: 'SG-SJ-2024-001', serial: 'DSJ-SG-0021', model: '海川 DSJ-V9', kind: 'camera' },
    ...{ since: 3, to: '柴文斌', isPending: true, drift: 0 },
  },
  {
    ...{ assetNumber: 'SG-SJ-2024-C01', serial: 'GZZ-SG-01', model: '海川 CJZ-16', kind: 'station' },
    ...{ since: 5, drift: 1 },
  },
]

export const seedPlan = {
  batch: '2026年全区统一采购第一批',
  fund: '区财政执法装备专项',
  quantity: 24,
  unitPrice: 198_000,
}
