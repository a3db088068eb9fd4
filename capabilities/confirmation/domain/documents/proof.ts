import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, dayInWords, line, printedDay, textOr } from '#kernel/documents/index.ts'

/** That the committee mediated, and when: no word of what was said. */
export interface ProofFacts {
  readonly committee: string
  readonly court?: string
  readonly agreementNumber: string
  readonly parties: readonly string[]
  readonly cause: string
  readonly acceptedOn: LegalDate
  readonly mediators: readonly string[]
  readonly sessions: number
  readonly reachedOn: LegalDate
  readonly effectiveOn: LegalDate
  readonly contact?: string
  readonly day?: LegalDate
}

/** @source Interpretation art. 354: 调解组织主持调解的证明; its form was not found */
export const mediationProof: DocumentDefinition<ProofFacts> = {
  code: 'mediation-proof',
  label: { zh: '调解组织主持调解的证明', en: 'Proof that the committee mediated' },
  fill: (facts) => ({
    code: 'mediation-proof',
    issuer: facts.committee,
    title: '主持调解证明',
    number: ['调解协议编号：', facts.agreementNumber],
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    assumption: '证明的统一格式未找到，为平台按规定内容自拟',
    ...(facts.day === undefined ? {} : { day: facts.day }),
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${textOr(facts.court, 12)}：`] },
      {
        block: 'text',
        paragraphs: [
          line`${facts.parties.join('、')}之间的${facts.cause}纠纷，由我委于${dayInWords(facts.acceptedOn)}受理，人民调解员${facts.mediators.join('、')}主持调解${String(facts.sessions)}次。`,
          line`调解前，我委已告知各方当事人享有的权利和承担的义务，各方自愿参加调解。`,
          line`各方于${dayInWords(facts.reachedOn)}自愿达成编号为${facts.agreementNumber}的人民调解协议，协议自${dayInWords(facts.effectiveOn)}起生效。`,
          line`特此证明。`,
        ],
      },
      {
        block: 'signatures',
        statement: [line`联系人：${textOr(facts.contact, 8)}`],
        signers: [],
        seal: { organisation: [facts.committee], caption: '人民调解委员会印章' },
        day: printedDay(facts.day),
      },
    ],
  }),
}
