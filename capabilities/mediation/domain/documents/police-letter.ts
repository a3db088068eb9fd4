import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, dayInWords, line, printedDay, textOr } from '#kernel/documents/index.ts'

/** What the police are told of an agreement that was performed: days and names, nothing that was said. */
export interface PoliceLetterPaperFacts {
  readonly committee: string
  readonly agreementNumber: string
  readonly cause: string
  readonly parties: readonly string[]
  readonly effectiveOn: LegalDate
  readonly performedOn: LegalDate
  readonly requests: readonly { readonly name: string; readonly onDay: LegalDate }[]
}

/** @source Police Procedure Provisions art. 186; the form of the letter was not found */
export const policeLetter: DocumentDefinition<PoliceLetterPaperFacts> = {
  code: 'police-letter',
  label: { zh: '调解协议履行情况函', en: 'Letter to the police on performance' },
  fill: (facts) => ({
    code: 'police-letter',
    issuer: facts.committee,
    title: '调解协议履行情况函',
    number: ['调解协议编号：', facts.agreementNumber],
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    assumption: '函的统一格式未找到，为平台按规定内容自拟',
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${textOr(undefined, 10)}：`] },
      {
        block: 'text',
        paragraphs: [
          line`${facts.parties.join('、')}之间因${facts.cause}引起的纠纷，经我委调解达成协议，协议自${dayInWords(facts.effectiveOn)}起生效，已于${dayInWords(facts.performedOn)}全部履行完毕。`,
          line`${facts.requests.map(({ name, onDay }) => `${name}于${dayInWords(onDay)}`).join('、')}书面申请不予处罚，申请书附后。请依照《公安机关办理行政案件程序规定》第一百八十六条审查决定。`,
        ],
      },
      {
        block: 'signatures',
        statement: [line`联系人及电话：${textOr(undefined, 10)}`],
        signers: [],
        seal: { organisation: [facts.committee], caption: '人民调解委员会印章' },
        day: printedDay(undefined),
      },
    ],
  }),
}
