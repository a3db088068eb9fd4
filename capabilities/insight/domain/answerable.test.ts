import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answering, answerableOf, type Candidate } from './answerable.ts'

const person = (accountId: string, as: Answering, facts: Partial<Candidate> = {}): Candidate => ({
  accountId,
  name: accountId,
  as,
  distance: as === 'above' ? 1 : 0,
  isHead: false,
  isAway: false,
  ...facts,
})
const owner = person('owner', 'owner')
const head = person('head', 'holder', { isHead: true })
const colleague = person('colleague', 'holder')
const town = person('town', 'above')
const hub = person('hub', 'hub')
const away = (someone: Candidate): Candidate => ({ ...someone, isAway: true })

describe('who answers for a matter', () => {
  test.each([
    { among: [hub, town, colleague, head, owner], who: 'owner', why: 'whoever owns it' },
    { among: [hub, town, colleague, head], who: 'head', why: 'without an owner the head of the unit' },
    {
      among: [hub, town, colleague, away(head), away(owner)],
      who: 'colleague',
      why: 'who is there before who is away',
    },
    {
      among: [hub, person('far', 'above', { distance: 2 }), town],
      who: 'town',
      why: 'the nearest unit above',
    },
    { among: [hub], who: 'hub', why: 'the hub in the end' },
    { among: [away(hub), away(town)], who: 'town', why: 'if all are away, the nearest still answers' },
    { among: [], who: undefined, why: 'nobody is left: this is counted' },
  ])('$why', ({ among, who }) => expect(answerableOf(among)?.accountId).toBe(who))

  test('is one of the candidates, whatever their order, and somebody whenever there is one', () => {
    const anyone = fc.record({
      accountId: fc.uuid(),
      name: fc.constant('n'),
      as: fc.constantFrom<Answering>('owner', 'holder', 'above', 'hub'),
      distance: fc.nat(3),
      isHead: fc.boolean(),
      isAway: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyone, { selector: ({ accountId }) => accountId, minLength: 1 }),
        (among) => {
          const chosen = answerableOf(among)
          expect(among).toContain(chosen)
          expect(answerableOf([...among].reverse())).toEqual(chosen)
        },
      ),
    )
  })
})
