import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, line, printedDay } from '#kernel/documents/index.ts'

/** @property at day and hour in words, as the ledger has it */
export interface CertifiedAsking {
  readonly at: string
  readonly door: string
  readonly unitName: string
  readonly asked: string
}

/** What the certificate says; everything but the day of issue comes from the ledger. */
export interface CertificateFacts {
  readonly number: string
  readonly organ: string
  readonly party: string
  readonly code: string
  readonly cause: string
  readonly askings: readonly CertifiedAsking[]
  readonly issuedOn: LegalDate
}

/** @source Limitation Provisions art. 12: the day of asking counts, not that of acceptance (trap 40). The form is ours */
export const askingCertificate: DocumentDefinition<CertificateFacts> = {
  code: 'asking-certificate',
  label: { zh: '提出调解请求证明', en: 'Certificate of asking' },
  fill: (facts) => ({
    code: 'asking-certificate',
    issuer: facts.organ,
    title: '提出调解请求证明',
    number: [facts.number],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
    day: facts.issuedOn,
    assumption: '证明的统一格式未找到，本版式为平台自拟',
    blocks: [
      {
        block: 'text',
        paragraphs: [
          line`兹证明：${facts.party}就“${facts.cause}”一事（编号${facts.code}），先后${String(facts.askings.length)}次向人民调解组织提出调解请求，登记情况如下：`,
        ],
      },
      {
        block: 'table',
        columns: [
          { label: '次', share: 1 },
          { label: '提出时间', share: 4 },
          { label: '方式', share: 2 },
          { label: '接收单位', share: 4 },
          { label: '所提请求', share: 8 },
        ],
        rows: facts.askings.map((one, at) => [
          [String(at + 1)],
          [one.at],
          [one.door],
          [one.unitName],
          [one.asked],
        ]),
      },
      {
        block: 'text',
        paragraphs: [
          ['以上时间取自登记时的电子台账，不是受理时间。'],
          [
            '提示：向人民调解委员会提出请求，自提出之日起诉讼时效中断（《最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定》第十二条）；是否中断、何时届满，由人民法院或者仲裁机构认定。',
          ],
        ],
      },
      {
        block: 'signatures',
        statement: [['特此证明。']],
        signers: [],
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.issuedOn),
      },
    ],
  }),
}
