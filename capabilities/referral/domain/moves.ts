import type { CodeList } from '#kernel/codes/index.ts'
import { type Moves, possibleMoves } from '#kernel/workflow/index.ts'
import type { Direction } from './codes.ts'
import type { TermStart } from './routes.ts'
import type { TermMove } from './term.ts'

/** Where a referral is. One that came in begins as received: its draft and its sending were the other body's. */
export const referralStates = {
  drafted: { zh: '待发出', en: 'Drafted' },
  sent: { zh: '已发出，待回执', en: 'Sent, receipt awaited' },
  received: { zh: '已收到', en: 'Received' },
  confirmed: { zh: '已确认办理', en: 'Confirmed' },
  resulted: { zh: '已反馈结果', en: 'Result given' },
  returned: { zh: '已退回', en: 'Returned' },
  refused: { zh: '不予接收', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies CodeList
export type ReferralState = keyof typeof referralStates

export const endings = {
  result: { zh: '反馈结果', en: 'Give the result' },
  return: { zh: '办不成，退回', en: 'Return it' },
  refuse: { zh: '不予接收', en: 'Refuse it' },
  withdraw: { zh: '撤回', en: 'Withdraw it' },
} as const satisfies CodeList
export type Ending = keyof typeof endings
export type ReferralMove = 'send' | 'receive' | 'confirm' | Ending
/** Beside the moves: its term changes, and originals that were kept go back after the end. */
export type Act = ReferralMove | TermMove | 'originals'

/** @source assumption: the order of letters and receipts is local usage; confirmation [L6 12], return [L5 21], refusal [P4 19] */
export const referralMoves = {
  drafted: { send: 'sent', withdraw: 'withdrawn' },
  sent: { receive: 'received', return: 'returned', refuse: 'refused', withdraw: 'withdrawn' },
  received: {
    confirm: 'confirmed',
    result: 'resulted',
    return: 'returned',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  confirmed: { result: 'resulted', return: 'returned', withdraw: 'withdrawn' },
  resulted: {},
  returned: {},
  refused: {},
  withdrawn: {},
} as const satisfies Moves<ReferralState, ReferralMove>

export const openStates: readonly ReferralState[] = ['drafted', 'sent', 'received', 'confirmed']

interface Standing {
  readonly state: ReferralState
  readonly direction: Direction
  readonly start: TermStart | null
}

/**
 * What can be done now. Only we confirm, and only what waits for it; before that there is no result to give and
 * nothing to return: a referral is refused then.
 */
export function movesOf({ state, direction, start }: Standing): readonly ReferralMove[] {
  const waitsForUs = direction === 'in' && start === 'confirmation'
  return possibleMoves<ReferralState, ReferralMove>(referralMoves, state).filter((move) => {
    if (move === 'confirm') return waitsForUs
    const isEarly = state === 'received' && waitsForUs
    return !(isEarly && (move === 'result' || move === 'return'))
  })
}
