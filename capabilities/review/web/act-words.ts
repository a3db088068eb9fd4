import type { Act } from './review.ts'

/** What each act is called, what it means, and what is said when it is done. */
export const actWords = {
  'take-up': { does: 'act.take-up', lead: 'lead.take-up', done: 'done.take-up' },
  assign: { does: 'act.assign', lead: 'lead.assign', done: 'done.assign' },
  recuse: { does: 'act.recuse', lead: 'lead.recuse', done: 'done.recuse' },
  'ask-supplement': { does: 'act.ask-supplement', lead: 'lead.ask-supplement', done: 'done.ask-supplement' },
  return: { does: 'act.return', lead: 'lead.return', done: 'done.return' },
  extend: { does: 'act.extend', lead: 'lead.extend', done: 'done.extend' },
  advise: { does: 'act.advise', lead: 'lead.advise', done: 'done.advise' },
  opine: { does: 'act.opine', lead: 'lead.opine', done: 'done.opine' },
  archive: { does: 'act.archive', lead: 'lead.archive', done: 'done.archive' },
  supplement: { does: 'act.supplement', lead: 'lead.supplement', done: 'done.supplement' },
  handle: { does: 'act.handle', lead: 'lead.handle', done: 'done.handle' },
  'meet-experts': { does: 'act.meet-experts', lead: 'lead.meet-experts', done: 'done.meet-experts' },
  rule: { does: 'act.rule', lead: 'lead.rule', done: 'done.rule' },
  resubmit: { does: 'act.resubmit', lead: 'lead.resubmit', done: 'done.resubmit' },
  withdraw: { does: 'act.withdraw', lead: 'lead.withdraw', done: 'done.withdraw' },
} as const satisfies Record<Act, { readonly does: string; readonly lead: string; readonly done: string }>

const departmentActs = [
  'supplement',
  'handle',
  'meet-experts',
  'rule',
  'resubmit',
  'withdraw',
] as const satisfies readonly Act[]
export type DepartmentAct = (typeof departmentActs)[number]

export const isOfDepartment = (act: Act): act is DepartmentAct => departmentActs.some((one) => one === act)
