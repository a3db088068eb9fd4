import type { Act } from '../domain/index.ts'

interface Place {
  readonly act?: string
  readonly hash?: string
  readonly to?: string
}

/** Where each act is done: a form of the matter's page, a part of it, or another screen. */
const places: Readonly<Record<Act, Place>> = {
  rule: { act: 'rule' },
  'judge-reply': { hash: 'supervision' },
  supervised: { hash: 'supervision' },
  instructed: { hash: 'instructions' },
  'answer-peer': { act: 'answer-sideways' },
  guide: { to: '/guidance' },
  guided: { hash: 'guidance' },
  heed: { hash: 'parties' },
  triage: { act: 'dispatch' },
  accept: { act: 'accept' },
  mediate: { hash: 'mediation' },
  breach: { hash: 'performance' },
  lead: { hash: 'exits' },
  perform: { hash: 'performance' },
  confirm: { hash: 'confirmation' },
  visit: { hash: 'mediation' },
  close: { hash: 'mediation' },
  'joint-decide': { hash: 'joint' },
  'joint-invitation': { to: '/joint-work' },
  'joint-task': { to: '/joint-work' },
  'referral-in': { hash: 'referral' },
  'referral-originals': { hash: 'referral' },
  'referral-out': { hash: 'referral' },
  'answer-for': {},
  'look-into': {},
}

/** @returns the screen, and there the form (`?act=`) or the part (`#`) in which the act is done */
export function placeOf(act: Act) {
  return { to: '/disputes/$disputeId', ...places[act] }
}
