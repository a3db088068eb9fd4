import { instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import { type Block, type DocumentDefinition, type Line, printedDay } from '#kernel/documents/index.ts'
import {
  type ContentFate,
  contentFates,
  type KeptGround,
  keptGrounds,
  type ListState,
  listStates,
  type Outcome,
  outcomes,
  retentionClasses,
  uses,
} from '../codes.ts'
import type { ShownRow } from '../deletion-list.ts'

interface PaperRow {
  readonly position: number
  readonly isGoing: boolean
  readonly said: ShownRow
  readonly outcome: Outcome | undefined
  readonly outcomeGround: KeptGround | undefined
  readonly content: ContentFate | undefined
}

export interface DeletionListFacts {
  readonly number: string
  readonly unitName: string
  readonly state: ListState
  readonly digest: string
  readonly drawnOn: LegalDate
  readonly drawnBy: string
  readonly decidedOn: LegalDate | undefined
  readonly decidedBy: string | undefined
  readonly words: string | undefined
  readonly doneOn: LegalDate | undefined
  readonly madeOn: LegalDate
  readonly rows: readonly PaperRow[]
}

/** The form is ours: assumption. @source issue 6: deletion only by an approved run list with proof */
export const deletionListPaper: DocumentDefinition<DeletionListFacts> = {
  code: 'deletion-list',
  label: { zh: '音像记录到期删除清单', en: 'List of recordings to be deleted' },
  fill: (facts) => ({
    code: 'deletion-list',
    title: '音像记录到期删除清单',
    number: [facts.number],
    layout: 'letter',
    textSize: 'small-four',
    pages: 'of-total',
    language: 'zh',
    day: facts.madeOn,
    assumption: '清单格式无统一规定',
    blocks: [story(facts), going(facts), ...keptBack(facts)],
    notes: [[`清单数字指纹（SM3）：${facts.digest}`], ['生成日期：', ...printedDay(facts.madeOn)]],
  }),
}

function story(facts: DeletionListFacts): Block {
  const { rows, decidedBy, decidedOn, words, doneOn } = facts
  const count = (of: (row: PaperRow) => boolean) => rows.filter(of).length
  const paragraphs: Line[] = [
    [`部门：${facts.unitName}　状态：${listStates[facts.state].zh}`],
    [`可以删除 ${count(({ isGoing }) => isGoing)} 段，满期但留存 ${count(({ isGoing }) => !isGoing)} 段。`],
    [`拟定：${facts.drawnBy}，${facts.drawnOn}`],
  ]
  if (decidedBy !== undefined) paragraphs.push([`审批：${decidedBy}，${decidedOn ?? ''}。${words ?? ''}`])
  if (doneOn !== undefined)
    paragraphs.push([
      `执行：${doneOn}，删除 ${count(({ outcome }) => outcome === 'removed')} 段，执行时留下 ${count(({ outcome }) => outcome === 'left')} 段。`,
    ])
  return { block: 'text', heading: '一、办理情况', paragraphs }
}

const clock = (instant: string) => instantAt(Date.parse(instant)).slice(0, 16).replace('T', ' ')

const what = ({ said }: PaperRow): Line => [
  `${said.name}\n${clock(said.startedAt)}${said.officerName ? `\n${said.officerName}` : ''}`,
]

function going({ rows }: DeletionListFacts): Block {
  return {
    block: 'table',
    heading: '二、可以删除的记录',
    columns: [
      { label: '序号', share: 1.2 },
      { label: '记录', share: 4.5 },
      { label: '类别、期满日', share: 3 },
      { label: '大小（字节）、数字指纹（SM3）', share: 6 },
      { label: '结果', share: 2.5 },
    ],
    rows: rows
      .filter(({ isGoing }) => isGoing)
      .map((row) => [
        [String(row.position)],
        what(row),
        [`${retentionClasses[row.said.class].zh}，${uses[row.said.use].zh}\n${row.said.until ?? ''}`],
        [`${row.said.size}\n${inGroups(row.said.sm3)}`],
        [resultOf(row)],
      ]),
  }
}

/** A digest that a narrow column can break, and that people can compare. */
const inGroups = (digest: string) => digest.replace(/(.{8})(?=.)/g, '$1 ')

function resultOf({ outcome, outcomeGround, content }: PaperRow): string {
  if (outcome === undefined) return ''
  const why = outcomeGround === undefined ? '' : `：${keptGrounds[outcomeGround].zh}`
  const bytes = content === undefined ? '' : `\n${contentFates[content].zh}`
  return `${outcomes[outcome].zh}${why}${bytes}`
}

function keptBack({ rows }: DeletionListFacts): readonly Block[] {
  const kept = rows.filter(({ isGoing }) => !isGoing)
  if (kept.length === 0) return []
  return [
    {
      block: 'table',
      heading: '三、满期但留存的记录',
      columns: [
        { label: '序号', share: 1.2 },
        { label: '记录', share: 5 },
        { label: '期满日', share: 3 },
        { label: '留存理由', share: 6 },
      ],
      rows: kept.map((row) => [
        [String(row.position)],
        what(row),
        [row.said.until ?? ''],
        [
          `${row.said.ground ? keptGrounds[row.said.ground].zh : ''}${row.said.groundWords ? `（${row.said.groundWords}）` : ''}`,
        ],
      ]),
    },
  ]
}
