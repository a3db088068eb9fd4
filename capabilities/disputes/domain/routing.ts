import type { Moves } from '#kernel/workflow/index.ts'

/**
 * Where a dispute is on its way to the unit that is competent. One axis of its state only: mediation, performance,
 * confirmation and filing have tables of their own.
 *
 * A send-back is a request: until the sender agrees or the hub rules, the receiver holds the dispute and its clock
 * runs on.
 * @source source programme of 2019, part two (no pushing back and forth); Petition Work Regulations art. 23 by analogy
 */
export const routings = {
  registered: { zh: '待分流', en: 'Awaiting triage' },
  dispatched: { zh: '待受理', en: 'Awaiting acceptance' },
  'send-back-requested': { zh: '请求退回', en: 'Send-back requested' },
  accepted: { zh: '已受理', en: 'Accepted' },
  declined: { zh: '不予受理', en: 'Declined' },
} as const

export type Routing = keyof typeof routings

export type RoutingMove =
  | 'dispatch'
  | 'accept'
  | 'decline'
  | 'request-send-back'
  | 'agree-to-send-back'
  | 'refuse-send-back'

export const routingMoves = {
  registered: { dispatch: 'dispatched', accept: 'accepted', decline: 'declined' },
  dispatched: { accept: 'accepted', decline: 'declined', 'request-send-back': 'send-back-requested' },
  'send-back-requested': {
    'agree-to-send-back': 'registered',
    'refuse-send-back': 'dispatched',
    dispatch: 'dispatched',
  },
  accepted: {},
  declined: {},
} as const satisfies Moves<Routing, RoutingMove>
