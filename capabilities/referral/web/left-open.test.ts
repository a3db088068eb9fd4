import { expect, test } from 'vitest'
import { leftOpen } from './left-open.ts'

const clock = {
  dueOn: '2026-03-09',
  rawOn: '2026-03-09',
  provisional: false,
  because: '',
  basis: '',
  assumption: false,
}

test.each([
  {
    kind: 'mediation',
    clocks: 'running',
    direction: 'in',
    state: 'returned',
    told: 'returned',
    why: 'it failed, and nobody ended the mediation',
  },
  {
    kind: 'mediation',
    clocks: 'paused',
    direction: 'in',
    state: 'returned',
    told: 'returned',
    why: 'a clock that stands still will go on',
  },
  {
    kind: 'mediation',
    clocks: 'running',
    direction: 'in',
    state: 'withdrawn',
    told: 'withdrawn',
    why: 'the suit was withdrawn, and nobody ended the mediation',
  },
  {
    kind: 'mediation',
    clocks: 'stopped',
    direction: 'in',
    state: 'returned',
    told: undefined,
    why: 'the mediation was ended',
  },
  {
    kind: 'acceptance',
    clocks: 'running',
    direction: 'in',
    state: 'returned',
    told: undefined,
    why: 'none has begun',
  },
  {
    kind: 'mediation',
    clocks: 'running',
    direction: 'in',
    state: 'confirmed',
    told: undefined,
    why: 'it is being worked on',
  },
  {
    kind: 'mediation',
    clocks: 'running',
    direction: 'out',
    state: 'returned',
    told: undefined,
    why: 'ours came back: it is mediated here',
  },
] as const)('$why: $told', ({ kind, clocks, direction, state, told }) => {
  expect(leftOpen({ clocks: [{ ...clock, kind, state: clocks }] }, [{ direction, state }])).toBe(told)
})
