import { instantAt } from '#kernel/calendar/index.ts'
import { type Field, type Line, type OfficialDocument, textOr } from '#kernel/documents/index.ts'

/** @property receivedAt, handedOnAt milliseconds since 1970  @property acceptedOn YYYY-MM-DD */
export interface ReceiptFacts {
  readonly code: string
  readonly title: string
  readonly door: string
  readonly receivedAt: number
  readonly unit: string
  readonly firstResponder: string | undefined
  readonly people: readonly string[]
  readonly holder?: string
  readonly handedOnAt?: number
  readonly acceptedOn?: string
  readonly outcome?: string
  readonly isDeclined: boolean
  readonly day: string
}

const time = (at: number): string => instantAt(at).slice(0, 16).replace('T', ' ')
const timeOr = (at: number | undefined) => (at === undefined ? undefined : time(at))
const field = (label: string, value: string | undefined): Field => ({ label, value: [textOr(value, 8)] })

/** Says where the matter is and who answers for it; assumption: no source prescribes the form. */
export function receiptDocument(facts: ReceiptFacts): OfficialDocument {
  return {
    code: 'visit-receipt',
    title: '来访接待回执',
    issuer: facts.unit,
    number: [facts.code],
    layout: 'form',
    textSize: 'four',
    pages: 'dashes',
    day: facts.day,
    language: 'zh',
    assumption: '未见统一样式，内容按首问负责制拟定',
    blocks: [
      {
        block: 'fields',
        lines: [
          [field('来访人', facts.people.join('、')), field('渠道', facts.door)],
          [field('事项', facts.title)],
          [field('接待时间', time(facts.receivedAt)), field('首问责任人', facts.firstResponder)],
          [field('承办单位', facts.holder), field('移交时间', timeOr(facts.handedOnAt))],
        ],
      },
      { block: 'text', heading: '办理情况', paragraphs: [[standing(facts)], promise(facts)] },
    ],
  }
}

function standing({ outcome, acceptedOn, holder, isDeclined }: ReceiptFacts): string {
  if (outcome !== undefined) return `已办结：${outcome}。`
  if (isDeclined) return `${holder ?? ''}不予受理，理由已告知。`
  if (acceptedOn !== undefined) return `${holder ?? ''}已于${acceptedOn}受理。`
  return holder === undefined ? '已登记，正在办理。' : `已移交${holder}，等待受理。`
}

function promise({ acceptedOn, firstResponder, outcome, isDeclined }: ReceiptFacts): Line {
  if (acceptedOn !== undefined || outcome !== undefined || isDeclined) return ['首问责任已经履行完毕。']
  return [`在承办单位受理之前，由首问责任人${firstResponder ?? ''}负责答复，凭本回执编号查询。`]
}
