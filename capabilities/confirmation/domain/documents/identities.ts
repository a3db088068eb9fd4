import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, type Field, type FieldsBlock, textOr } from '#kernel/documents/index.ts'

/** One applicant as the court has to know it: both sides apply, so neither is a respondent. */
export interface ApplicantFacts {
  readonly name: string
  readonly isBody: boolean
  readonly sex?: 'male' | 'female'
  readonly bornOn?: LegalDate
  readonly ethnicity?: string
  readonly identityNumber?: string
  readonly address?: string
  readonly phone?: string
  readonly legalRepresentative?: string
  readonly acting: readonly { readonly as: string; readonly name: string; readonly phone?: string }[]
}

export interface IdentitiesFacts {
  readonly agreementNumber: string
  readonly applicants: readonly ApplicantFacts[]
  readonly day?: LegalDate
}

const sexes = { male: '男', female: '女' } as const
const field = (label: string, value: string | undefined, share = 1): Field => ({
  label,
  value: [textOr(value, 4)],
  share,
})

/** @source disputes.md 3.9: natural persons and units, with who acts for them */
export function applicantBlock(heading: string, one: ApplicantFacts): FieldsBlock {
  const own = one.isBody
    ? [
        [field('名称', one.name)],
        [field('统一社会信用代码', one.identityNumber, 7)],
        [field('法定代表人', one.legalRepresentative, 7), field('联系方式', one.phone, 8)],
        [field('地址', one.address)],
      ]
    : [
        [field('姓名', one.name, 5), field('性别', one.sex && sexes[one.sex], 2)],
        [field('出生日期', one.bornOn, 5), field('民族', one.ethnicity, 3)],
        [field('身份证号', one.identityNumber, 7), field('联系方式', one.phone, 8)],
        [field('住址', one.address)],
      ]
  const acting = one.acting.map(({ as, name, phone }) => [field(as, name, 7), field('联系方式', phone, 8)])
  return { block: 'fields', heading, lines: [...own, ...acting] }
}

/** Who applies, and by what right who speaks for them. @source Interpretation art. 351, 354 */
export const identitiesList: DocumentDefinition<IdentitiesFacts> = {
  code: 'confirmation-identities',
  label: { zh: '当事人身份及代理权限清单', en: 'Identities and authority to act' },
  fill: ({ agreementNumber, applicants, day }) => ({
    code: 'confirmation-identities',
    title: '当事人身份及代理权限清单',
    number: ['调解协议编号：', agreementNumber],
    layout: 'form',
    textSize: 'small-four',
    pages: 'of-total',
    language: 'zh',
    assumption: '清单格式未找到，为平台按规定内容自拟',
    ...(day === undefined ? {} : { day }),
    blocks: [
      ...applicants.map((one, at) => applicantBlock(`申请人${applicants.length > 1 ? at + 1 : ''}`, one)),
      {
        block: 'table',
        heading: '代理权限',
        columns: [
          { label: '当事人', share: 4 },
          { label: '代为申请的人', share: 4 },
          { label: '身份', share: 3 },
          { label: '授权材料', share: 4 },
        ],
        rows: applicants.flatMap(({ name, acting }) =>
          acting.length === 0
            ? [[[name], ['本人'], ['—'], ['不需要']]]
            : acting.map((person) => [
                [name],
                [person.name],
                [person.as],
                [person.as === '监护人' ? '监护关系证明' : '授权委托书'],
              ]),
        ),
      },
    ],
  }),
}
