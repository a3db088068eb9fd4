import { expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import type { Block, OfficialDocument, SignaturesBlock } from '#kernel/documents/index.ts'
import { applicationForm, intakeForm, refusalNotice } from './index.ts'

/** Headings, captions and roles in the order in which the page bears them. */
function captionsOf(document: OfficialDocument): readonly string[] {
  return document.blocks.flatMap((block) => [...headingOf(block), ...innerCaptions(block)])
}

function headingOf(block: Block): readonly string[] {
  return block.heading === undefined ? [] : [block.heading.replaceAll('\n', '')]
}

function innerCaptions(block: Block): readonly string[] {
  if (block.block === 'fields') return block.lines.flatMap((fields) => fields.map((field) => field.label))
  if (block.block !== 'signatures') return []
  return [...block.signers.map((signer) => signer.role), ...(block.seal ? [block.seal.caption] : [])]
}

function signaturesOf(document: OfficialDocument): SignaturesBlock {
  const found = document.blocks.find((block) => block.block === 'signatures')
  if (found?.block !== 'signatures') throw new Error('no signatures')
  return found
}

const seven = ['姓名', '性别', '民族', '年龄', '职业或职务', '联系方式', '单位或住址']
const body = ['名称', '地址', '法定代表人', '联系方式']

test.each([
  {
    name: 'application with nothing filled in',
    document: applicationForm.fill({ applicants: [], respondents: [], requests: [] }),
    captions: ['申请人', ...seven, '被申请人', ...seven, '纠纷简要情况', '当事人申请事项', '申请人'],
    why: 'disputes.md 3.3 from the applicant to the signature',
  },
  {
    name: 'application of two against a body',
    document: applicationForm.fill({
      applicants: [{ kind: 'natural' }, { kind: 'natural' }],
      respondents: [{ kind: 'legal' }],
      requests: ['修复'],
    }),
    captions: [
      ...['申请人一', ...seven, '申请人二', ...seven, '被申请人', ...body],
      ...['纠纷简要情况', '当事人申请事项', '申请人一', '申请人二'],
    ],
    why: 'blocks repeat, and each applicant signs',
  },
  {
    name: 'intake form',
    document: intakeForm.fill({ applicantNames: [], respondentNames: [], parties: [{}, {}] }),
    captions: [
      ...['登记日期', '纠纷类型', '案件来源', '纠纷简要情况'],
      ...['当事人', '当事人', '登记人', '人民调解委员会印章', '备注'],
    ],
    why: 'disputes.md 3.4 from the date to the remarks',
  },
  {
    name: 'refusal notice',
    document: refusalNotice.fill({ addressees: [], bases: [], otherRoutes: ['起诉'] }),
    captions: [
      '一、不予受理的理由',
      '二、依据',
      '三、您还可以选择的其他途径',
      '经办人',
      '人民调解委员会印章',
    ],
    why: 'reason, basis and the other routes before signature and seal',
  },
])('$name: $why', ({ document, captions }) => {
  expect(captionsOf(document)).toEqual(captions)
})

test('nothing that is missing prints as a word of the programming language', () => {
  const empty = [
    applicationForm.fill({ applicants: [], respondents: [], requests: [] }),
    intakeForm.fill({ applicantNames: [], respondentNames: [], parties: [] }),
    refusalNotice.fill({ addressees: [], bases: [], otherRoutes: [] }),
  ]
  expect(JSON.stringify(empty)).not.toMatch(/undefined|NaN|null/)
})

test('the application prints ages of its own day and three empty lines where nothing is asked', () => {
  const document = applicationForm.fill({
    applicants: [{ kind: 'natural', bornOn: legalDate('2008-10-09') }],
    respondents: [],
    requests: [],
    appliedOn: legalDate('2026-10-08'),
  })
  expect(JSON.stringify(document.blocks[0])).toContain('"17"')
  expect(document.blocks.find((block) => block.block === 'clauses')?.clauses).toHaveLength(3)
  expect(document.day).toBe('2026-10-08')
})

test('each stroke stands with the applicant who made it', () => {
  const applicants = [{ kind: 'natural', name: '甲' } as const, { kind: 'natural', name: '乙' } as const]
  const document = applicationForm.fill({
    applicants,
    respondents: [],
    requests: [],
    strokes: [undefined, 'b'],
  })
  expect(signaturesOf(document).signers.map(({ name, stroke }) => [name, stroke])).toEqual([
    ['甲', undefined],
    ['乙', 'b'],
  ])
})

test.each([
  { origin: 'application', ticked: '■ ① 当事人申请' },
  { origin: 'own-initiative', ticked: '■ ② 人民调解委员会主动调解' },
  { origin: 'entrusted', ticked: '■ ③ 委托移送' },
] as const)('only the origin $origin is ticked', ({ origin, ticked }) => {
  const document = intakeForm.fill({ applicantNames: [], respondentNames: [], parties: [], origin })
  const text = JSON.stringify(document.blocks)
  expect(text).toContain(ticked)
  expect(text.match(/■/g)).toHaveLength(1)
})

test('the intake form needs no applicant: the committee may act of itself', () => {
  const facts = {
    applicantNames: ['甲', '乙'],
    respondentNames: ['丙'],
    parties: [],
    origin: 'own-initiative',
  } as const
  const text = JSON.stringify(intakeForm.fill(facts).blocks)
  expect(text).toContain('甲、乙与丙')
  expect(signaturesOf(intakeForm.fill(facts)).signers.map((signer) => signer.role)).toEqual([
    '当事人',
    '登记人',
  ])
})

test('captions that no source confirms are marked as assumptions', () => {
  const refusal = refusalNotice.fill({ addressees: [], bases: [], otherRoutes: [] })
  const application = applicationForm.fill({ applicants: [], respondents: [], requests: [] })
  expect(refusal.assumption).toBeDefined()
  expect(signaturesOf(application).assumption).toBeDefined()
})
