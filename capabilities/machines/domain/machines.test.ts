import { describe, expect, test } from 'vitest'
import { basicCredentials, isTheirs, isTooMany, placeOf, scopesFor } from './index.ts'

const decode = (packed: string) => Buffer.from(packed, 'base64').toString('utf8')
const header = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

test.each([
  { text: 'court:secret', reads: { clientId: 'court', secret: 'secret' }, why: 'the plain case' },
  { text: 'a%3Ab:c%2Bd+e', reads: { clientId: 'a:b', secret: 'c+d e' }, why: 'both are form-encoded first' },
  { text: 'court:a:b', reads: { clientId: 'court', secret: 'a:b' }, why: 'the first colon divides' },
  { text: 'court', reads: undefined, why: 'nothing divides' },
  { text: 'court:%zz', reads: undefined, why: 'not form-encoded' },
])('$text: $why', ({ text, reads }) => {
  expect(basicCredentials(header(text), decode)).toEqual(reads)
})

test('another scheme is no Basic header', () => {
  expect(basicCredentials('Bearer abc', decode)).toBeUndefined()
})

test.each([
  { asked: undefined, gets: ['a', 'b'], why: 'all where nothing is asked' },
  { asked: '', gets: ['a', 'b'], why: 'an empty parameter is a missing one' },
  { asked: 'b b', gets: ['b'], why: 'each once' },
  { asked: 'a c', gets: undefined, why: 'c is not held' },
])('scope $asked: $why', ({ asked, gets }) => {
  expect(scopesFor(['a', 'b'], asked)).toEqual(gets)
})

test.each([
  { recent: { failedHere: 4, failedFromAddress: 49, issuedLastMinute: 29 }, is: false, why: 'just below' },
  { recent: { failedHere: 5, failedFromAddress: 5, issuedLastMinute: 0 }, is: true, why: 'this client here' },
  { recent: { failedHere: 0, failedFromAddress: 50, issuedLastMinute: 0 }, is: true, why: 'many names' },
  { recent: { failedHere: 0, failedFromAddress: 0, issuedLastMinute: 30 }, is: true, why: 'a token a call' },
])('too many: $is, $why', ({ recent, is }) => {
  expect(isTooMany(recent)).toBe(is)
})

describe('who may say what of a referral', () => {
  test.each([
    { direction: 'in', says: ['withdraw'], why: 'they sent it: they may take it back' },
    { direction: 'out', says: ['receive', 'result', 'return', 'refuse'], why: 'we sent it: they answer' },
  ] as const)('$direction: $why', ({ direction, says }) => {
    const all = ['send', 'receive', 'confirm', 'result', 'return', 'refuse', 'withdraw'] as const
    expect(all.filter((move) => isTheirs(direction, move))).toEqual(says)
    expect(isTheirs(direction, undefined)).toBe(false)
  })
})

test.each([
  { sequence: 1, settled: 0, hasCome: false, is: 'next', why: 'the first' },
  { sequence: 3, settled: 1, hasCome: false, is: 'early', why: 'two is missing' },
  { sequence: 21, settled: 1, hasCome: false, is: 'early', why: 'twenty ahead are kept' },
  { sequence: 22, settled: 1, hasCome: false, is: 'too-early', why: 'so many cannot be missing' },
  { sequence: 1, settled: 1, hasCome: true, is: 'known', why: 'it came and was applied' },
  { sequence: 3, settled: 1, hasCome: true, is: 'known', why: 'it came and waits' },
])('message $sequence after $settled is $is: $why', ({ sequence, settled, hasCome, is }) => {
  expect(placeOf(sequence, settled, hasCome)).toEqual({ is })
})
