import { describe, expect, test } from 'vitest'
import type { ActType } from '#capabilities/authority/domain/index.ts'
import { type LegalDate, legalDate, workCalendarOf } from '#kernel/calendar/index.ts'
import { finalStates, isPossible, possibleMoves, reachableStates } from '#kernel/workflow/index.ts'
import rules from '../../rules/data/rules.json' with { type: 'json' }
import calendarRows from '../../rules/data/work-calendar.json' with { type: 'json' }
import { maskingRule, penalty } from './decision.fixture.ts'
import {
  type ChannelClock,
  channelClocksOf,
  channelMoves,
  counted,
  type ExpiryTerm,
  isBeforeEffect,
  judgeChoice,
  type PublicationMove,
  type PublicationState,
  proposeChoice,
  publicationMoves,
  publicationStates,
  publicPeriod,
  publicStates,
  type SeverityRule,
  severityOf,
  stubStates,
} from './index.ts'

const made = workCalendarOf(calendarRows as Parameters<typeof workCalendarOf>[0])
if (!made.ok) throw new Error(made.refusal.code)
const calendar = made.value
const rule = <Value>(key: string) => rules.find((row) => row.key === key)?.value as Value
const { clocks } = rule<{ readonly clocks: readonly ChannelClock[] }>('publicity.clocks')
const { terms } = rule<{ readonly terms: readonly ExpiryTerm[] }>('publicity.expiry')
const severity = rule<SeverityRule>('publicity.severity')

describe('the states of a publication', () => {
  test('every state is reached, and those that end it end it', () => {
    expect([...reachableStates(publicationMoves, 'to-choose')].sort()).toEqual(
      Object.keys(publicationStates).sort(),
    )
    expect(finalStates(publicationMoves).toSorted()).toEqual(['expired', 'repaired', 'withdrawn'])
    expect(finalStates(channelMoves)).toEqual(['down'])
  })

  test('nothing becomes public but what a second person confirmed', () => {
    const into = (state: PublicationState) =>
      (Object.keys(publicationMoves) as PublicationState[]).filter((from) =>
        possibleMoves(publicationMoves, from).some(
          (move) => (publicationMoves[from] as Record<string, string>)[move] === state,
        ),
      )
    expect(into('published').toSorted()).toEqual(['correcting', 'to-publish'])
    expect(into('to-publish')).toEqual(['to-confirm'])
    expect(into('corrected')).toEqual(['correcting'])
  })

  test('what is public can be withdrawn from every such state; what was withdrawn never comes back', () => {
    expect(
      publicStates.every((state) =>
        isPossible<PublicationState, PublicationMove>(publicationMoves, state, 'withdraw'),
      ),
    ).toBe(true)
    expect(
      stubStates.some((state) =>
        isPossible<PublicationState, PublicationMove>(publicationMoves, state, 'publish'),
      ),
    ).toBe(false)
  })
})

describe('by when, on which channel', () => {
  const due = (actType: ActType, decidedOn: string, regime = 'general') =>
    Object.fromEntries(
      channelClocksOf({ actType, decidedOn: legalDate(decidedOn) }, clocks, { regime, calendar }).map(
        ({ channel, reading }) => [channel, reading.due],
      ),
    )
  test.each([
    [
      'penalty',
      '2026-02-13',
      { portal: '2026-03-02', credit: '2026-03-02' },
      'seven working days over the Spring Festival',
    ],
    [
      'licence',
      '2026-09-30',
      { portal: '2026-10-15', credit: '2026-10-15' },
      'seven over the National Day, with its shift day',
    ],
    ['coercion', '2026-02-13', { portal: '2026-03-19' }, 'twenty working days for another act'],
    ['inspection', '2025-09-30', { portal: '2025-11-04' }, 'twenty; no row for the credit platform'],
  ] as const)('a %s of %s: %o (%s)', (actType, decidedOn, wanted, _why) =>
    expect(due(actType, decidedOn)).toEqual(wanted),
  )

  test('a market regulator has the national enterprise system besides, at twenty', () => {
    expect(due('penalty', '2026-02-13', 'market')).toEqual({
      ...{ portal: '2026-03-02', credit: '2026-03-02' },
      'enterprise-credit': '2026-03-19',
    })
  })

  test.each([
    [null, true, 'not served at all'],
    ['2026-03-05', true, 'served after the day on which it would be published'],
    ['2026-03-04', false, 'served that day'],
  ] as const)('served %s: published before effect %s (%s)', (servedOn, isEarly, _why) => {
    const served = servedOn === null ? null : legalDate(servedOn)
    expect(isBeforeEffect({ servedOn: served }, legalDate('2026-03-04'))).toBe(isEarly)
  })

  test.each([
    [
      'limit.publicity.withdrawal',
      '2026-09-18',
      '2026-09-22',
      'three working days, the Sunday is a shift day',
    ],
    ['limit.publicity.correction', '2026-04-30', '2026-05-11', 'five working days over Labour Day'],
  ])('%s from %s ends on %s: %s', (key, from, last) => {
    expect(counted(legalDate(from), rule(key), calendar).due).toBe(last)
  })
})

describe('how long it stays', () => {
  test.each([
    ['simple', ['fine'], 5_000, 'light', 'simple procedure'],
    ['ordinary', ['warning'], undefined, 'light', 'nothing but a warning'],
    ['ordinary', ['warning', 'fine'], 100_000, 'general', 'a fine beside it'],
    ['ordinary', ['confiscate-income'], undefined, 'general', 'confiscation'],
    ['ordinary', ['revoke-permit'], undefined, 'serious', 'a licence revoked'],
    ['simple', ['restrict-employment'], undefined, 'serious', 'a ban, whatever the procedure'],
    ['ordinary', ['fine'], severity.seriousFineFen, 'serious', 'a huge fine, the line itself included'],
    ['ordinary', ['fine'], severity.seriousFineFen - 1, 'general', 'one fen below the line'],
  ] as const)('%s, %o, %s fen is %s: %s', (procedure, measures, fineFen, is, _why) => {
    expect(severityOf({ procedure, measures, fineFen }, severity)).toBe(is)
  })

  const period = (
    channel: 'portal' | 'credit' | 'enterprise-credit',
    severityIs: 'light' | 'general' | 'serious',
    actType: ActType = 'penalty',
  ) => {
    const found = publicPeriod(
      { actType, decidedOn: legalDate('2026-03-02'), severity: severityIs },
      legalDate('2026-03-11'),
      { channel, terms },
    )
    return found && [found.endsOn, found.repairableFrom]
  }
  test.each<readonly [Parameters<typeof period>, readonly (LegalDate | string | null)[], string]>([
    [
      ['credit', 'general'],
      ['2027-03-02', '2026-06-02'],
      'at most a year, at least three months, from the day of the paper',
    ],
    [['credit', 'serious'], ['2029-03-02', '2027-03-02'], 'at most three years, at least one'],
    [['credit', 'light'], ['2026-06-02', '2026-03-02'], 'three months at most'],
    [
      ['enterprise-credit', 'light'],
      ['2026-06-11', '2026-06-11'],
      'three months from the day of publication',
    ],
    [
      ['enterprise-credit', 'general'],
      ['2029-03-11', '2026-06-11'],
      'three years from the day of publication',
    ],
    [['portal', 'general'], ['2027-03-02', '2026-06-02'], 'here as on the credit platform, an assumption'],
    [['portal', 'general', 'licence'], [null, '2026-03-11'], 'nobody sets an end for a licence'],
  ])('%o: %o (%s)', (of, wanted) => expect(period(...of)).toEqual(wanted))
})

describe('the choice', () => {
  const minor = penalty({
    people: [{ role: 'subject', kind: 'citizen', name: '测小', bornOn: legalDate('2012-01-01') }],
  })
  test.each([
    [{ extent: 'full' }, undefined, 'in full needs no ground'],
    [{ extent: 'full', ground: 'privacy' }, 'publicity.ground-not-wanted', 'and has none'],
    [{ extent: 'none' }, 'publicity.ground-missing', 'not at all needs one'],
    [{ extent: 'none', ground: 'privacy' }, 'publicity.words-missing', 'and the facts behind it'],
    [{ extent: 'none', ground: 'privacy', words: '涉及病历' }, undefined, 'then it stands'],
    [{ extent: 'summary', ground: 'business-secret', words: '配方' }, undefined, 'a summary likewise'],
  ] as const)('%o: %s (%s)', (choice, code, _why) => {
    const judged = judgeChoice(choice, penalty(), maskingRule)
    expect(judged.ok ? undefined : judged.refusal.code).toBe(code)
  })

  test('of a minor nothing is published, whoever wants it', () => {
    expect(judgeChoice({ extent: 'full' }, minor, maskingRule)).toMatchObject({
      refusal: { code: 'publicity.minor-stays-private' },
    })
    expect(
      judgeChoice({ extent: 'none', ground: 'minor', words: '未满十八周岁' }, minor, maskingRule).ok,
    ).toBe(true)
  })

  test.each([
    [penalty(), { extent: 'full' }],
    [minor, { extent: 'none', ground: 'minor' }],
    [penalty({ measures: ['warning'] }), { extent: 'none', ground: 'warning-only' }],
    [penalty({ procedure: 'simple' }), { extent: 'summary', ground: 'no-influence' }],
    [penalty({ actType: 'licence', measures: ['grant-licence'] }), { extent: 'full' }],
  ])('the rules propose, a person decides (%#)', (decision, wanted) => {
    expect(proposeChoice(decision, maskingRule)).toMatchObject(wanted)
  })
})
