import type { Filing } from '#capabilities/disputes/domain/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

export type FilingMove = 'close' | 'archive' | 'merge' | 'unmerge'

/** Closed when everything agreed is settled, then bound and archived. @source trap 35, [W2], [L1 27] */
export const filingMoves = {
  open: { close: 'closed', merge: 'merged' },
  closed: { archive: 'archived' },
  archived: {},
  merged: { unmerge: 'open' },
} as const satisfies Moves<Filing, FilingMove>

/** What stands between an open file and its closing. */
export const closingGaps = {
  'not-ended': { zh: '调解尚未结束', en: 'The mediation has not ended' },
  'obligation-open': { zh: '协议义务尚未全部了结', en: 'An obligation of the agreement is not settled' },
  'no-consent-record': {
    zh: '缺当事人权利义务告知及意愿记录',
    en: 'No record that the parties were told their rights',
  },
  'no-minutes': { zh: '缺人民调解记录', en: 'No record of a mediation session' },
  'no-follow-up': { zh: '缺回访记录', en: 'No follow-up visit' },
  'not-led': { zh: '尚未导入法治轨道、告知各方解决途径', en: 'The parties were not led to their routes' },
} as const

export type ClosingGap = keyof typeof closingGaps

export interface ClosingFacts {
  readonly ended: boolean
  readonly declined: boolean
  readonly agreed: boolean
  readonly oral: boolean
  readonly terminated: boolean
  readonly openObligations: number
  readonly consents: number
  readonly heldSessions: number
  readonly followUps: number
  /** By the rule of exits: the parties have still to be led to another route. */
  readonly exitOwed: boolean
}

/**
 * The file has what the rules want of it. A declined dispute needs nothing more; a mediation that a party refused
 * before it began has no session to record.
 * @source contents of a file [W1]; other routes: People's Mediation Law art. 26
 */
export function closingGapsOf(facts: ClosingFacts): readonly ClosingGap[] {
  if (facts.declined) return []
  if (!facts.ended) return ['not-ended']
  const gaps: ClosingGap[] = []
  if (facts.consents === 0) gaps.push('no-consent-record')
  if (facts.exitOwed) gaps.push('not-led')
  if (!facts.agreed) return gaps
  if (facts.heldSessions === 0) gaps.push('no-minutes')
  if (facts.openObligations > 0) gaps.push('obligation-open')
  if (facts.followUps === 0) gaps.push('no-follow-up')
  return gaps
}
