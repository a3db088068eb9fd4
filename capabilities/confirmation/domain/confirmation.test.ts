import { describe, expect, test } from 'vitest'
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import {
  attachedToPackage,
  type CourtFacts,
  type CourtRule,
  consequencesOf,
  courtsFor,
  jointStandingOf,
  packageOf,
} from './index.ts'

const rule = rules.find(({ key }) => key === 'confirmation.courts')?.value as CourtRule
const here: CourtFacts = {
  committeeDivision: '430407901',
  disputeDivision: '430407901001',
  addresses: [],
}
const [shigu, zhuhui, zhengxiang] = ['衡阳市石鼓区人民法院', '衡阳市珠晖区人民法院', '衡阳市蒸湘区人民法院']

describe('the right court [L2 205]', () => {
  test.each([
    { facts: {}, names: [shigu], ties: ['committee', 'subject'], why: 'committee and dispute are here' },
    {
      facts: { addresses: ['衡阳市珠晖区东风路1号'] },
      names: [shigu, zhuhui],
      ties: ['committee', 'subject'],
      why: "a party's domicile is right too, the one with most ties is proposed",
    },
    {
      facts: { disputeDivision: '430408001', addresses: ['蒸湘区某村', '蒸湘区某社区'] },
      names: [zhengxiang, shigu],
      ties: ['domicile', 'subject'],
      why: 'two ties there outweigh the place of the committee',
    },
    {
      facts: { disputeDivision: '430408001' },
      names: [shigu, zhengxiang],
      ties: ['committee'],
      why: 'on equal terms it is the place of the committee: assumption',
    },
    {
      facts: { invitedBy: '衡阳市雁峰区人民法院', addresses: ['珠晖区某路'] },
      names: ['衡阳市雁峰区人民法院'],
      ties: ['invited'],
      why: 'the inviting court comes first and excludes the others',
    },
    {
      facts: { amountFen: 50_000_000_000 },
      names: ['衡阳市中级人民法院'],
      ties: ['grade'],
      why: 'at the sum itself it is of the intermediate level (trap 45)',
    },
    {
      facts: { amountFen: 49_999_999_999 },
      names: [shigu],
      ties: ['committee', 'subject'],
      why: 'a fen below it is not',
    },
    {
      facts: { committeeDivision: '110101001', disputeDivision: '110101001001' },
      names: [],
      ties: undefined,
      why: 'a place that the rule does not know gives no court, never a wrong one',
    },
  ])('$why', ({ facts, names, ties }) => {
    const courts = courtsFor({ ...here, ...facts }, rule)
    expect(courts.map(({ name }) => name)).toEqual(names)
    expect(courts[0]?.ties).toEqual(ties)
    expect(courts.filter(({ isProposed }) => isProposed)).toHaveLength(names.length === 0 ? 0 : 1)
  })
})

test.each([
  [['applies', 'applies'], 'joint', 'both together'],
  [['applies', undefined], 'waiting', 'silence is no application'],
  [['applies', 'declines'], 'declined', 'one against it is enough'],
  [[undefined, 'declines'], 'declined', 'also before the other was asked'],
  [['applies'], 'waiting', 'one alone cannot (trap 20)'],
  [[], 'waiting', 'nobody cannot either'],
  [['applies', 'applies', 'applies'], 'joint', 'every party that is bound'],
] as const)('%j is %s: %s', (answers, standing, _why) => {
  expect(jointStandingOf(answers)).toBe(standing)
})

test.each([
  ['not-applied', true, []],
  ['applied', true, ['appear-together']],
  ['confirmed', false, ['enforce']],
  ['rejected', true, ['mediate-again', 'sue']],
  ['not-accepted', true, ['perform', 'mediate-again', 'sue']],
  ['withdrawn', true, ['perform', 'apply-again']],
  ['withdrawn', false, ['perform', 'mediate-again', 'sue']],
] as const)('after %s (in time: %s) the parties are told %j', (state, isInTime, told) => {
  expect(consequencesOf(state, isInTime)).toEqual(told)
})

describe('the package [L3 354]', () => {
  const identity = { id: 'x', document: 'identity-proof', name: '身份证.png' } as const
  test('holds the papers in the order of the court; what is not at hand the parties bring', () => {
    expect(
      packageOf({ form: 'written', hasUndisputed: false, attached: [] }).map(
        ({ paper, isToBring }) => paper ?? isToBring,
      ),
    ).toEqual(['application', 'agreement', 'identities', 'proof', true, true, 'materials'])
  })
  test('facts that everybody signed go along where they were recorded [L6 22]', () => {
    const papers = packageOf({ form: 'written', hasUndisputed: true, attached: [] }).map(({ paper }) => paper)
    expect(papers.indexOf('undisputed-facts')).toBe(papers.indexOf('proof') + 1)
  })
  test('an identity that was attached goes along and is not asked for again', () => {
    const items = packageOf({ form: 'written', hasUndisputed: false, attached: [identity] })
    expect(items.filter(({ attachmentId }) => attachmentId === 'x')).toHaveLength(1)
    expect(items.map(({ name }) => name)).not.toContain('当事人身份证明、住所证明')
  })
  test('the signed record of an oral agreement is brought: the house prints none', () => {
    expect(packageOf({ form: 'oral', hasUndisputed: false, attached: [] })[1]).toMatchObject({
      isToBring: true,
    })
  })
  test.each(['minutes', 'investigation', 'evidence', 'follow-up', 'file-note'] as const)(
    'whatever is filed as %s stays in the file (trap 23)',
    (document) => {
      expect(attachedToPackage).not.toContain(document)
      expect(
        packageOf({ form: 'written', hasUndisputed: false, attached: [{ id: 'x', document, name: 'x' }] }),
      ).not.toContainEqual(expect.objectContaining({ attachmentId: 'x' }))
    },
  )
})
