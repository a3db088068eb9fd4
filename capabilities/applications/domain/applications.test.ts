import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accessCodeBits,
  accessCodeFrom,
  type MatterFacts,
  normalAccessCode,
  shortName,
  stageOf,
} from './index.ts'

describe('an access code', () => {
  const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })

  test('holds more than sixty bits and is read back however it is typed', () => {
    expect(accessCodeBits).toBeGreaterThanOrEqual(60)
    fc.assert(
      fc.property(bytes, (random) => {
        fc.pre(random.filter((byte) => byte < 243).length >= 16)
        const code = accessCodeFrom(random)
        expect(code).toMatch(/^([2-79ACDEFGHJKMNPQRSTWXYZ]{4}-){3}[2-79ACDEFGHJKMNPQRSTWXYZ]{4}$/)
        for (const typed of [
          code.toLowerCase(),
          code.replaceAll('-', ''),
          ` ${code.replaceAll('-', ' ')} `,
        ]) {
          expect(normalAccessCode(typed)).toBe(code)
        }
      }),
    )
  })

  test('every character is drawn as often as every other', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 243; byte++) {
      const code = accessCodeFrom(new Uint8Array(16).fill(byte))
      counts.set(code[0] ?? '', (counts.get(code[0] ?? '') ?? 0) + 1)
    }
    expect(new Set(counts.values())).toEqual(new Set([9]))
  })

  test.each(['', 'ABCD', 'ABCD-ABCD-ABCD-ABC', 'ABCD-ABCD-ABCD-ABC0', 'ABCD-ABCD-ABCD-ABCDE'])(
    '"%s" cannot be one',
    (typed) => {
      expect(normalAccessCode(typed)).toBeUndefined()
    },
  )

  test('too little randomness is a mistake of the program', () => {
    expect(() => accessCodeFrom(new Uint8Array(64).fill(255))).toThrow(RangeError)
  })
})

test.each<[string, Partial<MatterFacts>, string]>([
  ['just sent', {}, 'received'],
  ['ended at the counter', { visitState: 'ended' }, 'ended'],
  ['registered', { visitState: 'filed', routing: 'registered' }, 'in-triage'],
  ['sent to a unit', { visitState: 'filed', routing: 'dispatched' }, 'assigned'],
  [
    'about to come back: not the applicant’s worry',
    { visitState: 'filed', routing: 'send-back-requested' },
    'assigned',
  ],
  ['declined', { visitState: 'filed', routing: 'declined', filing: 'closed' }, 'declined'],
  ['accepted', { visitState: 'filed', routing: 'accepted', proceeding: 'preparing' }, 'accepted'],
  ['in mediation', { visitState: 'filed', routing: 'accepted', proceeding: 'mediating' }, 'mediating'],
  ['to be signed', { visitState: 'filed', routing: 'accepted', proceeding: 'signing' }, 'signing'],
  [
    'settled',
    { visitState: 'filed', routing: 'accepted', proceeding: 'ended', outcome: 'agreement-oral' },
    'agreed',
  ],
  [
    'settled in part',
    { visitState: 'filed', routing: 'accepted', proceeding: 'ended', outcome: 'partial' },
    'agreed',
  ],
  [
    'failed',
    { visitState: 'filed', routing: 'accepted', proceeding: 'ended', outcome: 'failed' },
    'not-agreed',
  ],
])('%s', (_what, facts, stage) => {
  const nothing: MatterFacts = {
    visitState: 'open',
    routing: null,
    proceeding: null,
    outcome: null,
    filing: null,
  }
  expect(stageOf({ ...nothing, ...facts })).toBe(stage)
})

test.each([
  { name: '测', short: '测', why: 'a name of one letter has nothing to hide' },
  { name: '测甲', short: '测＊', why: 'the family name greets' },
  { name: '欧阳测甲', short: '欧＊＊', why: 'its length is not told' },
  { name: '某某五金加工厂（虚构）', short: '某＊＊', why: 'nor that of a body' },
])('$name is greeted as $short: $why', ({ name, short }) => {
  expect(shortName(name)).toBe(short)
})
