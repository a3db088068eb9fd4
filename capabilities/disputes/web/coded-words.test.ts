import { expect, test } from 'vitest'
import { groundOf, reasonOf } from './coded-words.ts'

test.each([
  {
    said: groundOf('declined', 'party-refuses', 'zh'),
    words: '一方当事人明确拒绝调解',
    why: 'a ground to decline',
  },
  {
    said: groundOf('term-paused', 'appraisal', 'en'),
    words: 'Appraisal',
    why: 'a ground that stops the clock',
  },
  {
    said: reasonOf('mediation-ended', 'party-refuses', 'zh'),
    words: '一方明确表示不愿继续调解',
    why: 'the same code means another thing at the end of a mediation',
  },
  {
    said: reasonOf('mediation-ended', 'too-far-apart', 'en'),
    words: 'Positions too far apart',
    why: 'why a mediation ended',
  },
  { said: reasonOf('dispatched', '属地', 'en'), words: '属地', why: 'what somebody wrote stays as it is' },
])('$why: $words', ({ said, words }) => expect(said).toBe(words))
