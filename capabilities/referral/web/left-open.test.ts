import { expect, test } from 'vitest'
import { isLeftOpen } from './left-open.ts'

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
    told: true,
    why: 'it failed, and nobody ended the mediation',
  },
  {
    kind: 'mediation',
    clocks: 'paused',
    direction: 'in',
    state: 'returned',
    told: true,
    why: 'a clock that stands still will go on',
  },
  {
    kind: 'mediation',
    clocks: 'stopped',
    direction: 'in',
    state: 'returned',
    told: false,
    why: 'the mediation was ended',
  },
  {
    kind: 'acceptance',
    clocks: 'running',
    direction: 'in',
    state: 'returned',
    told: false,
    why: 'none has begun',
  },
  {
    kind: 'mediation',
    clocks: 'running',
    direction: 'in',
    state: 'confirmed',
    told: false,
    why: 'it is being worked on',
  },
  {
    kind: 'mediation',
    clocks: 'running',
    direction: 'out',
    state: 'returned',
    told: false,
    why: 'ours came back: it is mediated here',
  },
] as const)('$why: $told', ({ kind, clocks, direction, state, told }) => {
  expect(isLeftOpen({ clocks: [{ ...clock, kind, state: clocks }] }, [{ direction, state }])).toBe(told)
})
