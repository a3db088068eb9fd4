import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type DocumentDefinition,
  line,
  type PartyFacts,
  paragraphsOf,
  partyBlock,
  printedDay,
  textOr,
} from '#kernel/documents/index.ts'

/** @property income in words, undefined where nobody has to tell it */
export interface AidApplicationFacts {
  readonly number: string
  readonly centre: string | undefined
  readonly applicant: PartyFacts
  readonly cause: string
  readonly matter: string
  readonly meansFree: string | undefined
  readonly verificationFree: string | undefined
  readonly meansProof: string | undefined
  readonly income: string | undefined
  readonly limitationOn: LegalDate | undefined
  readonly needsPreservation: boolean
  readonly words: string
  readonly appliedOn: LegalDate
}

/** @source disputes.md 3.11 for the fields of an older form; the current national form was not found: assumption */
export const aidApplication: DocumentDefinition<AidApplicationFacts> = {
  code: 'aid-application',
  label: { zh: '法律援助申请表', en: 'Application for legal aid' },
  fill: (facts) => ({
    code: 'aid-application',
    title: '法律援助申请表',
    number: [facts.number],
    layout: 'form',
    textSize: 'small-four',
    pages: 'of-total',
    language: 'zh',
    day: facts.appliedOn,
    assumption: '现行全国统一的申请表未找到，本表按旧表所列事项和现行法律自拟',
    blocks: [
      partyBlock('申请人', facts.applicant, facts.appliedOn),
      {
        block: 'fields',
        heading: '申请事项',
        lines: [
          [{ label: '案由', value: [facts.cause] }],
          [{ label: '援助事项', value: [facts.matter] }],
          [
            { label: '时效届满日', value: printedDay(facts.limitationOn) },
            { label: '需要保全', value: [facts.needsPreservation ? '是' : '否'] },
          ],
        ],
      },
      {
        block: 'fields',
        heading: '经济状况',
        lines: [
          [{ label: '不受经济条件限制', value: [facts.meansFree ?? '否'] }],
          [{ label: '免予核查', value: [facts.verificationFree ?? '否'] }],
          [
            { label: '证明方式', value: [textOr(facts.meansProof, 6)] },
            { label: '家庭月收入', value: [textOr(facts.income, 6)] },
          ],
        ],
      },
      { block: 'text', heading: '案情及\n申请理由', paragraphs: paragraphsOf(facts.words), room: 4 },
      {
        block: 'signatures',
        statement: [
          line`此致 ${textOr(facts.centre, 10)}`,
          ['本人承诺以上内容真实；填写不实的，愿意承担法律责任。'],
        ],
        signers: [
          {
            role: '申请人',
            manner: '签名或者按指印',
            ...(facts.applicant.name === undefined ? {} : { name: facts.applicant.name }),
          },
        ],
        day: printedDay(facts.appliedOn),
      },
    ],
  }),
}
