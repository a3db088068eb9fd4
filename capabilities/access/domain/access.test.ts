import { describe, expect, test } from 'vitest'
import { closeReachOf, type Officer, reachOf, readsOfAll } from './officer.ts'
import { judgePassword } from './password-strength.ts'
import { mayHoldTogether } from './separation.ts'
import { isThrottled } from './throttle.ts'

const officer = (...grants: readonly [string, string][]) =>
  ({ accountId: 'me', grants: grants.map(([role, unitId]) => ({ role, unitId })) }) as unknown as Officer

describe('the names under which an officer reaches a matter', () => {
  test.each([
    {
      held: officer(['mediator', 'village']),
      reach: ['me', 'village'],
      close: ['me'],
      why: 'a mediator reads restricted matters only with a part in them',
    },
    {
      held: officer(['supervisor', 'hub']),
      reach: ['me', 'hub'],
      close: ['me', 'hub'],
      why: 'a supervisor answers for restricted matters too',
    },
    {
      held: officer(['security-administrator', 'district']),
      reach: ['me'],
      close: ['me'],
      why: 'an administrator reads no matter at all',
    },
    {
      held: officer(['mediator', 'a'], ['mediator', 'a']),
      reach: ['me', 'a'],
      close: ['me'],
      why: 'a unit is named once',
    },
  ])('$why', ({ held, reach, close }) => {
    expect(reachOf(held)).toEqual(reach)
    expect(closeReachOf(held)).toEqual(close)
  })
})

describe('who reads of the whole tree', () => {
  test.each([
    { role: 'triage-officer', isOverAll: true, all: true, why: 'a reading role at the top' },
    { role: 'triage-officer', isOverAll: undefined, all: false, why: 'a reading role further down' },
    {
      role: 'security-administrator',
      isOverAll: true,
      all: false,
      why: 'at the top, but no reader of matters',
    },
  ])('$why', ({ role, isOverAll, all }) => {
    const held = { grants: [{ role, unitId: 'unit', isOverAll }] } as unknown as Officer
    expect(readsOfAll(held)).toBe(all)
  })
})

describe('roles that one account may hold together', () => {
  test.each([
    { roles: ['mediator', 'receptionist'] as const, may: true, why: 'case work combines' },
    { roles: ['system-administrator'] as const, may: true, why: 'one administrator role alone' },
    {
      roles: ['system-administrator', 'audit-administrator'] as const,
      may: false,
      why: 'nobody audits himself',
    },
    {
      roles: ['security-administrator', 'mediator'] as const,
      may: false,
      why: 'who grants rights does not use them',
    },
  ])('$roles: $why', ({ roles, may }) => expect(mayHoldTogether(roles)).toBe(may))
})

describe('a new password', () => {
  test.each([
    { password: 'Abc-12', problem: 'access.password-too-short', why: 'six characters' },
    { password: 'abcdefghij1', problem: 'access.password-too-plain', why: 'two kinds of characters' },
    {
      password: 'Hub.Triage-2026',
      problem: 'access.password-holds-name',
      why: 'holds the username in other case',
    },
    { password: 'Quiet-river-42', problem: undefined, why: 'long, three kinds' },
  ])('$password: $why', ({ password, problem }) => {
    const judged = judgePassword(password, 'hub.triage')
    expect(judged.ok ? undefined : judged.refusal.code).toBe(problem)
  })
})

test.each([
  { failures: { ofUsername: 4, fromAddress: 0 }, slowed: false },
  { failures: { ofUsername: 5, fromAddress: 0 }, slowed: true },
  { failures: { ofUsername: 0, fromAddress: 49 }, slowed: false },
  { failures: { ofUsername: 0, fromAddress: 50 }, slowed: true },
])('$failures slows sign-in down: $slowed', ({ failures, slowed }) =>
  expect(isThrottled(failures)).toBe(slowed),
)
