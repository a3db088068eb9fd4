import { expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import type { PartyPage } from './opened.ts'
import { spokenPage } from './spoken-page.ts'

const page: PartyPage = {
  code: '430407000001',
  shortName: '测＊',
  role: 'respondent',
  stage: 'agreed',
  unitName: '东街道',
  contact: { unitName: '东街道', phone: '0734-0000000', office: '东街道办事处一楼' },
  mediators: ['甲调解员'],
  obligations: [
    {
      isOwn: false,
      way: 'transfer',
      act: '支付工资',
      amountFen: 12_345_60,
      dueOn: legalDate('2026-04-01'),
      performance: 'not-due',
    },
    { isOwn: true, way: 'act', act: '拆除围墙', dueOn: legalDate('2026-03-20'), performance: 'partial' },
  ],
  confirmationUntil: legalDate('2026-04-10'),
  mayReply: false,
  mayJudge: true,
  complainable: [],
  complaints: [],
}

test.each([
  {
    language: 'zh' as const,
    begins: [
      '调解成功，协议已生效',
      '您要做的',
      '拆除围墙',
      '2026年3月20日 周五前 · 部分履行',
      '对方要为您做的',
      '支付工资 12,345.60 元',
    ],
    says: ['我必须参加吗', '不理会会怎样', '电话：0734-0000000（东街道）', '免费法律咨询，拨打12348'],
  },
  {
    language: 'en' as const,
    begins: [
      'Settled, the agreement is in effect',
      'What you have to do',
      '拆除围墙',
      'by 20 Mar 2026 · Partly performed',
      'What the other side has to do for you',
      '支付工资 CNY 12,345.60',
    ],
    says: ['Must I take part?', 'What if I do nothing?', 'Free legal advice: call 12348'],
  },
])(
  'whoever cannot read hears in $language what stands on the page, duties and dates first',
  ({ language, begins, says }) => {
    const spoken = spokenPage(page, language)
    expect(spoken.slice(0, begins.length)).toEqual(begins)
    expect(spoken).toEqual(expect.arrayContaining(says))
    expect(spoken.every((sentence) => sentence.trim() !== '')).toBe(true)
  },
)

test.each([
  { stage: 'agreed' as const, performance: 'not-due' as const, says: false, why: 'the page is about it' },
  {
    stage: 'accepted' as const,
    performance: 'partial' as const,
    says: true,
    why: 'mediated again, and it binds',
  },
  {
    stage: 'not-agreed' as const,
    performance: 'not-due' as const,
    says: true,
    why: 'the second turn failed',
  },
  { stage: 'not-agreed' as const, performance: 'performed' as const, says: false, why: 'all of it is done' },
])('$stage, $performance: $why', ({ stage, performance, says }) => {
  const obligations = page.obligations.map((one) => ({ ...one, performance }))
  const spoken = spokenPage({ ...page, stage, obligations }, 'zh')
  expect(spoken.some((sentence) => sentence.includes('仍然有效'))).toBe(says)
})

test('a page without duties speaks of none', () => {
  const spoken = spokenPage({ ...page, stage: 'mediating', obligations: [] }, 'zh')
  expect(spoken[1]).toBe('这是什么事')
})
