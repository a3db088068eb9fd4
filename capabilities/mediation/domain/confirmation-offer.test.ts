import { describe, expect, test } from 'vitest'
import {
  type ConfirmationFacts,
  type ConfirmationObjection,
  type ConfirmationOffer,
  doubtsAmong,
  objectionsTo,
  offerOf,
} from './index.ts'

const owed = { way: 'transfer', amountFen: 300_000, creditorId: 'a', kept: 'open' } as const
const sound: ConfirmationFacts = {
  state: 'effective',
  form: 'written',
  confirmation: 'not-applied',
  isInTime: true,
  clauses: ['乙方向甲方支付修缮费三千元'],
  obligations: [owed],
}

describe('an agreement is offered for confirmation by its content', () => {
  const table: readonly (readonly [
    why: string,
    facts: Partial<ConfirmationFacts>,
    objections: readonly ConfirmationObjection[],
    offer: ConfirmationOffer,
  ])[] = [
    ['money by a day, to somebody: nothing speaks against it', {}, [], 'offered'],
    ['it does not bind yet', { state: 'signing' }, ['not-effective'], 'not-offered'],
    ['it was made void', { state: 'void' }, ['not-effective'], 'not-offered'],
    ['the thirty days are over [L1 33]', { isInTime: false }, ['too-late'], 'not-offered'],
    ['the court is at it', { confirmation: 'applied' }, ['under-way'], 'not-offered'],
    [
      'the court is at it, and the days ran out meanwhile: they were kept',
      { confirmation: 'accepted', isInTime: false },
      ['under-way'],
      'not-offered',
    ],
    ['the court confirmed it', { confirmation: 'confirmed', isInTime: false }, ['decided'], 'not-offered'],
    ['the court rejected it', { confirmation: 'rejected' }, ['decided'], 'not-offered'],
    ['withdrawn in time: once more [L3 357]', { confirmation: 'withdrawn' }, [], 'offered'],
    ['withdrawn too late', { confirmation: 'withdrawn', isInTime: false }, ['too-late'], 'not-offered'],
    ['the record of an oral one is signed first [L3 354]', { form: 'oral' }, ['oral'], 'doubtful'],
    [
      'a sum is owed and nobody says how much [L3 358]',
      { obligations: [{ way: 'cash', creditorId: 'a', kept: 'open' }] },
      ['unclear'],
      'doubtful',
    ],
    [
      'a sum is owed and nobody says to whom [L3 358]',
      { obligations: [{ way: 'cash', amountFen: 1, kept: 'open' }] },
      ['unclear'],
      'doubtful',
    ],
    [
      'an apology has neither sum nor doubt (trap 13)',
      { obligations: [{ way: 'apology', kept: 'open' }] },
      [],
      'offered',
    ],
    [
      'everything was done at once: nothing to enforce',
      { obligations: [{ ...owed, kept: 'performed' }] },
      ['nothing-owed'],
      'doubtful',
    ],
    [
      'a bar outweighs a doubt',
      { isInTime: false, clauses: ['双方自愿离婚'] },
      ['too-late', 'identity'],
      'not-offered',
    ],
  ]
  test.each(table)('%s', (_why, facts, objections, offer) => {
    const found = objectionsTo({ ...sound, ...facts })
    expect(found).toEqual(objections)
    expect(offerOf(found)).toBe(offer)
  })

  test('a person answers doubts; a bar is no question', () => {
    expect(doubtsAmong(['too-late', 'identity', 'unclear'])).toEqual(['identity', 'unclear'])
  })
})

test.each([
  ['确认该房屋归甲方所有', ['real-right'], 'ownership'],
  ['双方自愿离婚', ['identity'], 'marriage'],
  ['解除收养关系，房屋所有权归乙', ['identity', 'real-right'], 'both'],
  ['甲方申请宣告失踪后再行处理', ['other-procedure'], 'a special procedure of its own'],
  ['待公司破产清算后分配', ['other-procedure'], 'bankruptcy'],
  ['甲方不再要求追究刑事责任', ['outside-courts'], 'no civil matter'],
  ['派出所撤销对乙方的处罚决定', ['outside-courts'], 'an administrative decision'],
  ['乙方每月支付赡养费500元', [], 'support by agreement is fine (trap 19)'],
  ['甲乙对家庭存款各分得一半', [], 'property in a family is fine (trap 19)'],
  ['乙方归还甲方所有的电动车一辆', [], 'giving back, not belonging'],
  ['乙方返还甲方所有的电动车一辆', [], 'handing back a thing is no confirmation of title'],
])('the court may doubt "%s": %j (%s) [L3 355]', (clause, doubts) => {
  expect(objectionsTo({ ...sound, clauses: [clause] })).toEqual(doubts)
})
