import type { Moves } from '#kernel/workflow/index.ts'

/**
 * Where a dispute is on its way to the unit that is competent. One axis of its state only: mediation, performance,
 * confirmation and filing have tables of their own.
 *
 * A send-back is a request: until the sender agrees or the hub rules, the receiver holds the dispute and its clock
 * runs on.
 * A unit that is merged passes what it holds to its successor, in whatever state.
 * What a unit cannot settle is reported upward, taken over from above, or goes up when its time has expired; the
 * clock runs on through all of it. Sideways it goes only to a unit that said yes.
 * @source source programme of 2019, part two (filter order; no pushing back and forth); Petition Work Regulations art. 23 by analogy
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
  | 'report-upward'
  | 'take-over'
  | 'send-down'
  | 'pass-sideways'
  | 'escalate'
  | 'succeed'

export const routingMoves = {
  registered: {
    dispatch: 'dispatched',
    accept: 'accepted',
    decline: 'declined',
    'report-upward': 'dispatched',
    'take-over': 'dispatched',
    'send-down': 'dispatched',
    'pass-sideways': 'dispatched',
    escalate: 'dispatched',
    succeed: 'registered',
  },
  dispatched: {
    accept: 'accepted',
    decline: 'declined',
    'request-send-back': 'send-back-requested',
    'report-upward': 'dispatched',
    'take-over': 'dispatched',
    'send-down': 'dispatched',
    'pass-sideways': 'dispatched',
    escalate: 'dispatched',
    succeed: 'dispatched',
  },
  'send-back-requested': {
    'agree-to-send-back': 'registered',
    'refuse-send-back': 'dispatched',
    dispatch: 'dispatched',
    'take-over': 'dispatched',
    succeed: 'send-back-requested',
  },
  accepted: {
    'report-upward': 'dispatched',
    'take-over': 'dispatched',
    'send-down': 'dispatched',
    'pass-sideways': 'dispatched',
    escalate: 'dispatched',
    succeed: 'accepted',
  },
  declined: {},
} as const satisfies Moves<Routing, RoutingMove>
