import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type DocumentDefinition,
  dayInWords,
  line,
  paragraphsOf,
  printedDay,
  sideHeading,
  textOr,
} from '#kernel/documents/index.ts'
import { type ApplicantFacts, applicantBlock } from './identities.ts'

/** What the 司法确认申请书 says. Facts come from the agreement alone, never from what was said on the way to it. */
export interface ConfirmationApplicationFacts {
  readonly court?: string
  readonly applicants: readonly ApplicantFacts[]
  readonly committee: string
  readonly agreementNumber: string
  readonly reachedOn: LegalDate
  readonly effectiveOn: LegalDate
  readonly mainFacts: string
  readonly appliedOn?: LegalDate
}

/** @source disputes.md 3.9 [C12]: order of the fields; details of natural persons unsourced */
export const confirmationApplication: DocumentDefinition<ConfirmationApplicationFacts> = {
  code: 'confirmation-application',
  label: { zh: '司法确认申请书', en: 'Application for judicial confirmation' },
  fill: (facts) => ({
    code: 'confirmation-application',
    title: '司法确认申请书',
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    assumption: '法院统一格式未找到，字段顺序按通行用法',
    ...(facts.appliedOn === undefined ? {} : { day: facts.appliedOn }),
    blocks: [
      ...facts.applicants.map((one, at) =>
        applicantBlock(sideHeading('申请人', at, facts.applicants.length), one),
      ),
      {
        block: 'text',
        heading: '请求事项',
        paragraphs: [
          line`请求确认${facts.committee}主持、申请人于${dayInWords(facts.reachedOn)}达成的编号为${facts.agreementNumber}的人民调解协议有效。`,
        ],
      },
      {
        block: 'text',
        heading: '事实和理由',
        paragraphs: [
          ...paragraphsOf(facts.mainFacts),
          line`经${facts.committee}调解，申请人自愿达成上述协议。协议自${dayInWords(facts.effectiveOn)}起生效。申请人现依法共同申请司法确认。`,
        ],
      },
      {
        block: 'text',
        heading: '承诺',
        paragraphs: [
          line`申请人承诺：协议是各方真实、自愿的意思表示，没有恶意串通，不损害国家利益、社会公共利益或者他人合法权益；提交的材料真实。因虚假造成他人损害的，愿意依法承担责任。`,
        ],
      },
      { block: 'text', paragraphs: [['此致']] },
      { block: 'text', flush: true, paragraphs: [[textOr(facts.court, 12)]] },
      {
        block: 'signatures',
        statement: [],
        signers: facts.applicants.map(({ name, isBody }, at) => ({
          role: sideHeading('申请人', at, facts.applicants.length),
          name,
          manner: isBody ? '盖章，法定代表人或者代理人签名' : '签名、盖章或按指印',
        })),
        day: printedDay(facts.appliedOn),
      },
    ],
  }),
}
