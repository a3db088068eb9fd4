import { expect, test } from 'vitest'
import { type Found, foldParts } from './fold-parts.ts'
import type { Matter, MatterPanel } from './matter.ts'

const panel = (id: string, readings: number, isFolding = true): MatterPanel => ({
  id,
  title: { zh: id, en: id },
  may: 'read',
  load: () => Promise.reject(new Error('not opened here')),
  ...(isFolding
    ? {
        empties: Array.from({ length: readings }, () => ({
          operation: {} as never,
          input: () => ({ params: {} }),
          isEmpty: (answer: { readonly rows: number }) => answer.rows === 0,
        })),
        begins: {
          label: { zh: '开始', en: 'Begin' },
          may: 'begin',
          isOffered: (answer: { readonly mayBegin?: boolean }) => answer.mayBegin === true,
        },
      }
    : {}),
})

const here = (rows: number, mayBegin = false): Found => ({ answer: { rows, mayBegin }, isRefused: false })
const waiting: Found = { answer: undefined, isRefused: false }
const refused: Found = { answer: undefined, isRefused: true }

test.each<{
  why: string
  panels: readonly MatterPanel[]
  answers: readonly Found[]
  named?: readonly string[]
  may?: boolean
  stands: readonly string[]
  folds: readonly string[]
}>([
  {
    why: 'a part that is never empty has no reading and stands',
    panels: [panel('papers', 0, false)],
    answers: [],
    stands: ['papers'],
    folds: [],
  },
  { why: 'something in it', panels: [panel('joint', 1)], answers: [here(2)], stands: ['joint'], folds: [] },
  { why: 'nothing in it', panels: [panel('joint', 1)], answers: [here(0)], stands: [], folds: ['joint'] },
  {
    why: 'one of its readings has something',
    panels: [panel('exits', 2)],
    answers: [here(0), here(1)],
    stands: ['exits'],
    folds: [],
  },
  {
    why: 'as long as one reading is under way nobody knows',
    panels: [panel('exits', 2)],
    answers: [here(0), waiting],
    stands: [],
    folds: [],
  },
  {
    why: 'a refusal is told in the part itself',
    panels: [panel('exits', 2)],
    answers: [refused, waiting],
    stands: ['exits'],
    folds: [],
  },
  {
    why: 'the address led there',
    panels: [panel('joint', 1)],
    answers: [here(0)],
    named: ['joint'],
    stands: ['joint'],
    folds: [],
  },
  {
    why: 'each part is judged by its own readings',
    panels: [panel('exits', 2), panel('joint', 1)],
    answers: [here(0), here(0), here(3)],
    stands: ['joint'],
    folds: ['exits'],
  },
  {
    why: 'an act that the answer offers may begin',
    panels: [panel('joint', 1)],
    answers: [here(0, true)],
    stands: [],
    folds: ['joint begins'],
  },
  {
    why: 'an act of another role may not',
    panels: [panel('joint', 1)],
    answers: [here(0, true)],
    may: false,
    stands: [],
    folds: ['joint'],
  },
])('$why', ({ panels, answers, named = [], may = true, stands, folds }) => {
  const parts = foldParts({ matter: {} as Matter, panels, answers, named, may: () => may })
  expect(parts.standing.map(({ id }) => id)).toEqual(stands)
  expect(parts.folded.map(({ panel: { id }, mayBegin }) => (mayBegin ? `${id} begins` : id))).toEqual(folds)
})
