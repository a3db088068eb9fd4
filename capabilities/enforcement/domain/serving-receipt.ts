import type { LegalDate } from '#kernel/calendar/index.ts'
import { type OfficialDocument, printedDay } from '#kernel/documents/index.ts'
import { type ServingMethod, servingMethods } from './serving.ts'

/** @property done day of the signature, the leaving, the receipt or the publication */
export interface ReceiptFacts {
  readonly organ: string
  readonly caseTitle: string
  readonly caseCode: string
  readonly paper: string
  readonly number: string | undefined
  readonly counterparties: readonly string[]
  readonly method: ServingMethod
  readonly done: LegalDate
  readonly servedOn: LegalDate
  readonly proof: string
}

/** 送达回证: how one paper was served, as the case has recorded it. @source Civil Procedure Law art. 87 */
export function receiptOf(facts: ReceiptFacts): OfficialDocument {
  return {
    code: 'serving-receipt',
    issuer: facts.organ,
    title: '送达回证',
    layout: 'form',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    day: facts.done,
    assumption: '部门统一文书格式未取得，本版式按法定内容编排',
    blocks: [
      {
        block: 'fields',
        lines: [
          [{ label: '案件', value: [`${facts.caseTitle}（${facts.caseCode}）`] }],
          [{ label: '送达文书', value: [[facts.paper, facts.number].filter(Boolean).join('　')] }],
          [{ label: '受送达人', value: [facts.counterparties.join('、')] }],
          [
            { label: '送达方式', value: [servingMethods[facts.method].zh] },
            { label: '日期', value: printedDay(facts.done) },
          ],
          [{ label: '视为送达之日', value: printedDay(facts.servedOn) }],
          [{ label: '送达情况', value: [facts.proof] }],
        ],
      },
      {
        block: 'signatures',
        statement: [],
        signers: [
          { role: '受送达人', manner: '签名或者盖章' },
          { role: '送达人', manner: '签名' },
        ],
        day: printedDay(facts.done),
      },
    ],
  }
}
