import { describe, expect, test } from 'vitest'
import { pauseGrounds } from '#capabilities/disputes/domain/index.ts'
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  checkExtension,
  extensionWords,
  isTooLate,
  otherBodies,
  type ReferralRoute,
  type TermChangeRule,
  type TermCode,
  termChangeRuleOf,
  termMovesOf,
} from './index.ts'

const valueIn = (key: string) => rules.find((rule) => rule.key === key)?.value as unknown
const changes = (valueIn('referral.term-changes') as { terms: TermChangeRule[] }).terms
const { routes } = valueIn('referral.routes') as { routes: ReferralRoute[] }
const day = (text: string) => text as LegalDate
const ruleOf = (term: TermCode, body: ReferralRoute['body'] = 'court') => {
  const rule = termChangeRuleOf(changes, { term, body })
  if (rule === undefined) throw new Error(`no rule for ${term}`)
  return rule
}

describe('how terms of referrals change', () => {
  test('every term of every way has its row, with codes that exist', () => {
    for (const { term, body } of routes) if (term !== null) expect(ruleOf(term, body)).toBeDefined()
    for (const { extension, grounds, body } of changes) {
      if (extension !== null) expect(extensionWords).toHaveProperty(extension.by)
      for (const ground of grounds) expect(pauseGrounds).toHaveProperty(ground)
      if (body !== null) expect(otherBodies).toHaveProperty(body)
    }
  })

  test.each([
    { term: 'court-delegated', body: 'court', by: 'parties', why: 'consent of the parties [L5 27]' },
    { term: 'feedback', body: 'police', by: 'parties', why: 'people mediate: both ask [P4 27]' },
    { term: 'feedback', body: 'petition-office', by: 'leader', why: 'petitions: the head [L8 34]' },
    { term: 'feedback', body: 'department', by: 'leader', why: 'administrative: the head, trap 5' },
    { term: 'outside-result', body: 'police', by: 'their-notice', why: 'their term, by their own law' },
    { term: 'petition-triage', body: 'petition-office', by: undefined, why: 'none in the source [L8 22]' },
    { term: 'legal-aid-decision', body: 'legal-aid', by: undefined, why: 'none in the source [L7 43]' },
  ] as const)('$term of $body is prolonged by $by: $why', ({ term, body, by }) => {
    expect(ruleOf(term, body).extension?.by).toBe(by)
  })

  test.each([
    { clock: null, term: 'court-delegated', moves: [], why: 'no term has begun' },
    {
      clock: { kind: 'referral-answer', state: 'running' },
      term: 'court-delegated',
      moves: [],
      why: 'the days until the confirmation are not the term',
    },
    {
      clock: { kind: 'referral-term', state: 'running' },
      term: 'court-delegated',
      moves: ['extend', 'pause'],
      why: 'by consent [L5 27]; for appraisal [L6 26]',
    },
    {
      clock: { kind: 'referral-term', state: 'paused' },
      term: 'court-delegated',
      moves: ['extend', 'resume'],
      why: 'one pause at a time',
    },
    {
      clock: { kind: 'referral-term', state: 'running' },
      term: 'hotline',
      moves: ['extend'],
      why: 'no ground of a pause is sourced',
    },
    {
      clock: { kind: 'referral-term', state: 'running' },
      term: 'legal-aid-decision',
      moves: [],
      why: 'the law knows neither',
    },
    {
      clock: { kind: 'referral-term', state: 'met' },
      term: 'court-delegated',
      moves: [],
      why: 'it has ended',
    },
  ] as const)('$clock of $term lets $moves: $why', ({ clock, term, moves }) => {
    expect(termMovesOf(clock, ruleOf(term))).toEqual(moves)
  })

  const parties = [
    { partyId: 'a', name: '甲' },
    { partyId: 'b', name: '乙' },
  ]
  const both = parties.map(({ partyId }) => ({ partyId, onDay: day('2026-03-10') }))
  const asked = { length: 30, onDay: day('2026-03-10'), consents: both }
  const ground = {
    rule: ruleOf('court-delegated'),
    parties,
    isHead: false,
    extended: 0,
    dueOn: day('2026-04-03'),
  }
  const petition = ruleOf('feedback', 'petition-office')
  const notice = ruleOf('outside-result', 'police')

  test.each([
    { why: 'both agreed in time', ask: {}, on: {}, code: undefined },
    {
      why: 'one of two is silent',
      ask: { consents: both.slice(0, 1) },
      on: {},
      code: 'referral.extension-consent-missing',
    },
    { why: 'nobody is no consent', ask: {}, on: { parties: [] }, code: 'referral.extension-consent-missing' },
    {
      why: 'a head is no party',
      ask: { consents: [] },
      on: { isHead: true },
      code: 'referral.extension-consent-missing',
    },
    { why: 'past the cap [W53]', ask: { length: 31 }, on: {}, code: 'referral.extension-too-long' },
    { why: 'a second time', ask: {}, on: { extended: 1 }, code: 'referral.extended-too-often' },
    {
      why: 'consent after the old term',
      ask: {},
      on: { dueOn: day('2026-03-09') },
      code: 'referral.consent-too-late',
    },
    {
      why: 'consent after the extension',
      ask: { onDay: day('2026-03-09') },
      on: {},
      code: 'referral.consent-too-late',
    },
    {
      why: 'a mediator does not approve',
      ask: { consents: [] },
      on: { rule: petition },
      code: 'referral.head-approves',
    },
    { why: 'the head does', ask: { consents: [] }, on: { rule: petition, isHead: true }, code: undefined },
    { why: 'their letter is enough', ask: { consents: [] }, on: { rule: notice }, code: undefined },
    {
      why: 'not extendable',
      ask: {},
      on: { rule: ruleOf('legal-aid-decision') },
      code: 'referral.not-extendable',
    },
  ])('$why: $code', ({ ask, on, code }) => {
    const checked = checkExtension({ ...asked, ...ask }, { ...ground, ...on })
    expect(checked.ok ? undefined : checked.refusal.code).toBe(code)
  })

  test.each([
    { direction: 'in', state: 'running', today: '2026-04-03', late: false, why: 'on the last day' },
    {
      direction: 'in',
      state: 'running',
      today: '2026-04-04',
      late: true,
      why: 'before the old deadline, trap 5',
    },
    { direction: 'in', state: 'paused', today: '2026-04-04', late: false, why: 'it has not run out' },
    {
      direction: 'out',
      state: 'running',
      today: '2026-04-04',
      late: false,
      why: 'their letter may come late',
    },
  ] as const)('$direction $state on $today too late $late: $why', ({ direction, state, today, late }) => {
    expect(isTooLate(direction, state, day('2026-04-03'), day(today))).toBe(late)
  })
})
