import { expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import type { ClausesBlock, OfficialDocument, SignaturesBlock, TableBlock } from '#kernel/documents/index.ts'
import { type AgreementFacts, type AgreementParty, agreement } from './index.ts'

const zhang: AgreementParty = { side: 'applicant', party: { kind: 'natural', name: '张三' } }
const li: AgreementParty = { side: 'respondent', party: { kind: 'natural', name: '李四' } }
const firm: AgreementParty = { side: 'respondent', party: { kind: 'legal', name: '某公司' } }

function filled(changes: Partial<AgreementFacts> = {}): OfficialDocument {
  return agreement.fill({ parties: [zhang, li], obligations: [], mediators: [], ...changes })
}

function clausesOf(document: OfficialDocument): ClausesBlock['clauses'] {
  return document.blocks.find((block) => block.block === 'clauses')?.clauses ?? []
}

function tableOf(document: OfficialDocument): TableBlock['rows'] {
  return document.blocks.find((block) => block.block === 'table')?.rows ?? []
}

function signaturesOf(document: OfficialDocument): SignaturesBlock | undefined {
  return document.blocks.find((block) => block.block === 'signatures')
}

test('parts follow the order of disputes.md 3.6', () => {
  const document = filled({ number: '某人调字〔2026〕第1号' })
  expect(document.number).toEqual(['编号：', '某人调字〔2026〕第1号'])
  expect(document.blocks.map((block) => block.heading ?? block.block)).toEqual([
    ...['申请人', '被申请人', '纠纷主要事实', '争议事项', '各方责任'],
    ...['经调解，各方当事人自愿达成如下协议：', '履行方式、地点、时限', 'signatures'],
  ])
})

test.each([
  {
    debtor: '李四',
    creditor: '张三',
    act: '赔礼道歉',
    text: '李四向张三赔礼道歉。',
    why: 'an act without money',
  },
  { debtor: '李四', act: '修复防水层。', text: '李四修复防水层。', why: 'a typed full stop is not doubled' },
  {
    debtor: '李四',
    creditor: '张三',
    act: '支付维修费',
    amount: { figures: '12,000.00', capitals: '壹万贰仟元整' },
    text: '李四向张三支付维修费人民币12,000.00元（大写：壹万贰仟元整）。',
    why: 'money in figures and in capitals',
  },
])('$why', ({ text, why: _why, ...obligation }) => {
  expect(clausesOf(filled({ obligations: [obligation] }))).toEqual([[text]])
})

test.each([
  {
    dueOn: legalDate('2026-12-31'),
    term: undefined,
    printed: ['2026年12月31日', '前（含当日）'],
    why: 'a day, itself included',
  },
  {
    dueOn: legalDate('2026-12-31'),
    term: '分三期',
    printed: ['分三期'],
    why: 'a sentence says more than a day',
  },
  { dueOn: undefined, term: undefined, printed: [{ blank: 4 }], why: 'room where neither is known' },
])('the term is $why', ({ dueOn, term, printed }) => {
  const obligation = { debtor: '李四', act: '付款', ...(dueOn && { dueOn }), ...(term && { term }) }
  const row = tableOf(filled({ obligations: [obligation] }))[0]
  expect(row?.[0]).toEqual(['第一条'])
  expect(row?.[3]).toEqual(printed)
})

test('terms that are no obligations follow the obligations', () => {
  const document = filled({ obligations: [{ debtor: '李四', act: '付款' }], furtherTerms: ['再无争议。'] })
  expect(clausesOf(document)).toEqual([['李四付款。'], ['再无争议。']])
  expect(tableOf(document)).toHaveLength(1)
})

test.each([
  { parties: [zhang, li], copies: '三' },
  { parties: [zhang, li, firm], copies: '四' },
])('there is a copy for each of the parties and one for the committee: $copies', ({ parties, copies }) => {
  expect(JSON.stringify(signaturesOf(filled({ parties }))?.statement)).toContain(`"${copies}"`)
})

test('each party signs under its own heading, a body by its representative with its seal', () => {
  const signers = signaturesOf(filled({ parties: [zhang, li, firm], mediators: [{ name: '陈' }] }))?.signers
  expect(signers?.map(({ role, name, manner }) => [role, name, manner])).toEqual([
    ['申请人', '张三', '签名、盖章或按指印'],
    ['被申请人一', '李四', '签名、盖章或按指印'],
    ['被申请人二', '某公司', '代表人签名并盖章'],
    ['人民调解员', '陈', '签名'],
    ['记录人', undefined, '签名'],
  ])
})

test('the seal stands over the committee and the day of the agreement', () => {
  const block = signaturesOf(filled({ committee: '某调委会', agreedOn: legalDate('2026-11-20') }))
  expect(block?.seal).toEqual({ organisation: ['某调委会'], caption: '人民调解委员会印章' })
  expect(block?.day).toEqual(['2026年11月20日'])
})

test('an agreement printed for filling in by hand has rooms and no words of the programming language', () => {
  const document = filled()
  expect(clausesOf(document)).toHaveLength(3)
  expect(tableOf(document)).toHaveLength(3)
  expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|null/)
})

test('the layout is marked as an assumption, because the official one was not found', () => {
  expect(filled().assumption).toBeDefined()
})
