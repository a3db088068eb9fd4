import { expect, test } from 'vitest'
import type { Unit } from './unit.ts'
import { matching } from './unit-tree.tsx'

const unit = (id: string, name: string, parentId?: string): Unit => ({
  id,
  name,
  kind: 'township',
  divisionCode: '430407',
  validFrom: '2026-01-01',
  version: 1,
  ...(parentId === undefined ? {} : { parentId }),
})
const units = [
  unit('d', '石鼓区'),
  unit('e', '东街道', 'd'),
  unit('e1', '东一社区', 'e'),
  unit('w', '西街道', 'd'),
]

test.each([
  { words: '', ids: ['d', 'e', 'e1', 'w'], why: 'nothing typed shows all' },
  { words: '东一', ids: ['d', 'e', 'e1'], why: 'a hit keeps everything above it' },
  { words: '街道', ids: ['d', 'e', 'w'], why: 'several hits' },
  { words: '南', ids: [], why: 'no hit' },
])('«$words»: $why', ({ words, ids }) => expect(matching(units, words).map(({ id }) => id)).toEqual(ids))
