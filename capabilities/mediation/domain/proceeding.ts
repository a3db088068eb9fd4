import type { Moves } from '#kernel/workflow/index.ts'

/**
 * One body's turn at a dispute. Whether an agreement is performed, confirmed or filed are axes of their own and
 * never change this one.
 */
export const proceedingStates = {
  preparing: { zh: '待调解', en: 'Being prepared' },
  mediating: { zh: '调解中', en: 'In mediation' },
  signing: { zh: '协议签署中', en: 'Agreement being signed' },
  ended: { zh: '调解结束', en: 'Ended' },
} as const

export type ProceedingState = keyof typeof proceedingStates

export type ProceedingMove =
  | 'appoint'
  | 'record-consent'
  | 'begin'
  | 'hold-session'
  | 'draft-agreement'
  | 'sign'
  | 'reopen'
  | 'take-effect'
  | 'end'

/** @source People's Mediation Law art. 19 to 29: consent and appointment come before, the agreement after mediating */
export const proceedingMoves = {
  preparing: { appoint: 'preparing', 'record-consent': 'preparing', begin: 'mediating', end: 'ended' },
  mediating: {
    'hold-session': 'mediating',
    'draft-agreement': 'signing',
    appoint: 'mediating',
    'record-consent': 'mediating',
    end: 'ended',
  },
  signing: { sign: 'signing', reopen: 'mediating', 'take-effect': 'ended', end: 'ended' },
  ended: {},
} as const satisfies Moves<ProceedingState, ProceedingMove>
