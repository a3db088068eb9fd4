import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, dayInWords, line, printedDay, textOr } from '#kernel/documents/index.ts'

/** @property left what is still owed, `2,000.00`; none where it is no sum */
export interface LateObligation {
  readonly debtor: string
  readonly creditor?: string
  readonly act: string
  readonly dueOn: LegalDate
  readonly left?: string
}

/** What a letter of reminder says; @property choices what else the other side can do, in words. */
export interface ReminderFacts {
  readonly committee: string
  readonly agreementNumber: string
  readonly late: readonly LateObligation[]
  readonly until: LegalDate
  readonly sentOn: LegalDate
  readonly choices: readonly string[]
}

/** @source People's Mediation Law art. 31 (urge to perform); its form was not found */
export const performanceReminder: DocumentDefinition<ReminderFacts> = {
  code: 'performance-reminder',
  label: { zh: '督促履行通知书', en: 'Letter of reminder' },
  fill: (facts) => ({
    code: 'performance-reminder',
    issuer: facts.committee,
    title: '督促履行通知书',
    number: ['调解协议编号：', facts.agreementNumber],
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    day: facts.sentOn,
    assumption: '通知书的统一格式未找到，为平台自拟',
    blocks: [
      {
        block: 'text',
        flush: true,
        paragraphs: [line`${[...new Set(facts.late.map(({ debtor }) => debtor))].join('、')}：`],
      },
      {
        block: 'text',
        paragraphs: [
          line`编号为${facts.agreementNumber}的人民调解协议已经生效，各方应当按约定履行。下列义务已过约定期限，尚未履行完毕：`,
        ],
      },
      {
        block: 'clauses',
        numbering: 'figures',
        clauses: facts.late.map(({ debtor, creditor, act, dueOn, left }) => [
          `${debtor}${creditor === undefined ? '' : `向${creditor}`}：${act}，应于${dayInWords(dueOn)}前履行${
            left === undefined ? '' : `，尚欠人民币${left}元`
          }。`,
        ]),
      },
      {
        block: 'text',
        paragraphs: [
          line`请于${dayInWords(facts.until)}前履行。有困难的，请在此之前与我委联系。`,
          ...(facts.choices.length === 0
            ? []
            : [line`逾期仍不履行的，对方可以依法：${facts.choices.join('；')}。`]),
        ],
      },
      {
        block: 'signatures',
        statement: [line`联系人及电话：${textOr(undefined, 10)}`],
        signers: [],
        seal: { organisation: [facts.committee], caption: '人民调解委员会印章' },
        day: printedDay(facts.sentOn),
      },
    ],
  }),
}
