import type { Direction, ReferralMove } from '#capabilities/referral/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** What the other body says of a referral after it began. */
export const messageTypes = {
  receipt: { zh: '回执', en: 'Receipt' },
  result: { zh: '办理结果', en: 'Result' },
  return: { zh: '退回', en: 'Return' },
  refusal: { zh: '不予接收', en: 'Refusal' },
  withdrawal: { zh: '撤回', en: 'Withdrawal' },
} as const satisfies CodeList
export type MessageType = keyof typeof messageTypes

export const movesByMessage = {
  receipt: 'receive',
  result: 'result',
  return: 'return',
  refusal: 'refuse',
  withdrawal: 'withdraw',
} as const satisfies Record<MessageType, ReferralMove>

/** Who sent it may take it back; who was sent it may answer. Neither does the other's part. */
export function isTheirs(direction: Direction, move: ReferralMove | undefined): boolean {
  if (move === undefined) return false
  return direction === 'in'
    ? move === 'withdraw'
    : move === 'receive' || move === 'result' || move === 'return' || move === 'refuse'
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
