import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, type Field, printedDay, textOr } from '#kernel/documents/index.ts'
import { type MaterialFacts, materialsTable } from './materials.ts'

/** @property theirNumber under which the other body asks for it */
export interface ReceiptFacts {
  readonly number: string
  readonly organ: string
  readonly sender: string
  readonly theirNumber: string
  readonly kind: string
  readonly cause: string
  readonly people: readonly string[]
  readonly receiver?: string
  readonly receivedOn: LegalDate
  readonly termWords?: string
  readonly materials: readonly MaterialFacts[]
}

const field = (label: string, value: string | undefined): Field => ({ label, value: [textOr(value, 8)] })

/** @source disputes.md 3.10: receipt with date and signature; the layout is ours */
export const referralReceipt: DocumentDefinition<ReceiptFacts> = {
  code: 'referral-receipt',
  label: { zh: '收函回执', en: 'Receipt' },
  fill: (facts) => ({
    code: 'referral-receipt',
    issuer: facts.organ,
    title: '收函回执',
    number: [facts.number],
    layout: 'form',
    textSize: 'four',
    pages: 'dashes',
    day: facts.receivedOn,
    language: 'zh',
    assumption: '回执的统一格式未找到，本版式为平台自拟',
    blocks: [
      {
        block: 'fields',
        lines: [
          [field('来函单位', facts.sender)],
          [field('来函编号', facts.theirNumber), field('方式', facts.kind)],
          [field('当事人', facts.people.join('、'))],
          [field('案由', facts.cause)],
          [{ label: '收到日期', value: printedDay(facts.receivedOn) }, field('经手人', facts.receiver)],
        ],
      },
      materialsTable('收到材料', facts.materials),
      ...(facts.termWords === undefined
        ? []
        : [{ block: 'text', heading: '办理期限', paragraphs: [[facts.termWords]] } as const]),
      {
        block: 'signatures',
        statement: [['来函及上列材料已收到。']],
        signers: [{ role: '经手人', manner: '签名' }],
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.receivedOn),
      },
    ],
  }),
}
