import { expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { actCalled, shippedActs } from '#tests/support/enforcement-acts.ts'
import { paperOf, toldBy } from './case-paper.ts'
import type { ActDefinition } from './definition.ts'

const stepOf = (definition: ActDefinition, code: string) => {
  const step = definition.steps.find((one) => one.code === code)
  if (step === undefined) throw new Error(`no step ${code}`)
  return step
}

test('a decision on the spot prints when and where, as the law wants (APL 52), and not what only the organ notes', () => {
  const simple = actCalled('penalty.simple')
  const step = stepOf(simple, 'decision')
  const told = toldBy(simple, step, {
    own: { facts: '未明码标价', penalties: ['fine'], fine: 10000, socialInfluence: true },
    before: { place: '解放路一号门口', evidence: '照片' },
  })
  expect(told.map(({ label, value }) => [label, value])).toEqual([
    ['地点', '解放路一号门口'],
    ['事实', '未明码标价'],
    ['处罚种类', '罚款'],
    ['罚款', '100.00元'],
  ])
  const paper = paperOf(step, {
    ...{ organ: '某局', number: '某当罚〔2026〕1号', caseTitle: '某摊位', caseCode: 'ZF2026000001' },
    ...{
      on: legalDate('2026-03-02'),
      clock: '09:05',
      counterparties: [{ name: '某人' }],
      told,
      officers: [],
    },
  })
  expect(JSON.stringify(paper)).toContain('2026年3月2日')
  expect(JSON.stringify(paper)).toContain('09:05')
})

test('a report of the organ prints what a letter keeps to itself', () => {
  const ordinary = actCalled('penalty.ordinary')
  const own = { socialInfluence: true }
  const labels = (code: string) =>
    toldBy(ordinary, stepOf(ordinary, code), { own, before: {} }).map(({ label }) => label)
  expect(labels('investigation-ended')).toEqual(['具有一定社会影响'])
  expect(labels('decision')).toEqual([])
})

test('no letter of any kind of act prints whether the matter has social influence', () => {
  for (const { value } of shippedActs) {
    const definition = value as unknown as ActDefinition
    for (const step of definition.steps.filter(({ decides }) => decides === true)) {
      const told = toldBy(definition, step, { own: { socialInfluence: true }, before: {} })
      expect(told, `${definition.zh} ${step.zh}`).toEqual([])
    }
  }
})
