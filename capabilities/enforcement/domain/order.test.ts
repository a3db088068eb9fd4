import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { actCalled, momentOn, recordOf, type Told } from '#tests/support/enforcement-acts.ts'
import { objectionsTo } from './may-take.ts'

interface Order {
  readonly because: string
  readonly act: string
  readonly told: readonly Told[]
  readonly wish: Told
  readonly counterparty?: 'natural' | 'organisation'
  readonly says: readonly string[]
}

const ready: readonly Told[] = [
  ['filed', '2026-03-02'],
  ['investigation-ended', '2026-03-20'],
]
const told: Told = [
  'notice',
  '2026-03-23',
  { fields: { proposedPenalties: ['fine'], proposedFine: 500000 }, servedOn: '2026-03-24' },
]
const fine = { fields: { penalties: ['fine'], fine: 500000 } }
const small = (amount: number): Told => [
  'decision',
  '2026-03-02',
  { fields: { penalties: ['fine'], fine: amount } },
]
const shown: readonly Told[] = [
  ['shown', '2026-03-02'],
  ['told', '2026-03-02'],
]

const orders: readonly Order[] = [
  {
    because: 'nobody is punished who was not told (APL 44, 62)',
    act: 'penalty.ordinary',
    told: ready,
    wish: ['decision', '2026-04-10', fine],
    says: ['blocked 行政处罚法第四十四条、第六十二条', 'blocked 行政处罚法第六十二条'],
  },
  {
    because: 'inside the five working days a decision is a violation (trap 25)',
    act: 'penalty.ordinary',
    told: [...ready, told],
    wish: ['decision', '2026-03-31', fine],
    says: ['blocked 行政处罚法第六十二条'],
  },
  {
    because: 'after them it may be decided',
    act: 'penalty.ordinary',
    told: [...ready, told],
    wish: ['decision', '2026-04-01', fine],
    says: [],
  },
  {
    because: 'or when the party clearly waived',
    act: 'penalty.ordinary',
    told: [...ready, told, ['defence-waived', '2026-03-25']],
    wish: ['decision', '2026-03-25', fine],
    says: [],
  },
  {
    because: 'a defence is re-checked first (APL 45)',
    act: 'penalty.ordinary',
    told: [...ready, told, ['statement-heard', '2026-03-26']],
    wish: ['decision', '2026-04-01', fine],
    says: ['blocked 行政处罚法第四十五条'],
  },
  {
    because: 'a defence must not make it worse: a person decides',
    act: 'penalty.ordinary',
    told: [...ready, told, ['statement-heard', '2026-03-26'], ['statement-rechecked', '2026-03-27']],
    wish: ['decision', '2026-04-01', { fields: { penalties: ['fine'], fine: 500001 } }],
    says: ['warned 行政处罚法第四十五条', 'warned 行政处罚法第五十七条、第五十九条'],
  },
  {
    because: 'a smaller fine than was told wants its reason too (HNP 78)',
    act: 'penalty.ordinary',
    told: [...ready, told, ['defence-waived', '2026-03-25']],
    wish: ['decision', '2026-03-25', { fields: { penalties: ['fine'], fine: 300000 } }],
    says: ['warned 行政处罚法第五十七条、第五十九条'],
  },
  {
    because: 'and so does another penalty, each field by itself',
    act: 'penalty.ordinary',
    told: [...ready, told, ['defence-waived', '2026-03-25']],
    wish: ['decision', '2026-03-25', { fields: { penalties: ['warning'] } }],
    says: ['warned 行政处罚法第五十七条、第五十九条', 'warned 行政处罚法第五十七条、第五十九条'],
  },
  {
    because: 'a hearing that was asked for is held, then discussed',
    act: 'penalty.ordinary',
    told: [...ready, told, ['hearing-requested', '2026-03-26']],
    wish: ['decision', '2026-04-20', fine],
    says: ['blocked 行政处罚法第六十五条'],
  },
  {
    because: 'the notice of the hearing is seven working days before it (APL 64)',
    act: 'penalty.ordinary',
    told: [
      ...ready,
      told,
      ['hearing-requested', '2026-03-26'],
      ['hearing-notified', '2026-03-27', { servedOn: '2026-03-27' }],
    ],
    wish: ['hearing-held', '2026-04-07'],
    says: ['blocked 行政处罚法第六十四条'],
  },
  {
    because: 'on the eighth it may be held',
    act: 'penalty.ordinary',
    told: [
      ...ready,
      told,
      ['hearing-requested', '2026-03-26'],
      ['hearing-notified', '2026-03-27', { servedOn: '2026-03-27' }],
    ],
    wish: ['hearing-held', '2026-04-09'],
    says: [],
  },
  {
    because: '200 yuan is inside the simple procedure for a citizen',
    act: 'penalty.simple',
    told: shown,
    wish: small(20000),
    counterparty: 'natural',
    says: [],
  },
  {
    because: 'one fen more is not',
    act: 'penalty.simple',
    told: shown,
    wish: small(20001),
    counterparty: 'natural',
    says: ['blocked 行政处罚法第五十一条'],
  },
  {
    because: '3,000 yuan is inside it for an organisation',
    act: 'penalty.simple',
    told: shown,
    wish: small(300000),
    says: [],
  },
  {
    because: 'one fen more is not',
    act: 'penalty.simple',
    told: shown,
    wish: small(300001),
    says: ['blocked 行政处罚法第五十一条'],
  },
  {
    because: 'a warning beside it does not open the simple procedure to a larger fine',
    act: 'penalty.simple',
    told: shown,
    wish: ['decision', '2026-03-02', { fields: { penalties: ['warning', 'fine'], fine: 50000 } }],
    counterparty: 'natural',
    says: ['blocked 行政处罚法第五十一条'],
  },
  {
    because: 'nor does one that names no fine and tells an amount all the same',
    act: 'penalty.simple',
    told: shown,
    wish: ['decision', '2026-03-02', { fields: { penalties: ['warning'], fine: 50000 } }],
    counterparty: 'natural',
    says: ['blocked 行政处罚法第五十一条'],
  },
  {
    because: 'a warning alone is inside it',
    act: 'penalty.simple',
    told: shown,
    wish: ['decision', '2026-03-02', { fields: { penalties: ['warning'] } }],
    counterparty: 'natural',
    says: [],
  },
  {
    because: 'a levy begins with its approval: nobody is told of what was not begun (省程序规定 64)',
    act: 'levy.ordinary',
    told: [],
    wish: ['told', '2026-03-02'],
    says: ['blocked 湖南省行政程序规定第六十四条'],
  },
  {
    because: 'and is not decided before anything was checked',
    act: 'levy.ordinary',
    told: [
      ['started', '2026-03-02'],
      ['told', '2026-03-03'],
    ],
    wish: ['decision', '2026-03-04'],
    says: ['blocked 湖南省规范行政裁量权办法第四十七条至第五十条'],
  },
  {
    because: 'begun, checked and told, a requisition is decided',
    act: 'requisition.ordinary',
    told: [
      ['started', '2026-03-02'],
      ['checked', '2026-03-02'],
      ['told', '2026-03-03'],
    ],
    wish: ['decision', '2026-03-04'],
    says: [],
  },
  {
    because: 'a levy is settled when it is paid or waived, not before',
    act: 'levy.ordinary',
    told: [['decision', '2026-03-02', { servedOn: '2026-03-03' }]],
    wish: ['closed', '2026-03-10'],
    says: ['blocked 湖南省规范行政裁量权办法第四十七条至第五十条'],
  },
  {
    because: 'nobody is reminded of a levy that is not due yet, without a reason',
    act: 'levy.ordinary',
    told: [['decision', '2026-03-02', { fields: { payBy: '2026-03-20' }, servedOn: '2026-03-03' }]],
    wish: ['dunned', '2026-03-20'],
    says: ['warned 湖南省规范行政裁量权办法第四十七条至第五十条'],
  },
  {
    because: 'the day after its last day, he is',
    act: 'levy.ordinary',
    told: [['decision', '2026-03-02', { fields: { payBy: '2026-03-20' }, servedOn: '2026-03-03' }]],
    wish: ['dunned', '2026-03-21'],
    says: [],
  },
  {
    because: 'in an emergency a requisition may come before the check, with its reason (省程序规定 124)',
    act: 'requisition.ordinary',
    told: [
      ['started', '2026-03-02'],
      ['told', '2026-03-02'],
    ],
    wish: ['decision', '2026-03-02'],
    says: ['warned 湖南省行政程序规定第一百二十四条'],
  },
  {
    because: 'but never before identity, cause and reasons were told',
    act: 'requisition.ordinary',
    told: [
      ['started', '2026-03-02'],
      ['checked', '2026-03-02'],
    ],
    wish: ['decision', '2026-03-02'],
    says: ['blocked 湖南省行政程序规定第一百二十四条'],
  },
  {
    because: 'what was requisitioned goes back before the case is closed (省程序规定 129)',
    act: 'requisition.ordinary',
    told: [
      ['decision', '2026-03-02', { servedOn: '2026-03-02' }],
      ['taken-over', '2026-03-02'],
    ],
    wish: ['closed', '2026-03-10'],
    says: ['blocked 湖南省行政程序规定第一百二十九条'],
  },
  {
    because: 'and what came back damaged is compensated',
    act: 'requisition.ordinary',
    told: [
      ['decision', '2026-03-02', { servedOn: '2026-03-02' }],
      ['taken-over', '2026-03-02'],
      ['returned', '2026-03-05', { fields: { isDamaged: true } }],
    ],
    wish: ['closed', '2026-03-10'],
    says: ['blocked 湖南省行政程序规定第一百二十九条'],
  },
  {
    because: 'nothing is confirmed of somebody who had to come and has not',
    act: 'confirmation.ordinary',
    told: [
      ['applied', '2026-03-02', { fields: { presenceRequired: true } }],
      ['accepted', '2026-03-02'],
      ['checked', '2026-03-03'],
    ],
    wish: ['confirmed', '2026-03-04'],
    says: ['blocked 湖南省规范行政裁量权办法第二十三条至第二十七条'],
  },
  {
    because: 'having come, it is',
    act: 'confirmation.ordinary',
    told: [
      ['applied', '2026-03-02', { fields: { presenceRequired: true } }],
      ['accepted', '2026-03-02'],
      ['present', '2026-03-03', { fields: { presentInPerson: true } }],
      ['checked', '2026-03-03'],
    ],
    wish: ['confirmed', '2026-03-04'],
    says: [],
  },
  {
    because: 'nobody is refused a confirmation who was not told and heard',
    act: 'confirmation.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-02'],
      ['checked', '2026-03-03'],
    ],
    wish: ['refused', '2026-03-04'],
    says: ['blocked 湖南省行政程序规定'],
  },
  {
    because: 'no payment before its recipients were shown to the end',
    act: 'payment.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-02'],
      ['checked', '2026-03-03'],
      ['listed', '2026-03-04'],
    ],
    wish: ['granted', '2026-03-06'],
    says: ['blocked 湖南省规范行政裁量权办法第五十二条至第五十七条'],
  },
  {
    because: 'the other side has ten days to answer, and mediation comes first (省程序规定 109–114)',
    act: 'adjudication.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
      ['copied', '2026-03-04', { servedOn: '2026-03-05' }],
      ['checked', '2026-03-09'],
    ],
    wish: ['decision', '2026-03-16'],
    says: [
      'blocked 湖南省行政程序规定第一百零九条至第一百一十四条',
      'blocked 湖南省行政程序规定第一百零九条至第一百一十四条',
    ],
  },
  {
    because: 'after them silence stops nothing',
    act: 'adjudication.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
      ['copied', '2026-03-04', { servedOn: '2026-03-05' }],
      ['checked', '2026-03-09'],
      ['mediated', '2026-03-10', { fields: { settled: false } }],
    ],
    wish: ['decision', '2026-03-17'],
    says: [],
  },
  {
    because: 'who settled is not adjudicated',
    act: 'adjudication.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
      ['copied', '2026-03-04', { servedOn: '2026-03-05' }],
      ['answered', '2026-03-06'],
      ['checked', '2026-03-09'],
      ['mediated', '2026-03-10', { fields: { settled: true } }],
    ],
    wish: ['decision', '2026-03-17'],
    says: ['blocked 湖南省行政程序规定第一百零九条至第一百一十四条'],
  },
  {
    because: 'a measure is approved before, or begun in urgency (ACL 18, 19)',
    act: 'coercion.measure',
    told: [],
    wish: ['imposed', '2026-03-02', { fields: { partyPresent: true } }],
    says: ['blocked 行政强制法第十八条、第十九条'],
  },
  {
    because: 'urgency opens a path of its own',
    act: 'coercion.measure',
    told: [['urgent-started', '2026-03-02T21:00']],
    wish: ['imposed', '2026-03-02', { fields: { partyPresent: true } }],
    says: [],
  },
  {
    because: 'a measure that has ended is not prolonged',
    act: 'coercion.measure',
    told: [
      ['approved', '2026-01-18'],
      ['imposed', '2026-01-18'],
    ],
    wish: ['prolonged', '2026-02-18'],
    says: ['blocked 行政强制法第二十五条、第二十八条'],
  },
  {
    because: 'never by force at night (ACL 43)',
    act: 'coercion.execution',
    told: [
      ['demand', '2026-03-02', { servedOn: '2026-03-03' }],
      ['decision', '2026-03-20', { servedOn: '2026-03-21' }],
    ],
    wish: ['executed', '2026-04-01T22:30'],
    says: ['blocked 行政强制法第四十三条'],
  },
  {
    because: 'never by force on a holiday; the weekend shift day of one is none (trap 33)',
    act: 'coercion.execution',
    told: [
      ['demand', '2026-03-02', { servedOn: '2026-03-03' }],
      ['decision', '2026-03-20', { servedOn: '2026-03-21' }],
    ],
    wish: ['executed', '2026-10-01T10:00'],
    says: ['blocked 行政强制法第四十三条'],
  },
  {
    because: 'a Sunday that is worked in exchange is a day like others',
    act: 'coercion.execution',
    told: [
      ['demand', '2026-03-02', { servedOn: '2026-03-03' }],
      ['decision', '2026-03-20', { servedOn: '2026-03-21' }],
    ],
    wish: ['executed', '2026-09-20T10:00'],
    says: [],
  },
  {
    because: 'a court is asked ten working days after the demand (ACL 54)',
    act: 'penalty.ordinary',
    told: [
      ...ready,
      told,
      ['decision', '2026-04-01', { servedOn: '2026-04-02' }],
      ['demand', '2026-11-02', { servedOn: '2026-11-02' }],
    ],
    wish: ['court-applied', '2026-11-16'],
    says: ['blocked 行政强制法第五十四条'],
  },
  {
    because: 'silence has accepted: nothing more may be asked for (ALL 32)',
    act: 'licence.ordinary',
    told: [['applied', '2026-04-30']],
    wish: ['supplement-asked', '2026-05-12'],
    says: ['blocked 行政许可法第三十二条'],
  },
  {
    because: 'a licence that renewed itself cannot be refused afterwards',
    act: 'licence.ordinary',
    told: [
      ['applied', '2026-05-20', { fields: { isRenewal: true, expiresOn: '2026-06-20' } }],
      ['accepted', '2026-05-20'],
    ],
    wish: ['refused', '2026-06-21'],
    says: ['blocked 行政许可法第五十条'],
  },
  {
    because: 'a closed case takes nothing more',
    act: 'penalty.ordinary',
    told: [
      ['clue-registered', '2026-03-02'],
      ['not-filed', '2026-03-03'],
    ],
    wish: ['clue-checked', '2026-03-04'],
    says: ['blocked null'],
  },
  {
    because: 'two years after the violation filing needs a second thought (APL 36)',
    act: 'penalty.ordinary',
    told: [['clue-registered', '2026-03-02', { fields: { violationEndedOn: '2024-03-01' } }]],
    wish: ['filed', '2026-03-03'],
    says: ['warned 行政处罚法第三十六条'],
  },
]

describe('the order that the law wants', () => {
  test.each(orders)('$because', ({ act, told: steps, wish: [code, at, more], counterparty, says }) => {
    const { now } = momentOn(at.slice(0, 10), at.slice(11) || '10:00')
    const wish = { code, on: legalDate(at.slice(0, 10)), at: now, fields: more?.fields ?? {} }
    const found = objectionsTo(
      actCalled(act),
      'market',
      recordOf(steps, counterparty),
      wish,
      momentOn('2026-12-01'),
    )
    expect(found.map(({ weight, basis }) => `${weight} ${basis}`)).toEqual(says)
  })
})
