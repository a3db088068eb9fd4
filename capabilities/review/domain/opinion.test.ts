import { describe, expect, test } from 'vitest'
import { codesOf } from '#kernel/codes/index.ts'
import {
  type Check,
  checkOpinion,
  type DraftOpinion,
  type EntryFacts,
  type EntryRow,
  entryChecklist,
  findingsOf,
  type ItemResult,
  missingMaterials,
  type ReviewItem,
  reviewItems,
  unanswered,
} from './index.ts'

const items = (wrong: Partial<Record<ReviewItem, ItemResult>> = {}, note = 'what is wrong') =>
  codesOf(reviewItems).map((item) => ({
    item,
    result: wrong[item] ?? 'sound',
    note: wrong[item] === 'problem' ? note : '',
  }))
const agreed: DraftOpinion = {
  kind: 'agree',
  items: items(),
  law: ['Penalty Law 58'],
  reasons: 'All is in order.',
}

describe('an opinion', () => {
  test.each<{ draft: Partial<DraftOpinion>; says?: string; why: string }>([
    { draft: {}, why: 'nine items in order, law and reasons: agreed' },
    {
      draft: { items: items({ benchmark: 'not-concerned', crime: 'not-concerned' }) },
      why: 'not every item concerns every act',
    },
    { draft: { items: items().slice(1) }, says: 'review.item-missing', why: 'eight items are no review' },
    {
      draft: { items: [...items(), ...items().slice(0, 1)] },
      says: 'review.item-twice',
      why: 'two answers are none',
    },
    {
      draft: { items: items({ law: 'problem' }) },
      says: 'review.agreed-with-problems',
      why: 'the end follows from the items',
    },
    { draft: { kind: 'correct', items: items({ law: 'problem' }) }, why: 'wrong basis' },
    {
      draft: { kind: 'correct', items: items({ law: 'problem' }, ' ') },
      says: 'review.problem-without-note',
      why: 'a problem is told in words',
    },
    { draft: { kind: 'correct' }, says: 'review.problems-without-item', why: 'and belongs to an item' },
    {
      draft: { kind: 'supplement-investigation', items: items({ facts: 'problem' }) },
      why: 'facts not clear',
    },
    {
      draft: { kind: 'transfer', items: items({ facts: 'problem' }) },
      says: 'review.transfer-without-ground',
      why: 'no power wanting, no crime',
    },
    { draft: { kind: 'transfer', items: items({ power: 'problem' }) }, why: 'another organ has the power' },
    { draft: { kind: 'transfer', items: items({ crime: 'problem' }) }, why: 'a crime is suspected' },
    { draft: { law: [] }, says: 'review.law-missing', why: 'agreement, too, stands on law' },
    { draft: { law: [' ', ''] }, says: 'review.law-missing', why: 'blanks are none' },
    { draft: { reasons: ' ' }, says: 'review.reasons-missing', why: 'and has reasons' },
  ])('$draft.kind: $says, $why', ({ draft, says }) => {
    const checked = checkOpinion({ ...agreed, ...draft })
    expect(checked.ok ? undefined : checked.refusal.code).toBe(says)
  })
})

describe('the checklist on entry', () => {
  const line = (material: EntryRow['material'], when: EntryRow['when'] = 'always'): EntryRow => ({
    material,
    when,
    basis: '',
    assumption: true,
  })
  const rows = [
    line('end-report'),
    line('draft-decision'),
    line('hearing-record', 'hearing'),
    line('benchmark', 'discretion'),
    line('assessment-report', 'assessment'),
  ]
  const plain: EntryFacts = {
    given: ['end-report', 'draft-decision'],
    hearingHeld: false,
    wasAssessed: false,
    usesDiscretion: false,
  }
  test.each<{ facts: Partial<EntryFacts>; missing: string; why: string }>([
    { facts: {}, missing: '', why: 'all that is always needed' },
    { facts: { given: ['draft-decision'] }, missing: 'end-report', why: 'no report' },
    { facts: { hearingHeld: true }, missing: 'hearing-record', why: 'a hearing has a record' },
    { facts: { usesDiscretion: true }, missing: 'benchmark', why: 'the benchmark that was used' },
    {
      facts: { wasAssessed: true, given: [...plain.given, 'assessment-report'] },
      missing: '',
      why: 'assessed, and the report is there',
    },
    { facts: { given: [] }, missing: 'end-report draft-decision', why: 'in the order of the rule' },
  ])('$facts: "$missing", $why', ({ facts, missing }) => {
    expect(missingMaterials(entryChecklist(rows, { ...plain, ...facts })).join(' ')).toBe(missing)
  })
  test('shows what is not needed, too', () => {
    expect(entryChecklist(rows, plain).map(({ isNeeded }) => isNeeded)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('what the system finds', () => {
  const check = (item: ReviewItem, isRight: boolean): Check => ({ item, isRight, says: { zh: '', en: '' } })
  test.each<{ checks: readonly Check[]; item: ReviewItem; is: string; why: string }>([
    { checks: [], item: 'body', is: 'to-be-judged', why: 'nothing was looked at' },
    { checks: [check('body', true)], item: 'body', is: 'clear', why: 'the register says so' },
    {
      checks: [check('officers', true), check('officers', false)],
      item: 'officers',
      is: 'doubt',
      why: 'one officer without certificate',
    },
    {
      checks: [check('facts', true)],
      item: 'facts',
      is: 'to-be-judged',
      why: 'counting evidence is not weighing it',
    },
    {
      checks: [check('crime', true)],
      item: 'crime',
      is: 'to-be-judged',
      why: 'below the sum of a crime is not innocent',
    },
    { checks: [check('crime', false)], item: 'crime', is: 'doubt', why: 'above it is' },
    { checks: [check('body', false)], item: 'power', is: 'to-be-judged', why: 'each item for itself' },
  ])('$item with $checks: $is, $why', ({ checks, item, is }) => {
    expect(findingsOf(checks).find((finding) => finding.item === item)?.state).toBe(is)
  })
  test('a doubt takes a word of the department before the file goes', () => {
    const findings = findingsOf([check('officers', false), check('documents', false), check('body', true)])
    expect(unanswered(findings, {})).toEqual(['officers', 'documents'])
    expect(unanswered(findings, { officers: 'was lent that day', documents: ' ' })).toEqual(['documents'])
  })
  test('nine items, always', () =>
    expect(findingsOf([]).map(({ item }) => item)).toEqual(codesOf(reviewItems)))
})
