import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, line, printedDay, textOr } from '#kernel/documents/index.ts'
import type { PackageItem } from '../package.ts'

export interface SubmittedFacts {
  readonly court?: string
  readonly committee: string
  readonly agreementNumber: string
  readonly items: readonly PackageItem[]
  readonly day?: LegalDate
}

const forms = { original: '原件', copy: '复印件' } as const

/** What is handed to the court; what the parties bring is on it, so that nothing is missing on the day. */
export const submittedMaterials: DocumentDefinition<SubmittedFacts> = {
  code: 'confirmation-materials',
  label: { zh: '提交材料清单', en: 'List of what is submitted' },
  fill: ({ court, committee, agreementNumber, items, day }) => ({
    code: 'confirmation-materials',
    title: '司法确认提交材料清单',
    number: ['调解协议编号：', agreementNumber],
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    language: 'zh',
    assumption: '清单格式未找到，为平台按规定内容自拟',
    ...(day === undefined ? {} : { day }),
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${textOr(court, 12)}：`] },
      {
        block: 'table',
        columns: [
          { label: '序号', share: 1 },
          { label: '材料', share: 6 },
          { label: '形式', share: 2 },
          { label: '份数', share: 1 },
          { label: '由谁提交', share: 3 },
        ],
        rows: items.map(({ name, form, count, isToBring }, at) => [
          [String(at + 1)],
          [name],
          [forms[form]],
          [String(count)],
          [isToBring ? '当事人自带' : '调委会转交'],
        ]),
      },
      {
        block: 'signatures',
        statement: [],
        signers: [{ role: '经办人', manner: '签名' }],
        seal: { organisation: [committee], caption: '人民调解委员会印章' },
        day: printedDay(day),
      },
    ],
  }),
}
