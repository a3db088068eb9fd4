import { expect, test } from 'vitest'
import { type AskedParty, sideFigures } from './index.ts'

const said = (satisfaction: AskedParty['satisfaction']): AskedParty => ({
  side: 'applicant',
  isAgreed: true,
  satisfaction,
})
const none = { parties: 0, asked: 0, answered: 0, satisfied: 0, fairly: 0, dissatisfied: 0 }

test.each([
  ['never asked is not asked', [said(null)], { parties: 1 }],
  ['asked and silent is neither answered nor satisfied', [said('not-answered')], { parties: 1, asked: 1 }],
  [
    'fairly satisfied is not satisfied',
    [said('neutral')],
    { parties: 1, asked: 1, answered: 1, fairly: 1, rate: 0 },
  ],
  [
    'both degrees count alike',
    [said('very-satisfied'), said('satisfied'), said('dissatisfied'), said('very-dissatisfied')],
    { parties: 4, asked: 4, answered: 4, satisfied: 2, dissatisfied: 2, rate: 50 },
  ],
  ['nobody is nothing', [], {}],
] as const)('%s', (_why, parties, figures) => {
  expect(sideFigures(parties)).toEqual({ ...none, ...figures })
})
