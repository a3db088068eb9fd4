import type { ReferralKind } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  blank,
  type DocumentDefinition,
  type Line,
  line,
  paragraphsOf,
  printedDay,
  textOr,
} from '#kernel/documents/index.ts'
import { type MaterialFacts, materialsTable } from './materials.ts'

/**
 * What a letter of referral says.
 * @property people   one line each: side, name, telephone
 * @property consent  of the parties, in words
 * @property termWords the term and the event from which it counts
 */
export interface LetterFacts {
  readonly kind: ReferralKind
  readonly number: string
  readonly organ: string
  readonly addressee: string
  readonly people: readonly string[]
  readonly cause: string
  readonly claims: readonly string[]
  readonly reason: string
  readonly consent: string
  readonly termWords?: string
  readonly materials: readonly MaterialFacts[]
  readonly contact?: string
  readonly sentOn?: LegalDate
}

const titles: Readonly<Record<ReferralKind, string>> = {
  guided: '引导告知函',
  delegated: '委派调解函',
  entrusted: '委托调解函',
  transferred: '移送函',
  invited: '邀请调解函',
}

/** @source disputes.md 3.10: the fields follow from the rules, the form of the official letter was not found */
export const referralLetter: DocumentDefinition<LetterFacts> = {
  code: 'referral-letter',
  label: { zh: '移送委派函', en: 'Letter of referral' },
  fill: (facts) => ({
    code: 'referral-letter',
    issuer: facts.organ,
    title: titles[facts.kind],
    number: [facts.number],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
    assumption: '委派、委托、移送函的统一格式未找到，本版式为平台按规定内容自拟',
    ...(facts.sentOn === undefined ? {} : { day: facts.sentOn }),
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${facts.addressee}：`] },
      {
        block: 'text',
        paragraphs: [line`现就下列纠纷函告你单位，请依法办理。`, ...paragraphsOf(facts.reason)],
      },
      { block: 'text', heading: '一、当事人', paragraphs: facts.people.map((one) => [one]), room: 2 },
      { block: 'text', heading: '二、案由', paragraphs: [[facts.cause]] },
      { block: 'text', heading: '三、请求', paragraphs: facts.claims.map((one) => [one]), room: 2 },
      { block: 'text', heading: '四、当事人意见', paragraphs: [[facts.consent]] },
      ...(facts.termWords === undefined
        ? []
        : [{ block: 'text', heading: '五、办理期限', paragraphs: [[facts.termWords]] } as const]),
      materialsTable('附：材料清单', facts.materials),
      {
        block: 'signatures',
        statement: [line`联系人：${textOr(facts.contact, 8)}`],
        signers: [],
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.sentOn),
      },
      { block: 'text', heading: '回执', paragraphs: slip(facts) },
    ],
  }),
}

/** Filled in and sent back by who receives the letter. */
function slip(facts: LetterFacts): readonly Line[] {
  return [
    line`${facts.organ}：`,
    line`你单位${facts.number}函及所附材料已于${blank(3)}年${blank(2)}月${blank(2)}日收到。`,
    line`收件人（签名）：${blank(6)}　单位（盖章）：${blank(10)}`,
  ]
}
