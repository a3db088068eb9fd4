import { type DocumentDefinition, paragraphsOf, partyBlock } from '#kernel/documents/index.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { agreementHeading } from './agreement-heading.ts'
import { agreementSignatures } from './agreement-signatures.ts'
import { agreementClauses, performanceTable } from './obligation-clause.ts'

/** @source disputes.md 3.6: contents [L1 29][L22 35][P15 34], signatures and copies [W2]; captions unsourced. */
export const agreement: DocumentDefinition<AgreementFacts> = {
  code: 'mediation-agreement',
  label: { zh: '人民调解协议书', en: 'Mediation agreement' },
  fill: (facts) => ({
    code: 'mediation-agreement',
    title: '人民调解协议书',
    number: ['编号：', facts.number ?? { blank: 8 }],
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    assumption: '2010年统一格式的准确标题未找到，标题顺序按通行用法',
    ...(facts.agreedOn === undefined ? {} : { day: facts.agreedOn }),
    blocks: [
      ...facts.parties.map((one, index) =>
        partyBlock(agreementHeading(facts.parties, index), one.party, facts.agreedOn),
      ),
      { block: 'text', heading: '纠纷主要事实', paragraphs: paragraphsOf(facts.mainFacts), room: 3 },
      { block: 'text', heading: '争议事项', paragraphs: paragraphsOf(facts.disputedPoints), room: 2 },
      { block: 'text', heading: '各方责任', paragraphs: paragraphsOf(facts.responsibility), room: 2 },
      {
        block: 'clauses',
        heading: '经调解，各方当事人自愿达成如下协议：',
        numbering: 'chinese',
        clauses: agreementClauses(facts.obligations, facts.furtherTerms),
      },
      performanceTable(facts.obligations),
      agreementSignatures(facts),
    ],
  }),
}
