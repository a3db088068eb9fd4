import type { PauseGround } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Direction, OtherBody } from './codes.ts'
import type { ReferralRoute, TermCode } from './routes.ts'

/** Whose word prolongs a term: never that of who works on it alone. @source trap 5 */
export const extensionWords = {
  parties: { zh: '各方当事人同意', en: 'every party consented' },
  leader: { zh: '负责人批准', en: 'the head approved' },
  'their-notice': { zh: '对方来函告知', en: 'told by the other body' },
} as const satisfies CodeList
export type ExtensionWord = keyof typeof extensionWords

export const termMoves = {
  extend: { zh: '延长期限', en: 'Extend the term' },
  pause: { zh: '中止计算期限', en: 'Pause the term' },
  resume: { zh: '恢复计算期限', en: 'Resume the term' },
} as const satisfies CodeList
export type TermMove = keyof typeof termMoves

/**
 * How a term may change. A row of the dated rule `referral.term-changes`.
 * @property body the row is of this body only; null for every other
 * @property extension null where the source knows none; `longest` in the unit of the term
 * @property grounds on which the term stands still; empty where no source names one
 */
export interface TermChangeRule {
  readonly term: TermCode
  readonly body: OtherBody | null
  readonly extension: { readonly by: ExtensionWord; readonly times: number; readonly longest: number } | null
  readonly grounds: readonly PauseGround[]
  readonly basis: string
  readonly assumption: boolean
}

/** The row of the body itself goes before the one of all bodies. */
export function termChangeRuleOf(
  rules: readonly TermChangeRule[],
  { term, body }: Pick<ReferralRoute, 'term' | 'body'>,
): TermChangeRule | undefined {
  const ofTerm = rules.filter((rule) => rule.term === term)
  return ofTerm.find((rule) => rule.body === body) ?? ofTerm.find((rule) => rule.body === null)
}

interface StandingClock {
  readonly kind: string
  readonly state: string
}

/** What can be done with the term now: only with one that runs or stands still, and only what its rule knows. */
export function termMovesOf(
  clock: StandingClock | null,
  rule: TermChangeRule | undefined,
): readonly TermMove[] {
  if (clock?.kind !== 'referral-term' || rule === undefined) return []
  const extend = rule.extension === null ? [] : (['extend'] as const)
  if (clock.state === 'paused') return [...extend, 'resume']
  if (clock.state !== 'running') return []
  return rule.grounds.length === 0 ? extend : [...extend, 'pause']
}

interface AskedExtension {
  readonly length: number
  readonly onDay: LegalDate
  readonly consents: readonly { readonly partyId: string; readonly onDay: LegalDate }[]
}

/** @property isHead of the unit that holds the matter @property dueOn the last day before this extension */
interface ExtensionGround {
  readonly rule: TermChangeRule
  readonly parties: readonly { readonly partyId: string; readonly name: string }[]
  readonly isHead: boolean
  readonly extended: number
  readonly dueOn: LegalDate
}

export type ExtensionFault =
  | 'referral.not-extendable'
  | 'referral.extended-too-often'
  | 'referral.extension-too-long'
  | 'referral.extension-consent-missing'
  | 'referral.consent-too-late'
  | 'referral.head-approves'

/** Whether the term may be prolonged so. @source trap 5: [L5 27], [L8 34], [W53] for the cap */
export function checkExtension(
  asked: AskedExtension,
  ground: ExtensionGround,
): Result<undefined, ExtensionFault> {
  const { extension } = ground.rule
  if (extension === null) return refuse('referral.not-extendable')
  const { by, times, longest } = extension
  if (ground.extended >= times) return refuse('referral.extended-too-often', { times })
  if (asked.length > longest) return refuse('referral.extension-too-long', { longest }, 'body.length')
  if (by === 'leader' && !ground.isHead) return refuse('referral.head-approves')
  return by === 'parties' ? checkConsents(asked, ground) : ok()
}

function checkConsents(
  { consents, onDay }: AskedExtension,
  { parties, dueOn }: ExtensionGround,
): Result<undefined, ExtensionFault> {
  const missing = parties.filter(({ partyId }) => !consents.some((one) => one.partyId === partyId))
  if (missing.length > 0 || parties.length === 0)
    return refuse('referral.extension-consent-missing', { parties: missing.map(({ name }) => name) })
  const isLate = consents.some((one) => one.onDay > onDay || one.onDay > dueOn)
  return isLate ? refuse('referral.consent-too-late', { dueOn }) : ok()
}

/** A term of ours is prolonged before it has run out; what the other body tells may reach us later. */
export const isTooLate = (direction: Direction, state: string, dueOn: LegalDate, today: LegalDate): boolean =>
  direction === 'in' && state === 'running' && dueOn < today
