import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, line, paragraphsOf, printedDay, textOr } from '#kernel/documents/index.ts'

/**
 * What the 不予受理通知书 says.
 * @property matter  the dispute in words, as in "与李某之间的邻里纠纷"
 * @property bases   articles on which the refusal rests, as printed
 * @property otherRoutes ways that remain open to the applicant, one sentence each; never empty
 */
export interface RefusalFacts {
  readonly number?: string
  readonly committee?: string
  readonly addressees: readonly string[]
  readonly appliedOn?: LegalDate
  readonly matter?: string
  readonly reason?: string
  readonly bases: readonly string[]
  readonly otherRoutes: readonly string[]
  readonly handler?: { readonly name?: string; readonly stroke?: string }
  readonly decidedOn?: LegalDate
}

/** @source disputes.md 1 [L22 22] for what may not be accepted, trap 9 for the other routes; layout is ours. */
export const refusalNotice: DocumentDefinition<RefusalFacts> = {
  code: 'refusal-notice',
  label: { zh: '不予受理通知书', en: 'Notice of refusal' },
  fill: (facts) => ({
    code: 'refusal-notice',
    ...(facts.committee === undefined ? {} : { issuer: facts.committee }),
    title: '不予受理通知书',
    number: [textOr(facts.number, 10)],
    layout: 'letter',
    textSize: 'three',
    pages: 'dashes',
    language: 'zh',
    assumption: '人民调解不予受理通知书的统一格式未找到，本版式为平台自拟',
    ...(facts.decidedOn === undefined ? {} : { day: facts.decidedOn }),
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${textOr(facts.addressees.join('、'), 8)}：`] },
      { block: 'text', paragraphs: [decision(facts)] },
      { block: 'text', heading: '一、不予受理的理由', paragraphs: paragraphsOf(facts.reason), room: 3 },
      { block: 'text', heading: '二、依据', paragraphs: facts.bases.map((basis) => [basis]), room: 2 },
      {
        block: 'clauses',
        heading: '三、您还可以选择的其他途径',
        numbering: 'figures',
        clauses: facts.otherRoutes.map((route) => [route]),
      },
      closing(facts),
    ],
  }),
}

function decision(facts: RefusalFacts) {
  const applied = printedDay(facts.appliedOn)
  return [
    '你（单位）于',
    ...applied,
    ...line`就${textOr(facts.matter, 12)}向本会提出的人民调解申请收悉。经审查，决定不予受理。`,
  ]
}

function closing(facts: RefusalFacts) {
  return {
    block: 'signatures',
    statement: [['特此通知。']],
    signers: [{ role: '经办人', manner: '签名', ...facts.handler }],
    seal: { organisation: [textOr(facts.committee, 10)], caption: '人民调解委员会印章' },
    day: printedDay(facts.decidedOn),
  } as const
}
