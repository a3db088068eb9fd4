import type { LegalDate } from '#kernel/calendar/index.ts'
import { line, type OfficialDocument } from '#kernel/documents/index.ts'

/** A paper of the file with its length. */
export interface CataloguePaper {
  readonly title: string
  readonly number?: string | undefined
  readonly on: LegalDate
  readonly pages: number
}

export interface CatalogueClass {
  readonly volume: string
  readonly zh: string
  readonly papers: readonly CataloguePaper[]
}

/** A line of the catalogue. @property from first page, counted from 1 over all papers */
export interface CatalogueLine extends CataloguePaper {
  readonly position: number
  readonly volume: string
  readonly zh: string
  readonly from: number
  readonly to: number
}

/** Pages run on through the whole file; cover, catalogue and the closing sheet have no number. @source enforcement.md 3.6, page rules */
export function catalogueLines(classes: readonly CatalogueClass[]): readonly CatalogueLine[] {
  let page = 0
  let position = 0
  return classes.flatMap(({ volume, zh, papers }) =>
    papers.map((paper) => {
      const from = page + 1
      page += paper.pages
      position += 1
      return { ...paper, position, volume, zh, from, to: page }
    }),
  )
}

/** @property day on which the file is made */
export interface FileFacts {
  readonly organ: string
  readonly code: string
  readonly title: string
  readonly act: string
  readonly counterparties: readonly string[]
  readonly openedOn: LegalDate
  readonly closedOn?: LegalDate | undefined
  readonly decisionNumber?: string | undefined
  readonly handlers: readonly string[]
  readonly order: string
  readonly assumption: boolean
  readonly day: LegalDate
}

/** What the sheets that are bound with the papers have in common: they bear no page number. */
function sheetOf({ organ, day }: FileFacts) {
  return { issuer: organ, textSize: 'four', pages: 'none', language: 'zh', day } as const
}

export function coverOf(facts: FileFacts, papers: number, pages: number): OfficialDocument {
  const fields = (label: string, value: string) => [{ label, value: [value] }]
  return {
    ...sheetOf(facts),
    code: 'case-file-cover',
    title: '行政执法案卷',
    layout: 'form',
    ...(facts.assumption ? { assumption: '本部门案卷顺序和封面格式未查到，参照其他部门规定' } : {}),
    blocks: [
      {
        block: 'fields',
        lines: [
          fields('案号', facts.code),
          fields('案件名称', facts.title),
          fields('行为种类', facts.act),
          fields('当事人', facts.counterparties.join('、')),
          fields('决定文号', facts.decisionNumber ?? '无'),
          [
            { label: '立案日期', value: [facts.openedOn] },
            { label: '结案日期', value: [facts.closedOn ?? '未结案'] },
          ],
          fields('承办人', facts.handlers.join('、')),
          [
            { label: '文书件数', value: [String(papers)] },
            { label: '页数', value: [String(pages)] },
          ],
          fields('装订顺序', facts.order),
        ],
      },
    ],
  }
}

export function catalogueOf(facts: FileFacts, lines: readonly CatalogueLine[]): OfficialDocument {
  return {
    ...sheetOf(facts),
    code: 'case-file-catalogue',
    title: '卷内目录',
    number: [facts.code],
    layout: 'letter',
    blocks: [
      {
        block: 'table',
        columns: [
          { label: '序号', share: 1 },
          { label: '卷别', share: 1.2 },
          { label: '文书名称', share: 4.6 },
          { label: '文号', share: 3 },
          { label: '日期', share: 2.4 },
          { label: '页次', share: 1.4 },
        ],
        rows: lines.map(({ position, volume, title, number, on, from, to }) => [
          [String(position)],
          [volume],
          [title],
          [number ?? ''],
          [on],
          [from === to ? String(from) : `${from}-${to}`],
        ]),
      },
    ],
  }
}

/** A recording of the file, which no page can hold: named by its digests, with who had it when. */
export interface ListedRecording {
  readonly name: string
  readonly kind: string
  readonly duty: string
  readonly step: string
  readonly recorded: string
  readonly officer: string
  readonly device: string
  readonly size: number
  readonly sm3: string
  readonly sha256: string
  readonly custody: readonly string[]
}

export function recordingListOf(facts: FileFacts, recordings: readonly ListedRecording[]): OfficialDocument {
  return {
    ...sheetOf(facts),
    code: 'case-file-recordings',
    title: '音像记录清单',
    number: [facts.code],
    layout: 'letter',
    blocks: recordings.flatMap((one, index) => [
      {
        block: 'fields' as const,
        lines: [
          [{ label: `第${index + 1}件`, value: [`${one.name}（${one.kind}，${one.size}字节）`] }],
          [{ label: '对应步骤', value: [`${one.step}：${one.duty}`] }],
          [{ label: '录制时间', value: [one.recorded] }],
          [{ label: '人员和设备', value: [[one.officer, one.device].filter(Boolean).join('，') || '未填'] }],
          [{ label: 'SM3', value: [one.sm3] }],
          [{ label: 'SHA-256', value: [one.sha256] }],
        ],
      },
      { block: 'text' as const, flush: true, paragraphs: one.custody.map((words) => line`${words}`) },
    ]),
  }
}

/** A step that made no paper. @property of whose it was, where not everybody's @property told in words, field by field */
export interface PlainStep {
  readonly on: LegalDate
  readonly title: string
  readonly of: readonly string[]
  readonly told: readonly string[]
}

/** What was done without a paper, such as payment: the file says it all the same, and whose it was. */
export function plainStepsOf(facts: FileFacts, steps: readonly PlainStep[]): OfficialDocument {
  return {
    ...sheetOf(facts),
    code: 'case-file-steps',
    title: '无文书步骤记录',
    number: [facts.code],
    layout: 'letter',
    blocks: [
      {
        block: 'table',
        columns: [
          { label: '日期', share: 2.4 },
          { label: '步骤', share: 3.5 },
          { label: '当事人', share: 3 },
          { label: '记载', share: 5 },
        ],
        rows: steps.map(({ on, title, of, told }) => [[on], [title], [of.join('、')], [told.join('；')]]),
      },
    ],
  }
}

/** 备考表: what the file was when it was made, and who made it. */
export function closingSheetOf(
  facts: FileFacts,
  counts: {
    readonly papers: number
    readonly pages: number
    readonly recordings: number
    readonly lacking: readonly string[]
  },
  maker: string,
): OfficialDocument {
  return {
    ...sheetOf(facts),
    code: 'case-file-closing',
    title: '卷内备考表',
    number: [facts.code],
    layout: 'form',
    blocks: [
      {
        block: 'fields',
        lines: [
          [{ label: '文书', value: [`${counts.papers}件，${counts.pages}页`] }],
          [{ label: '音像记录', value: [`${counts.recordings}件，另存，见清单`] }],
          [{ label: '缺少的材料', value: [counts.lacking.join('；') || '无'] }],
          [{ label: '立卷人', value: [maker] }],
          [{ label: '立卷日期', value: [facts.day] }],
        ],
      },
    ],
  }
}
