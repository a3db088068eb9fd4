import type { CodeList } from '#kernel/codes/index.ts'

export const deviceKinds = {
  camera: { zh: '执法记录仪', en: 'Body camera' },
  station: { zh: '采集站', en: 'Collection station' },
} as const satisfies CodeList
export type DeviceKind = keyof typeof deviceKinds

/** How a device came to who keeps it. */
export const handoverStates = {
  pending: { zh: '待接收人签收', en: 'Waits for the taker' },
  confirmed: { zh: '本人账号签收', en: 'Signed with the own account' },
  typed: { zh: '代为登记签收', en: 'Signed on paper, typed in' },
  store: { zh: '交回部门', en: 'Back with the department' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type HandoverState = keyof typeof handoverStates

export const clockStandings = {
  right: { zh: '准', en: 'Right' },
  drifted: { zh: '误差超限', en: 'Off by too much' },
  due: { zh: '该校时了', en: 'Check due' },
  unchecked: { zh: '未校时', en: 'Never checked' },
} as const satisfies CodeList
export type ClockStanding = keyof typeof clockStandings

/** What the ledger of a device tells. */
export const deviceEvents = {
  'device-registered': { zh: '登记入账', en: 'Entered in the ledger' },
  'device-imported': { zh: '由旧台账导入', en: 'Imported from an earlier ledger' },
  'device-received': { zh: '按采购方案到货', en: 'Received under a plan' },
  'device-corrected': { zh: '更正登记', en: 'Entry corrected' },
  'device-repair': { zh: '送修', en: 'Sent to repair' },
  'device-return': { zh: '修好启用', en: 'Back from repair' },
  'device-scrap': { zh: '报废', en: 'Scrapped' },
  'device-offered': { zh: '移交', en: 'Handed over' },
  'device-taken': { zh: '签收', en: 'Taken over' },
  'device-stored': { zh: '交回部门', en: 'Back with the department' },
  'device-offer-withdrawn': { zh: '撤回移交', en: 'Hand-over withdrawn' },
  'device-clock-checked': { zh: '校时', en: 'Clock checked' },
} as const satisfies CodeList
export type DeviceEvent = keyof typeof deviceEvents

/** Why a row of an earlier ledger is left out. */
export const rowFaults = {
  'no-asset-number': { zh: '没有资产编号', en: 'No asset number' },
  'no-serial': { zh: '没有序列号', en: 'No serial number' },
  'no-model': { zh: '没有型号', en: 'No model' },
  'no-such-kind': { zh: '看不出是执法记录仪还是采集站', en: 'Neither camera nor station' },
  'no-such-department': { zh: '没有这个部门', en: 'No such department' },
  'no-such-state': { zh: '状态不是在用、维修或者报废', en: 'The state is unknown' },
  'no-such-officer': { zh: '该部门没有这名保管人', en: 'The department has no such officer' },
  'wrong-day': { zh: '购置日期不对', en: 'No possible day of purchase' },
  twice: { zh: '与上面一行重复', en: 'Same as a row above' },
  there: { zh: '台账里已经有', en: 'In the ledger already' },
} as const satisfies CodeList
export type RowFault = keyof typeof rowFaults
