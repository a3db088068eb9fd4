import type { Measure, PenaltyKind } from '#capabilities/authority/domain/index.ts'
import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { readCreditCode } from '#kernel/identity/index.ts'
import { type Fen, parseYuan } from '#kernel/money/index.ts'
import { type DisclosureRecord, keyOfHeading, type RecordKey, type RowKind } from './layouts.ts'

/** What is wrong with a row; the first ones keep it from being published, the others are told. */
export const rowDefects = {
  'party-missing': { zh: '没有行政相对人', en: 'There is no party' },
  'number-missing': { zh: '没有文号', en: 'There is no document number' },
  'day-missing': { zh: '没有决定日期', en: 'There is no day of decision' },
  'day-unreadable': { zh: '日期无法识别', en: 'A date cannot be read' },
  'organ-missing': { zh: '没有作出决定的机关', en: 'There is no organ' },
  'content-missing': { zh: '没有决定内容', en: 'There is no content' },
  'amount-unreadable': { zh: '金额无法识别', en: 'An amount cannot be read' },
  'amount-negative': { zh: '金额小于零', en: 'An amount is below zero' },
  'kind-missing': { zh: '没有处罚类别', en: 'There is no kind of penalty' },
  'kind-unknown': { zh: '有法律没有列举的处罚类别', en: 'A kind of penalty that the law does not name' },
  'basis-missing': { zh: '没有依据', en: 'There is no basis' },
  'facts-missing': { zh: '没有事实', en: 'There are no facts' },
  'code-wrong': { zh: '统一社会信用代码的形状或者校验位不对', en: 'The credit code is not sound' },
  'number-odd': {
    zh: '文号不是“机关代字〔年份〕序号”的写法',
    en: 'The number is not written as organ 〔year〕 serial',
  },
  'validity-reversed': { zh: '有效期止早于有效期起', en: 'It ends before it begins' },
} as const satisfies CodeList
export type RowDefect = keyof typeof rowDefects

/** With one of these a row is kept, and cannot be published before it is put right. */
export const barringDefects: readonly RowDefect[] = [
  ...(['party-missing', 'number-missing', 'day-missing', 'day-unreadable', 'organ-missing'] as const),
  ...(['content-missing', 'amount-unreadable', 'amount-negative', 'validity-reversed'] as const),
]

export interface ReadRow {
  /** As counted in the file, the heading being line 1. */
  readonly line: number
  readonly record: DisclosureRecord
  /** Columns that no layout knows, with their headings: nothing of a row is lost. */
  readonly rest: Readonly<Record<string, string>>
  readonly decidedOn?: LegalDate
  readonly validFrom?: LegalDate
  readonly validTo?: LegalDate
  readonly fineFen?: Fen
  readonly confiscatedFen?: Fen
  /** Codes of the enforcement pillar. */
  readonly measures: readonly Measure[]
  readonly defects: readonly RowDefect[]
}

export interface ReadOptions {
  readonly kind: RowKind
  /** Kinds of penalty with their words, as the enforcement pillar has them. */
  readonly measureWords: Readonly<Partial<Record<PenaltyKind, string>>>
}

/** Rows of decisions as somebody sends them; what is wrong is named, never dropped. */
export function readDisclosureRows(
  cells: readonly { readonly line: number; readonly texts: readonly string[] }[],
  options: ReadOptions,
): readonly ReadRow[] {
  const [heading, ...rows] = cells
  const headings = heading?.texts ?? []
  const keys = headings.map((one) => keyOfHeading(one, options.kind))
  return rows
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''))
    .map(({ line, texts }) => readRow(line, { headings, keys, texts }, options))
}

interface Cells {
  readonly headings: readonly string[]
  readonly keys: readonly (RecordKey | undefined)[]
  readonly texts: readonly string[]
}

function readRow(
  line: number,
  { headings, keys, texts }: Cells,
  { kind, measureWords }: ReadOptions,
): ReadRow {
  const record: Partial<Record<RecordKey, string>> = {}
  const rest: Record<string, string> = {}
  texts.forEach((text, at) => {
    const key = keys[at]
    if (text.trim() === '') return
    // two columns of one meaning: the second is kept under its own heading
    if (key === undefined || record[key] !== undefined) rest[headings[at] ?? `#${at + 1}`] = text
    else record[key] = text.trim()
  })
  const days = {
    decidedOn: dayOf(record.decidedOn),
    validFrom: dayOf(record.validFrom),
    validTo: dayOf(record.validTo),
  }
  const amounts = { fineFen: amountOf(record.fine), confiscatedFen: amountOf(record.confiscated) }
  const measures =
    kind === 'penalty' ? measuresOf(record, measureWords) : { codes: ['grant-licence'] as const, unknown: [] }
  const defects = [
    ...missingOf(record, kind),
    ...Object.values(days).flatMap((day): RowDefect[] => (day === 'unreadable' ? ['day-unreadable'] : [])),
    ...Object.values(amounts).flatMap((amount): RowDefect[] =>
      amount === 'unreadable' ? ['amount-unreadable'] : amount === 'negative' ? ['amount-negative'] : [],
    ),
    ...(measures.unknown.length > 0 ? (['kind-unknown'] as const) : []),
    ...(record.creditCode !== undefined && !isSoundCode(record.creditCode) ? (['code-wrong'] as const) : []),
    ...(record.documentNumber !== undefined && !PLAIN_NUMBER.test(record.documentNumber)
      ? (['number-odd'] as const)
      : []),
    ...(isReversed(days.validFrom, days.validTo) ? (['validity-reversed'] as const) : []),
  ]
  return {
    ...{ line, record, rest, measures: measures.codes, defects: [...new Set(defects)] },
    ...readable('decidedOn', days.decidedOn),
    ...readable('validFrom', days.validFrom),
    ...readable('validTo', days.validTo),
    ...readable('fineFen', amounts.fineFen),
    ...readable('confiscatedFen', amounts.confiscatedFen),
  }
}

/** For spreading: only what could be read. */
function readable<Key extends string, Value>(key: Key, value: Value) {
  const isRead = value !== undefined && value !== 'unreadable' && value !== 'negative'
  return (isRead ? { [key]: value } : {}) as {
    readonly [K in Key]?: Exclude<Value, undefined | 'unreadable' | 'negative'>
  }
}

function missingOf(record: DisclosureRecord, kind: RowKind): readonly RowDefect[] {
  const wanted: readonly (readonly [RecordKey, RowDefect])[] = [
    ['party', 'party-missing'],
    [
      kind === 'licence' && record.documentNumber === undefined ? 'licenceNumber' : 'documentNumber',
      'number-missing',
    ],
    ['decidedOn', 'day-missing'],
    ['organ', 'organ-missing'],
    [kind === 'licence' && record.content === undefined ? 'certificateName' : 'content', 'content-missing'],
    ...(kind === 'penalty'
      ? ([
          ['kinds', 'kind-missing'],
          ['basis', 'basis-missing'],
          ['facts', 'facts-missing'],
        ] as const)
      : []),
  ]
  return wanted.flatMap(([key, defect]) => (record[key] === undefined ? [defect] : []))
}

type Read<T> = T | 'unreadable' | undefined

/** `2020-12-07`, `2020/12/7`, `2020年12月7日`, `20201207`, with a time behind it. */
function dayOf(written: string | undefined): Read<LegalDate> {
  if (written === undefined) return undefined
  const found = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[ T].*)?$/.exec(
    written.normalize('NFKC'),
  )
  const day = found ? `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}` : undefined
  return isLegalDate(day) ? day : 'unreadable'
}

/** The standard writes units of ten thousand yuan; a unit in words is believed. */
function amountOf(written: string | undefined): Read<Fen> | 'negative' {
  if (written === undefined) return undefined
  const plain = written.normalize('NFKC').replace(/\s/g, '')
  if (/^-/.test(plain)) return 'negative'
  const amount = parseYuan(/[万元]/.test(plain) ? plain : `${plain}万`)
  return amount.ok ? amount.value : 'unreadable'
}

function measuresOf({ kinds = '', moreKinds = '' }: DisclosureRecord, words: ReadOptions['measureWords']) {
  const written = `${kinds}|${moreKinds}`
    .split(/[|、;；,，/]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const codes = Object.entries(words) as [PenaltyKind, string][]
  const found = written.map((one) => codes.find(([, zh]) => zh === one)?.[0])
  return {
    codes: [...new Set(found.filter((code) => code !== undefined))],
    unknown: written.filter((_, at) => found[at] === undefined),
  }
}

const PLAIN_NUMBER = /^[^〔〕【】[\]()（）]+〔\d{4}〕[^〔〕【】[\]]*\d+号$/

function isSoundCode(code: string): boolean {
  const read = readCreditCode(code)
  return read.ok && read.value.isCheckDigitRight
}

const isReversed = (from: Read<LegalDate>, to: Read<LegalDate>) =>
  isLegalDate(from) && isLegalDate(to) && to < from
