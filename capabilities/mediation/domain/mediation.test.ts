import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { type LegalDate, legalDate } from '#kernel/calendar/index.ts'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import {
  type AgreementActs,
  type ClosingFacts,
  closingGapsOf,
  confirmationMoves,
  contentsOf,
  effectOf,
  filingMoves,
  performanceMoves,
  performanceOn,
  proceedingMoves,
  reasonFits,
} from './index.ts'

const day = (text: string) => legalDate(text)
const [third, fourth, fifth] = [day('2026-03-03'), day('2026-03-04'), day('2026-03-05')]

const written: AgreementActs = {
  form: 'written',
  reachedOn: third,
  parties: [third, third],
  mediators: [third],
  sealedOn: third,
}

describe('an agreement takes effect', () => {
  const table: readonly (readonly [
    why: string,
    acts: Partial<AgreementActs>,
    effectiveOn: LegalDate | undefined,
    missing: readonly string[],
  ])[] = [
    ['everybody on one day', {}, third, []],
    ['the last party counts', { parties: [third, fifth], sealedOn: fourth }, fifth, []],
    ['the seal counts when it comes last', { sealedOn: fifth }, fifth, []],
    ['the mediator counts when signing last', { mediators: [fourth] }, fourth, []],
    ['one party has not signed', { parties: [third, undefined] }, undefined, ['party-signature']],
    ['no mediator has signed', { mediators: [undefined] }, undefined, ['mediator-signature']],
    ['one mediator of two is enough', { mediators: [undefined, fourth] }, fourth, []],
    ['no seal', { sealedOn: undefined }, undefined, ['seal']],
    [
      'nothing at all',
      { parties: [], mediators: [], sealedOn: undefined },
      undefined,
      ['party-signature', 'mediator-signature', 'seal'],
    ],
    [
      'oral: the day on which it was reached, whoever signs what',
      { form: 'oral', parties: [], mediators: [], sealedOn: undefined },
      third,
      [],
    ],
  ]
  test.each(table)('%s', (_why, acts, effectiveOn, missing) => {
    expect(effectOf({ ...written, ...acts })).toEqual({
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      missing,
    })
  })

  test('never before any of the acts that it rests on', () => {
    const days = fc.constantFrom(third, fourth, fifth)
    fc.assert(
      fc.property(fc.array(days, { minLength: 1 }), days, days, (parties, mediator, sealedOn) => {
        const { effectiveOn } = effectOf({ ...written, parties, mediators: [mediator], sealedOn })
        const acts = [...parties, mediator, sealedOn]
        expect(acts).toContain(effectiveOn)
        expect(acts.every((act) => effectiveOn !== undefined && act <= effectiveOn)).toBe(true)
      }),
    )
  })
})

describe('a file is closed', () => {
  const agreed: ClosingFacts = {
    declined: false,
    ended: true,
    agreed: true,
    oral: false,
    terminated: false,
    openObligations: 0,
    consents: 2,
    heldSessions: 1,
    followUps: 1,
    exitOwed: false,
  }
  const failed = { ...agreed, agreed: false, terminated: true, heldSessions: 0, followUps: 0 }
  test.each([
    ['agreed and settled', agreed, []],
    ['still in mediation', { ...agreed, ended: false }, ['not-ended']],
    ['an instalment is open', { ...agreed, openObligations: 1 }, ['obligation-open']],
    ['nobody went to see', { ...agreed, followUps: 0 }, ['no-follow-up']],
    ['no minutes', { ...agreed, heldSessions: 0 }, ['no-minutes']],
    ['no record of consent', { ...agreed, consents: 0 }, ['no-consent-record']],
    ['failed, and the parties know where to go', failed, []],
    ['failed, and nobody was led to a route', { ...failed, exitOwed: true }, ['not-led']],
    ['failed, and the parties were led on', failed, []],
    [
      'declined: nothing more is wanted',
      { ...failed, declined: true, ended: false, exitOwed: true, consents: 0 },
      [],
    ],
  ] as const)('%s', (_why, facts, gaps) => {
    expect(closingGapsOf(facts)).toEqual(gaps)
  })

  test('its contents come in the order in which a file is bound, attached papers among the printed ones', () => {
    const papers = [
      { document: 'performance-proof', name: '收条', digest: 'aa' },
      { document: 'identity-proof', name: '身份证', digest: 'bb' },
      { document: 'signature', name: 'stroke.png', digest: 'cc' },
    ]
    expect(contentsOf({ ...agreed, papers }).map(({ document }) => document)).toEqual([
      'intake-form',
      'rights-notice',
      'identity-proof',
      'minutes',
      'agreement',
      'performance-proof',
      'follow-up',
    ])
  })
})

test.each([
  ['open', '2026-03-05', '2026-03-05', 'not-due', 'the last day still counts'],
  ['open', '2026-03-05', '2026-03-06', 'unperformed', 'the day after'],
  ['partial', '2026-03-05', '2026-04-01', 'partial', 'a part was done'],
  ['performed', '2026-03-05', '2026-04-01', 'performed', 'done is done'],
  ['waived', '2026-03-05', '2026-03-01', 'waived', 'given up by the creditor'],
] as const)('an obligation kept as %s, due %s, is on %s: %s (%s)', (kept, due, today, state, _why) => {
  expect(performanceOn(kept, day(due), day(today))).toBe(state)
})

test('each reason for ending fits at least one way to end, agreement apart', () => {
  const endings = ['failed', 'withdrawn', 'terminated'] as const
  const homeless = (Object.keys(terminationReasons) as (keyof typeof terminationReasons)[]).filter(
    (reason) => !endings.some((ending) => reasonFits(ending, reason)),
  )
  expect(homeless).toEqual(['agreement-reached'])
})

describe('the tables of moves', () => {
  test.each([
    ['proceeding', proceedingMoves, 'preparing', ['ended']],
    ['file', filingMoves, 'open', ['archived']],
    ['performance', performanceMoves, 'open', ['performed', 'to-court', 'waived', 'replaced']],
    ['confirmation', confirmationMoves, 'not-applied', ['not-accepted', 'confirmed', 'rejected']],
  ] as const)('%s: every state is reached, and it ends where it should', (_name, moves, first, ends) => {
    expect([...reachableStates(moves as never, first as never)].sort()).toEqual(Object.keys(moves).sort())
    expect(finalStates(moves as never)).toEqual(ends)
  })
})
