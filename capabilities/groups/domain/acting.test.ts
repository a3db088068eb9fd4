import { expect, test } from 'vitest'
import { actingFor } from './acting.ts'

const anna = { partyId: 'anna', authority: 'general' } as const
const bruno = { partyId: 'bruno', authority: 'special' } as const

test.each([
  { needed: 'general', did: [], ready: ['anna', 'bruno'], unable: [], why: 'who may sign may speak too' },
  { needed: 'special', did: [], ready: ['bruno'], unable: ['anna'], why: 'to settle needs consent of each' },
  {
    needed: 'none',
    did: [],
    ready: [],
    unable: ['anna', 'bruno'],
    why: 'a petition gives nobody such power',
  },
  { needed: 'general', did: ['anna'], ready: ['bruno'], unable: [], why: 'who spoke in person has spoken' },
  { needed: 'special', did: ['anna', 'bruno'], ready: [], unable: [], why: 'nobody is left' },
] as const)('$needed power, $did did it: for $ready, not for $unable: $why', ({ needed, did, ...told }) => {
  const { ready, unable } = told
  expect(actingFor(needed, [anna, bruno], new Set(did))).toEqual({ ready, unable })
})
