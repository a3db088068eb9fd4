import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { ratioOf, sumOf } from './compare.ts'
import {
  answerTo,
  type Field,
  type FieldValue,
  fieldsOf,
  isFilled,
  type Remarks,
  type ReturnForm,
  type Values,
} from './form.ts'
import { isVouched, latenessOf, type ReturnState, returnStates } from './states.ts'

/** A number is a number; null leaves the cell empty. */
export type SheetCell = string | number | null

/** @property notes lines between title and heading @property totals stands under the rows, in the same columns */
export interface Sheet {
  readonly title: string
  readonly notes: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly totals: readonly SheetCell[]
}

/** The return of one department as the city's sheet has it. */
export interface SheetReturn {
  readonly unitName: string
  readonly state: ReturnState
  readonly signedOn?: LegalDate | undefined
  readonly values: Values
  readonly remarks: Remarks
}

interface About {
  readonly title: string
  readonly asOf: LegalDate
  readonly dueOn: LegalDate
  readonly today: LegalDate
  readonly reporter: string
}

/** Headings beside the fields; reading knows them again. */
export const sheetWords = {
  number: { zh: '序号', en: 'No.' },
  department: { zh: '部门', en: 'Department' },
  state: { zh: '报送情况', en: 'State' },
  signedOn: { zh: '签发日期', en: 'Signed on' },
  remarks: { zh: '说明', en: 'Remarks' },
  total: { zh: '合计', en: 'Total' },
} as const

/**
 * The spreadsheet for the city: every department has its row, only what a head signed has figures, and who is missing
 * stands above the rows by name.
 */
export function sheetOf(
  form: ReturnForm,
  about: About,
  returns: readonly SheetReturn[],
  language: Language,
): Sheet {
  const fields = fieldsOf(form)
  const told = returns.filter(({ state }) => isVouched(state))
  const word = (key: keyof typeof sheetWords) => sheetWords[key][language]
  const row = (one: SheetReturn, at: number): SheetCell[] => {
    const values = isVouched(one.state) ? one.values : {}
    return [
      at + 1,
      one.unitName,
      ...fields.map((field) => cellOf(field, answerTo(values, field.code), language)),
      ...form.ratios.map((ratio) => ratioOf(ratio, values) ?? null),
      stateText(one, about, language),
      one.signedOn ?? null,
      isVouched(one.state) ? remarksText(form, one.remarks, language) : null,
    ]
  }
  const sums = sumOf(
    form,
    told.map(({ values }) => values),
  )
  return {
    title: `${about.title}`,
    notes: notesOf(about, returns, language),
    headings: [
      word('number'),
      word('department'),
      ...fields.map((field) => headingOf(field, language)),
      ...form.ratios.map((ratio) => (ratio.as === 'percent' ? `${ratio[language]}(%)` : ratio[language])),
      word('state'),
      word('signedOn'),
      word('remarks'),
    ],
    rows: returns.map(row),
    totals: [
      null,
      word('total'),
      ...fields.map(({ code }) => (answerTo(sums, code) as number | undefined) ?? null),
      ...form.ratios.map((ratio) => ratioOf(ratio, sums) ?? null),
      null,
      null,
      null,
    ],
  }
}

export function headingOf({ zh, en, unit }: Field, language: Language): string {
  const name = { zh, en }[language]
  if (unit === undefined) return name
  return language === 'zh' ? `${name}（${unit.zh}）` : `${name} (${unit.en})`
}

/** A value as the sheet shows it and as {@link readRows} takes it again. */
function cellOf(field: Field, value: FieldValue | undefined, language: Language): SheetCell {
  if (typeof value === 'number') return value
  return isFilled(value) ? valueText(field, value, language) : null
}

/** In words, for the sheet and for whoever reads. */
export function valueText({ kind, choices = [] }: Field, value: FieldValue, language: Language): string {
  const named = (code: string) => choices.find((one) => one.code === code)?.[language] ?? code
  if (typeof value === 'boolean') {
    if (language === 'zh') return value ? '是' : '否'
    return value ? 'Yes' : 'No'
  }
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return kind === 'choice' ? named(value) : value
  return value.map(named).join(language === 'zh' ? '、' : '; ')
}

function stateText(one: SheetReturn, { dueOn, today }: About, language: Language): string {
  const state = returnStates[one.state][language]
  const lateness = latenessOf(one, dueOn, today)
  if (lateness === 'in-time') return state
  return language === 'zh' ? `${state}（逾期）` : `${state} (late)`
}

function remarksText(form: ReturnForm, remarks: Remarks, language: Language): string | null {
  const said = fieldsOf(form).flatMap((field) => {
    const remark = Object.hasOwn(remarks, field.code) ? remarks[field.code]?.trim() : undefined
    return remark ? [`${field[language]}：${remark}`] : []
  })
  return said.length === 0 ? null : said.join('；')
}

function notesOf(
  { asOf, dueOn, today, reporter }: About,
  all: readonly SheetReturn[],
  language: Language,
): string[] {
  const asked = all.filter(({ state }) => state !== 'withdrawn')
  const missing = asked.filter(({ state }) => !isVouched(state)).map(({ unitName }) => unitName)
  const excused = all.filter(({ state }) => state === 'withdrawn').map(({ unitName }) => unitName)
  const told = asked.length - missing.length
  if (language === 'zh') {
    return [
      `填报单位：${reporter}　　数据截至：${asOf}　　报送期限：${dueOn}　　导出日期：${today}`,
      `应报 ${asked.length} 个部门，已签发 ${told} 个，未报 ${missing.length} 个${missing.length > 0 ? `：${missing.join('、')}` : ''}。${excused.length > 0 ? `免报：${excused.join('、')}。` : ''}合计只含已签发的部门。`,
    ]
  }
  return [
    `Reported by: ${reporter}    Figures of: ${asOf}    Due: ${dueOn}    Exported: ${today}`,
    `${asked.length} departments asked, ${told} signed, ${missing.length} missing${missing.length > 0 ? `: ${missing.join(', ')}` : ''}. ${excused.length > 0 ? `Excused: ${excused.join(', ')}. ` : ''}Totals hold what was signed only.`,
  ]
}
