import type { Act, Direction, ReferralMove, TermMove } from '#capabilities/referral/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** What the other body says of a referral after it began. */
export const messageTypes = {
  receipt: { zh: '回执', en: 'Receipt' },
  extension: { zh: '期限延长', en: 'Extension of the term' },
  pause: { zh: '期限中止', en: 'Pause of the term' },
  resumption: { zh: '期限恢复', en: 'Resumption of the term' },
  result: { zh: '办理结果', en: 'Result' },
  return: { zh: '退回', en: 'Return' },
  refusal: { zh: '不予接收', en: 'Refusal' },
  withdrawal: { zh: '撤回', en: 'Withdrawal' },
} as const satisfies CodeList
export type MessageType = keyof typeof messageTypes

export const endingsByMessage = {
  result: 'result',
  return: 'return',
  refusal: 'refuse',
  withdrawal: 'withdraw',
} as const satisfies Partial<Record<MessageType, ReferralMove>>

export const movesByMessage = {
  receipt: 'receive',
  extension: 'extend',
  pause: 'pause',
  resumption: 'resume',
  ...endingsByMessage,
} as const satisfies Record<MessageType, ReferralMove | TermMove>

/**
 * Who sent it may take it back; who was sent it may answer. Neither does the other's part. The term of what they were
 * sent is theirs; of what they sent here they only tell that it stands still: the court commissions the appraisal.
 * @source [L6 26]
 */
export function isTheirs(direction: Direction, move: Act | undefined): boolean {
  if (move === undefined) return false
  if (move === 'pause' || move === 'resume') return true
  return direction === 'in'
    ? move === 'withdraw'
    : move === 'receive' || move === 'extend' || move === 'result' || move === 'return' || move === 'refuse'
}

/** How far ahead a message is kept: more than any referral has, and little to keep. */
export const keptAhead = 20

export type Place =
  | { readonly is: 'next' }
  | { readonly is: 'early' }
  | { readonly is: 'too-early' }
  | { readonly is: 'known' }

/**
 * Where a message stands among those that came.
 * @param settled how many were applied or refused for good; they have no gap: the next one is `settled + 1`
 * @param hasCome whether one of this number is here already
 */
export function placeOf(sequence: number, settled: number, hasCome: boolean): Place {
  if (hasCome || sequence <= settled) return { is: 'known' }
  if (sequence === settled + 1) return { is: 'next' }
  return { is: sequence - settled > keptAhead ? 'too-early' : 'early' }
}
