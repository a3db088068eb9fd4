import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type DeviceKind, deviceKinds, type RowFault } from './codes.ts'
import { type DeviceState, deviceStates } from './states.ts'

/** A row as it stands in the spreadsheet. */
export interface FileRow {
  readonly row: number
  readonly cells: readonly { readonly text: string }[]
}

/** What a ledger says of a device, before anybody judged it. */
export interface ReadDevice {
  readonly row: number
  readonly assetNumber: string
  readonly serial: string
  readonly model: string
  readonly unitName: string
  readonly unitId?: string
  readonly kind?: DeviceKind
  readonly state?: DeviceState
  readonly storage?: string
  readonly batch?: string
  readonly fund?: string
  readonly purchasedOn?: LegalDate
  readonly custodian?: string
  readonly custodianId?: string
  readonly fault?: RowFault
}

/** What the house knows already. @property officers those who serve @property taken asset numbers and serials of the ledger */
export interface Surroundings {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly officers: readonly { readonly id: string; readonly unitId: string; readonly name: string }[]
  readonly taken: { readonly assetNumbers: ReadonlySet<string>; readonly serials: ReadonlySet<string> }
}

/** Titles that ledgers give their columns. */
const columns = {
  assetNumber: ['资产编号', '资产编码', '固定资产编号', '编号', 'asset number'],
  kind: ['类别', '设备类别', '设备名称', '名称', '种类', 'kind'],
  model: ['型号', '品牌型号', '规格型号', 'model'],
  serial: ['序列号', '产品序号', '设备号', '设备序列号', '出厂编号', 'serial', 'serial number'],
  storage: ['存储', '存储容量', '容量', 'storage'],
  batch: ['采购批次', '批次', 'batch'],
  fund: ['资金来源', '经费来源', 'fund'],
  purchasedOn: ['购置日期', '采购日期', '购入日期', 'purchased on', 'purchase date'],
  department: ['部门', '使用部门', '单位', '单位名称', 'department'],
  custodian: ['保管人', '使用人', '责任人', 'custodian'],
  state: ['状态', '使用状态', 'state'],
} as const
type Column = keyof typeof columns
/** Without these a row says nothing. */
const needed: readonly Column[] = ['assetNumber', 'serial', 'model', 'department']

const HEADER_WITHIN = 12
export const MOST_ROWS = 2000
const MOST_TEXT = 100

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*：:()，,、]/g, '')
    .toLowerCase()

/** Reads an earlier ledger; every row is told with its fault or can be taken in as it is. */
export function readDevices(
  rows: readonly FileRow[],
  around: Surroundings,
): Result<readonly ReadDevice[], 'equipment.no-header' | 'equipment.no-rows' | 'equipment.too-many-rows'> {
  const header = findHeader(rows)
  if (header === undefined) return refuse('equipment.no-header')
  const below = rows.slice(header.at + 1).filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
  if (below.length === 0) return refuse('equipment.no-rows')
  if (below.length > MOST_ROWS)
    return refuse('equipment.too-many-rows', { rows: below.length, most: MOST_ROWS })
  const seen = { assetNumbers: new Set<string>(), serials: new Set<string>() }
  return ok(
    below.map((row) => {
      const read = readRow(row, header.places, around)
      const fault = faultOf(read, around, seen)
      seen.assetNumbers.add(read.assetNumber)
      seen.serials.add(read.serial)
      return { ...read.device, ...(fault === undefined ? {} : { fault }) }
    }),
  )
}

function findHeader(rows: readonly FileRow[]) {
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const titles = cells.map(({ text }) => plain(text))
    const places = new Map<Column, number>()
    for (const [column, names] of Object.entries(columns) as [Column, readonly string[]][]) {
      const known = names.map(plain)
      const place = titles.findIndex((title) => known.includes(title))
      if (place >= 0) places.set(column, place)
    }
    if (needed.every((column) => places.has(column))) return { at, places }
  }
  return undefined
}

function readRow({ row, cells }: FileRow, places: ReadonlyMap<Column, number>, around: Surroundings) {
  const said = (column: Column): string => {
    const place = places.get(column)
    return place === undefined ? '' : (cells[place]?.text.normalize('NFKC').trim().slice(0, MOST_TEXT) ?? '')
  }
  const [assetNumber, serial, model, unitName] = [
    ...[said('assetNumber'), said('serial'), said('model'), said('department')],
  ] as [string, string, string, string]
  const unitId = unitNamed(unitName, around.units)
  const custodian = said('custodian')
  const custodianId = around.officers.find((one) => one.unitId === unitId && one.name === custodian)?.id
  const day = said('purchasedOn')
  const purchasedOn = dayOf(day)
  const kind = codeNamed(deviceKinds, said('kind')) ?? kindIn(said('kind'))
  const state = said('state') === '' ? 'in-use' : codeNamed(deviceStates, said('state'))
  const device: ReadDevice = {
    ...{ row, assetNumber, serial, model, unitName },
    ...(unitId === undefined ? {} : { unitId }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...(said('storage') === '' ? {} : { storage: said('storage') }),
    ...(said('batch') === '' ? {} : { batch: said('batch') }),
    ...(said('fund') === '' ? {} : { fund: said('fund') }),
    ...(purchasedOn === undefined ? {} : { purchasedOn }),
    ...(custodian === '' ? {} : { custodian }),
    ...(custodianId === undefined ? {} : { custodianId }),
  }
  return { device, assetNumber, serial, isDayWrong: day !== '' && purchasedOn === undefined }
}

function faultOf(
  { device, isDayWrong }: ReturnType<typeof readRow>,
  { taken }: Surroundings,
  seen: { readonly assetNumbers: ReadonlySet<string>; readonly serials: ReadonlySet<string> },
): RowFault | undefined {
  const { assetNumber, serial, model, unitId, kind, state, custodian, custodianId } = device
  if (assetNumber.length < 2) return 'no-asset-number'
  if (serial.length < 2) return 'no-serial'
  if (model.length < 2) return 'no-model'
  if (seen.assetNumbers.has(assetNumber) || seen.serials.has(serial)) return 'twice'
  if (taken.assetNumbers.has(assetNumber) || taken.serials.has(serial)) return 'there'
  if (unitId === undefined) return 'no-such-department'
  if (kind === undefined) return 'no-such-kind'
  if (state === undefined) return 'no-such-state'
  if (isDayWrong) return 'wrong-day'
  return custodian !== undefined && custodianId === undefined ? 'no-such-officer' : undefined
}

/** By the whole name, or by an end of it that only one department has: ledgers often leave out the district. */
function unitNamed(name: string, units: Surroundings['units']): string | undefined {
  const said = plain(name)
  const whole = units.filter((unit) => plain(unit.name) === said)
  const ends = said.length < 3 ? [] : units.filter((unit) => plain(unit.name).endsWith(said))
  const found = whole.length > 0 ? whole : ends
  return found.length === 1 ? found[0]?.id : undefined
}

function codeNamed<Code extends string>(codes: CodeList & Readonly<Record<Code, object>>, words: string) {
  const found = Object.entries(codes).find(([code, { zh, en }]) =>
    [code, zh, en].map(plain).includes(plain(words)),
  )
  return found?.[0] as Code | undefined
}

/** Names of goods in the trade: 单警执法记录仪, 数据采集工作站. */
function kindIn(words: string): DeviceKind | undefined {
  if (words.includes('记录仪')) return 'camera'
  return words.includes('采集') ? 'station' : undefined
}

/** `2024-03-01`, `2024/3/1`, `2024年3月1日`. */
function dayOf(text: string): LegalDate | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLegalDate(said) ? said : undefined
}
