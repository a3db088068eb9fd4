import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type Block,
  type DocumentDefinition,
  line,
  paragraphsOf,
  printedDay,
  textOr,
} from '#kernel/documents/index.ts'
import type { Ending } from '../moves.ts'
import { type MaterialFacts, returnedTable } from './materials.ts'

/**
 * What the other body is told in the end.
 * @property outcome    in words: the result, or the reason why it failed or was refused
 * @property undisputed facts that the parties agreed to record; what they conceded meanwhile never stands here
 * @property mustFile   a party that insists is to be heard by the court
 */
export interface ReplyFacts {
  readonly ending: Ending
  readonly number: string
  readonly organ: string
  readonly addressee: string
  readonly theirNumber: string
  readonly cause: string
  readonly people: readonly string[]
  readonly outcome: string
  readonly words: string
  readonly undisputed?: string
  readonly mustFile: boolean
  readonly materials: readonly MaterialFacts[]
  readonly contact?: string
  readonly endedOn: LegalDate
}

const titles = {
  result: '办理结果反馈函',
  return: '退回函',
  refuse: '不予调解的函',
  withdraw: '材料退还函',
} as const

/** @source [L5 21, 26], [L6 21], [P4 19], trap 23; disputes.md 3.10: the form was not found */
export const referralReply: DocumentDefinition<ReplyFacts> = {
  code: 'referral-reply',
  label: { zh: '反馈函', en: 'Reply' },
  fill: (facts) => ({
    code: 'referral-reply',
    issuer: facts.organ,
    title: titles[facts.ending],
    number: [facts.number],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    day: facts.endedOn,
    language: 'zh',
    assumption: '反馈函、退回函的统一格式未找到，本版式为平台自拟',
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${facts.addressee}：`] },
      {
        block: 'text',
        paragraphs: [
          line`你单位${asNumber(facts.theirNumber)}来函（${facts.people.join('、')}，${facts.cause}）收悉。${facts.outcome}。`,
        ],
      },
      { block: 'text', heading: '一、情况说明', paragraphs: paragraphsOf(facts.words), room: 2 },
      ...undisputedBlocks(facts),
      returnedTable('材料退还清单', facts.materials),
      {
        block: 'signatures',
        statement: [
          ...(facts.mustFile ? [['当事人坚持起诉的，请依法登记立案。']] : []),
          line`联系人：${textOr(facts.contact, 8)}`,
        ],
        signers: [],
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.endedOn),
      },
      {
        block: 'text',
        heading: '材料签收',
        paragraphs: [
          line`上列退还材料已收到。收件人（签名）：${textOr(undefined, 6)}　日期：${textOr(undefined, 8)}`,
        ],
      },
    ],
  }),
}

/** As it was typed, with the word at its end or without. */
const asNumber = (number: string) => (number.endsWith('号') ? number : `${number}号`)

function undisputedBlocks({ undisputed }: ReplyFacts): readonly Block[] {
  if (undisputed === undefined) return []
  return [
    { block: 'text', heading: '二、经当事人同意记载的无争议事实', paragraphs: paragraphsOf(undisputed) },
  ]
}
