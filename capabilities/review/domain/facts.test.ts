import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { contentOf, decisionFactsOf, type FileOfDecision, fieldsToCome, startedInUrgency } from './index.ts'

const day = legalDate('2026-03-10')
const file: FileOfDecision = {
  actType: 'penalty',
  step: 'decision',
  counterparties: ['natural'],
  fields: {},
  taken: [],
}
const facts = (more: Partial<FileOfDecision>) => decisionFactsOf({ ...file, ...more }, day)

describe('the facts of a decision', () => {
  test.each<{ file: Partial<FileOfDecision>; has: object; why: string }>([
    {
      file: { fields: { proposedPenalties: ['fine'], proposedFine: 500_000 } },
      has: { measures: ['fine'], amountInFen: 500_000 },
      why: 'what is proposed stands for the decision before there is one',
    },
    {
      file: {
        fields: { proposedPenalties: ['fine'], proposedFine: 500_000, penalties: ['warning'], fine: 0 },
      },
      has: { measures: ['warning'], amountInFen: 0 },
      why: 'the decision itself counts, also where it fines nothing',
    },
    {
      file: { fields: { confiscated: 100, confiscatedGoods: 200 } },
      has: { confiscatedInFen: 100, confiscatedGoodsInFen: 200 },
      why: 'what is confiscated, each by itself',
    },
    {
      file: { step: 'no-penalty', fields: { proposedPenalties: ['fine'], proposedFine: 500_000 } },
      has: { measures: [], amountInFen: 0 },
      why: 'a decision not to penalise fines nothing, whatever was proposed',
    },
    {
      file: { counterparties: ['natural', 'organisation', 'natural'] },
      has: { partyKinds: ['citizen', 'organisation'] },
      why: 'everybody, each kind once',
    },
    {
      file: { taken: ['filed', 'hearing-held', 'discussed'], fields: { socialInfluence: true } },
      has: { hearingHeld: true, isComplex: true, socialInfluence: true },
      why: 'heard, discussed, of influence',
    },
    {
      file: { taken: ['hearing-ended'] },
      has: { hearingHeld: false },
      why: 'who did not come was not heard',
    },
    { file: { actType: 'licence', step: 'refused' }, has: { measures: ['refuse-licence'] }, why: 'refused' },
    {
      file: { actType: 'coercion', step: 'imposed', fields: { measure: 'seal' } },
      has: { measures: ['seal'] },
      why: 'one measure',
    },
    {
      file: { actType: 'coercion', fields: { manner: 'added-fine', amount: 300 } },
      has: { measures: ['added-fine'], amountInFen: 300 },
      why: 'a way of execution and its sum',
    },
  ])('$file: $why', ({ file: more, has }) => expect(facts(more)).toMatchObject(has))
})

describe('the content that was judged', () => {
  const judged = (fields: object) => contentOf('decision', facts({ fields: { ...fields } }))
  const one = judged({ penalties: ['fine', 'confiscate-income'], fine: 500_000, confiscated: 100 })
  test.each([
    {
      fields: { penalties: ['confiscate-income', 'fine'], fine: 500_000, confiscated: 100 },
      same: true,
      why: 'the order of measures',
    },
    {
      fields: { penalties: ['fine', 'confiscate-income'], fine: 500_000, confiscated: 100, facts: 'x' },
      same: true,
      why: 'words',
    },
    {
      fields: { penalties: ['fine', 'confiscate-income'], fine: 500_001, confiscated: 100 },
      same: false,
      why: 'a fen more',
    },
    {
      fields: { penalties: ['fine', 'confiscate-income'], fine: 400_000, confiscated: 100 },
      same: false,
      why: 'less, too',
    },
    { fields: { penalties: ['fine'], fine: 500_000, confiscated: 100 }, same: false, why: 'a measure gone' },
  ])('is the same: $same, $why', ({ fields, same }) => expect(judged(fields) === one).toBe(same))

  test('a hearing since the review makes it another case: what it brought was not reviewed', () => {
    const before = contentOf('decision', facts({ fields: { fine: 100 }, taken: ['notice'] }))
    const after = contentOf('decision', facts({ fields: { fine: 100 }, taken: ['notice', 'hearing-held'] }))
    expect(after).not.toBe(before)
  })

  test('a proposal and the decision that follows it are the same', () => {
    expect(judged({ proposedPenalties: ['fine'], proposedFine: 100 })).toBe(
      judged({ penalties: ['fine'], fine: 100 }),
    )
  })
})

describe('a decision that nobody takes yet', () => {
  const submitted = { measures: [], amountInFen: 800, confiscatedInFen: 0, confiscatedGoodsInFen: 0 }
  test.each([
    {
      told: { checkResult: '应缴', socialInfluence: true },
      sent: submitted,
      sum: 800,
      why: 'the file says no sum before the decision: it is what was reviewed',
    },
    { told: { amount: 900 }, sent: submitted, sum: 900, why: 'the file says another sum than was reviewed' },
    { told: { proposedFine: 900 }, sent: submitted, sum: 900, why: 'what is proposed now stands' },
    { told: {}, sent: undefined, sum: 0, why: 'nothing was submitted' },
  ])('of $told is one of $sum: $why', ({ told, sent, sum }) => {
    const fields = { ...told, ...fieldsToCome(told, sent) }
    expect(decisionFactsOf({ ...file, actType: 'levy', fields }, day).amountInFen).toBe(sum)
  })
})

test.each([
  [{}, true, 'nobody has said anything'],
  [{ amount: 0 }, undefined, 'nothing is a sum'],
  [{ penalties: ['warning'] }, undefined, 'a measure without a sum is decided without one'],
  [{ proposedFine: 900 }, undefined, 'a proposal'],
])('of %o the sum is open: %s, %s', (fields, isOpen, _why) => {
  expect(facts({ fields }).isSumOpen).toBe(isOpen)
  expect(facts({ fields, step: 'no-penalty' }).isSumOpen).toBeUndefined()
})

describe('what started in urgency', () => {
  const rule = {
    paths: [
      { actType: 'coercion', step: 'urgent-started' },
      { actType: 'penalty', step: 'urgent-started' },
    ],
  }
  test.each([
    {
      actType: 'coercion',
      taken: ['urgent-started'],
      is: true,
      why: 'approved within 24 hours, reviewed afterwards',
    },
    { actType: 'coercion', taken: ['approved'], is: false, why: 'the ordinary way' },
    {
      actType: 'penalty',
      taken: ['urgent-started'],
      is: false,
      why: 'never a penalty, even if a rule said so',
    },
  ])('$actType after $taken: $is, $why', ({ actType, taken, is }) => {
    expect(startedInUrgency(rule, { ...file, actType, taken })).toBe(is)
  })
})
