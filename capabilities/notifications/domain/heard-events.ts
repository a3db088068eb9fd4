import type { NotificationEvent } from './events.ts'

type Heard = Readonly<Record<string, NotificationEvent>>

/**
 * Events of the ledger that are told of, and as what, by the kind of the chain that they stand on: two capabilities may
 * give one name to two things. The table `notifications.heard` names the same ones for the trigger of the ledger; a test
 * holds the two together.
 */
export const heardEvents = {
  dispute: {
    dispatched: 'dispatch-received',
    'reported-upward': 'dispatch-received',
    'taken-over': 'dispatch-received',
    'sent-down': 'dispatch-received',
    escalated: 'dispatch-received',
    'send-back-requested': 'send-back-asked',
    'send-back-agreed': 'send-back-ruled',
    'send-back-refused': 'send-back-ruled',
    'sideways-offered': 'sideways-asked',
    'passed-sideways': 'sideways-answered',
    'sideways-declined': 'sideways-answered',
    'sideways-lapsed': 'sideways-answered',
    'supervision-reminded': 'order-received',
    'supervision-ordered': 'order-received',
    'supervision-replied': 'order-replied',
    'supervision-reopened': 'order-reopened',
    'supervision-accepted': 'order-accepted',
    'risk-coloured': 'danger-coloured',
    'consultation-asked': 'joint-asked',
    'joint-release-asked': 'joint-asked',
    'consultation-convened': 'joint-invited',
    'joint-guest-invited': 'joint-invited',
    'joint-group-formed': 'joint-task-given',
    'joint-helper-added': 'joint-task-given',
    'joint-lead-changed': 'joint-task-given',
    'consultation-concluded': 'joint-task-given',
    'joint-task-given': 'joint-task-given',
    'joint-group-ended': 'joint-ended',
    'joint-guest-ended': 'joint-ended',
    'joint-release-agreed': 'joint-release-ruled',
    'joint-release-refused': 'joint-release-ruled',
    'consultation-cancelled': 'joint-called-off',
    'invitation-declined': 'joint-declined',
    'joint-work-rested': 'joint-rested',
    'joint-work-resumed': 'joint-resumed',
    'merged-in': 'matters-merged',
    'merged-into': 'matters-merged',
    'merge-undone': 'matters-unmerged',
    'referral-received': 'referral-arrived',
    'referral-resulted': 'referral-ended',
    'referral-returned': 'referral-ended',
    'referral-refused': 'referral-ended',
    'referral-withdrawn': 'referral-ended',
    'party-replied': 'party-answered',
    'led-to-routes': 'led-on',
    'aid-decided': 'aid-decided',
    instructed: 'instruction-received',
    'instruction-answered': 'instruction-answered',
  },
  visit: { 'referral-received': 'referral-arrived', 'referral-withdrawn': 'referral-ended' },
  safety: { 'event-reported': 'sudden-event' },
  complaint: { 'complaint-received': 'complaint-received' },
  account: { 'webhook-given-up': 'delivery-given-up' },
  'on-call': {
    'on-call-asked': 'on-call-asked',
    'on-call-accepted': 'on-call-answered',
    'nobody-on-call': 'on-call-nobody',
    'on-call-withdrawn': 'on-call-withdrawn',
  },
  seat: {
    'swap-asked': 'swap-asked',
    'swap-agreed': 'swap-answered',
    'swap-refused': 'swap-answered',
    'swap-withdrawn': 'swap-answered',
    'shift-reassigned': 'shift-changed',
  },
  'department-return': {
    'return-opened': 'return-opened',
    'return-chased': 'return-chased',
    'return-submitted': 'return-to-sign',
    'return-rejected': 'return-rejected',
  },
  'review-submission': {
    submitted: 'review-submitted',
    'submitted-again': 'review-submitted',
    supplemented: 'review-supplemented',
    'taken-up': 'review-assigned',
    assigned: 'review-assigned',
    ruling: 'review-ruled',
    withdrawn: 'review-withdrawn',
    'supplement-asked': 'review-supplement-asked',
    returned: 'review-returned',
    opinion: 'review-opinion',
  },
  publication: { 'correction-asked': 'correction-asked' },
  recording: { 'content-damaged': 'recording-damaged', 'content-healed': 'recording-healed' },
  'deletion-list': {
    'deletion-list-drawn': 'deletion-list-drawn',
    'deletion-list-refused': 'deletion-list-settled',
    'deletion-list-done': 'deletion-list-settled',
  },
} as const satisfies Readonly<Record<string, Heard>>

/** As what an event on a chain of that kind is told; undefined where nobody is told of it. */
export function eventHeard(chainKind: string, type: string): NotificationEvent | undefined {
  const ofKind: Readonly<Record<string, Heard>> = heardEvents
  const heard = Object.hasOwn(ofKind, chainKind) ? ofKind[chainKind] : undefined
  return heard !== undefined && Object.hasOwn(heard, type) ? heard[type] : undefined
}

/** What an answer answers, as events of the ledger: whoever did one of them last is told of it. */
export const answers: Partial<Record<NotificationEvent, readonly string[]>> = {
  'send-back-ruled': ['send-back-requested'],
  'joint-declined': ['consultation-convened'],
  'order-replied': ['supervision-reminded', 'supervision-ordered'],
  'instruction-answered': ['instructed'],
  'sideways-answered': ['sideways-offered'],
  'review-supplement-asked': ['submitted', 'submitted-again'],
  'review-returned': ['submitted', 'submitted-again'],
  'review-opinion': ['submitted', 'submitted-again'],
  'deletion-list-settled': ['deletion-list-drawn'],
}
