import type { CodeList } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'

/** A row as it stands in the sheet. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly { readonly text: string; readonly kind: 'text' | 'number' | 'formula' }[]
}

export const listedFaults = {
  'no-number': { zh: '没有编号', en: 'no number' },
  'no-title': { zh: '没有名称', en: 'no title' },
  'number-twice': { zh: '编号重复', en: 'the number stands there twice' },
  formula: { zh: '编号或者名称是公式，没有计算', en: 'a formula, which is not computed' },
  'too-long': { zh: '编号或者名称太长', en: 'too long' },
} as const satisfies CodeList
export type ListedFault = keyof typeof listedFaults

export const listedStates = {
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已办结', en: 'Closed' },
  unknown: { zh: '看不出', en: 'Not told' },
} as const satisfies CodeList
export type ListedState = keyof typeof listedStates

export interface ListedMatter {
  readonly row: number
  readonly number: string
  readonly ourCode?: string
  readonly title: string
  readonly state: ListedState
  readonly stateWords: string
  readonly faults: readonly ListedFault[]
}

const MOST_ROWS = 5000
const LONGEST = 200

const columnNames = {
  number: ['编号', '案件编号', '纠纷编号', '对方编号', '卷号', 'number'],
  ourCode: ['一案一码', '我方编号', '本平台编号', 'code'],
  title: ['名称', '纠纷名称', '案件名称', '标题', '案由', '纠纷简要情况', 'title'],
  state: ['状态', '办理状态', '调解结果', '办理结果', 'state'],
} as const
type Column = keyof typeof columnNames
type Places = { readonly [Key in Column]?: number }

/** @source assumption: no provincial system publishes its words; these stand in its forms. Others are not compared. */
const closedWords = /办结|结案|成功|失败|不成|终止|归档|达成|撤回|closed|settled|failed/i
const openWords = /受理|调解中|办理中|进行|待|登记|open|pending/i

export function listedState(words: string): ListedState {
  if (closedWords.test(words)) return 'closed'
  return openWords.test(words) ? 'open' : 'unknown'
}

type Fault = 'exchange.columns-missing' | 'exchange.too-many-rows' | 'exchange.list-empty'

/** Reads what a system has, each row with what is wrong with it. The header may stand below a title. */
export function readListing(rows: readonly SheetRow[]): Result<readonly ListedMatter[], Fault> {
  const found = rows.slice(0, 10).map(placesOf)
  const at = found.findIndex(({ number, title }) => number !== undefined && title !== undefined)
  const places = found[at]
  if (places === undefined) return refuse('exchange.columns-missing')
  const below = rows.slice(at + 1)
  if (below.length === 0) return refuse('exchange.list-empty')
  if (below.length > MOST_ROWS) return refuse('exchange.too-many-rows', { most: MOST_ROWS })
  const seen = new Set<string>()
  return ok(
    below.map((row) => {
      const read = readRow(row, places)
      const key = compared(read.number)
      if (key === '' || !seen.has(key)) {
        seen.add(key)
        return read
      }
      return { ...read, faults: [...read.faults, 'number-twice' as const] }
    }),
  )
}

function placesOf({ cells }: SheetRow): Places {
  const titles = cells.map(({ text }) => compared(text))
  const places = Object.entries(columnNames).flatMap(([column, names]) => {
    const at = titles.findIndex((title) => (names as readonly string[]).includes(title))
    return at < 0 ? [] : [[column, at] as const]
  })
  return Object.fromEntries(places)
}

function readRow({ row, cells }: SheetRow, places: Places): ListedMatter {
  const cellOf = (column: Column) => cells[places[column] ?? -1]
  const textOf = (column: Column) => (cellOf(column)?.text ?? '').trim()
  const [number, title, ourCode, stateWords] = [
    textOf('number'),
    textOf('title'),
    textOf('ourCode'),
    textOf('state'),
  ]
  const faults: ListedFault[] = []
  if (cellOf('number')?.kind === 'formula' || cellOf('title')?.kind === 'formula') faults.push('formula')
  if (number === '') faults.push('no-number')
  if (title === '') faults.push('no-title')
  if ([number, title, ourCode, stateWords].some(({ length }) => length > LONGEST)) faults.push('too-long')
  const code = ourCode === '' ? {} : { ourCode }
  return { row, number, title, ...code, state: listedState(stateWords), stateWords, faults }
}

/** Numbers are compared without spaces, brackets and width. */
export function compared(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}〔〕【】]/g, '')
}
