import { expect, test } from 'vitest'
import { ProblemBook } from './problems.ts'

const book = new ProblemBook({
  'test.not-now': { status: 409, zh: '「{step}」不能办理：{why}。', en: '“{step}” cannot be done: {why}.' },
})
const state = { zh: '审核中', en: 'Under review' }
const step = { zh: '决定', en: 'Decision' }

test.each([
  {
    language: 'zh',
    why: [state, '另有规定'],
    says: '「决定」不能办理：审核中、另有规定。',
    reason: 'words of both kinds, set apart as Chinese sets them apart',
  },
  {
    language: 'en',
    why: [state, 'another rule'],
    says: '“Decision” cannot be done: Under review, another rule.',
    reason: 'the same in English: no Chinese word, no Chinese mark',
  },
  { language: 'en', why: state, says: '“Decision” cannot be done: Under review.', reason: 'one label' },
  { language: 'en', why: 3, says: '“Decision” cannot be done: 3.', reason: 'a number' },
] as const)('a refusal says its facts in the language of its reader: $reason', ({ language, why, says }) => {
  const answer = book.answer({ code: 'test.not-now', facts: { step, why } }, language)
  expect(answer.detail).toBe(says)
  expect(answer.facts?.step, 'facts are told as they are said').toBe(step[language])
})
