import { z } from 'zod'
import { type Instant, instantAt, millisecondsOf } from '#kernel/calendar/index.ts'
import { checkInput } from '#platform/contract/input-faults.ts'
import { momentOfStation, parseFileNumber } from '../domain/index.ts'

const Text = z.string().trim().max(500)
/** Stations send numbers as numbers or as texts. */
const Whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])

/** A camera is read out within a day; whatever lasts longer than a month is a slip. */
const LONGEST_IN_SECONDS = 31 * 24 * 3600

/**
 * A file of a station in its own words; fields that are not named here are kept and not read.
 * @source enforcement.md 3.4, file record fields
 */
const Said = z.looseObject({
  wjbh: z.string(),
  wjbm: Text.optional(),
  pssj: Text,
  wjdx: Whole,
  wjsc: Whole.optional(),
  bzlx: z.union([Text, z.int()]).optional(),
  jgdm: Text.optional(),
  jybh: Text.optional(),
  jy_xm: Text.optional(),
  cpxh: Text.optional(),
  bfwz: Text,
})

/** @property seconds that it lasts; 0 of a photograph @property address from which its content is fetched */
export interface FileRecord {
  readonly number: string
  readonly name: string
  readonly size: number
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly marked: boolean
  readonly unitCode: string | undefined
  readonly officerNumber: string | undefined
  readonly officerName: string | undefined
  readonly device: string | undefined
  readonly address: string
}

export type ReadRecord = { readonly record: FileRecord } | { readonly faults: readonly string[] }

/** Reads what a station says of one file. @returns the record, or every fault with the name of its field, in Chinese as stations speak */
export function readFileRecord(said: unknown): ReadRecord {
  const read = checkInput(Said, said)
  if ('faults' in read)
    return { faults: read.faults.map(({ path, say }) => `${path.join('.') || '-'}: ${say('zh')}`) }
  const { wjbh, wjbm, pssj, wjdx, wjsc, bzlx, jgdm, jybh, jy_xm: jyXm, cpxh, bfwz } = read.value
  const number = parseFileNumber(wjbh)
  const startedAt = momentOfStation(pssj)
  const faults = [
    ...(number.ok ? [] : [number.refusal.code === 'wrong-length' ? 'wjbh: 须为64位' : 'wjbh: 时间不对']),
    ...(startedAt === undefined ? ['pssj: 须为 yyyy-MM-dd HH:mm:ss'] : []),
    ...(wjdx < 1 ? ['wjdx: 须大于0'] : []),
    ...((wjsc ?? 0) < 0 || (wjsc ?? 0) > LONGEST_IN_SECONDS ? ['wjsc: 须为0秒至31天'] : []),
    ...(isWebAddress(bfwz) ? [] : ['bfwz: 须为 http 地址']),
  ]
  if (!number.ok || startedAt === undefined || faults.length > 0) return { faults }
  const given = (text: string | undefined) => (text === undefined || text === '' ? undefined : text)
  return {
    record: {
      number: wjbh,
      name: given(wjbm) ?? `${number.value.device}-${pssj}`,
      size: wjdx,
      startedAt,
      endedAt: instantAt(millisecondsOf(startedAt) + (wjsc ?? 0) * 1000),
      marked: !['', '0', '00'].includes(String(bzlx ?? '')),
      unitCode: given(jgdm),
      officerNumber: given(jybh),
      officerName: given(jyXm),
      device: given(cpxh) ?? given(number.value.device),
      address: bfwz,
    },
  }
}

const isWebAddress = (text: string) => /^https?:\/\/[^\s/?#]+[^\s]*$/.test(text)
