import type { Outcome, Routing } from '#capabilities/disputes/domain/index.ts'
import type { CodeList, Label } from '#kernel/codes/index.ts'

/** How far a matter is, in words for the person who brought it; nobody else's name is in them. */
export const stages = {
  received: { zh: '已收到，等待工作人员登记', en: 'Received, waiting to be registered' },
  'in-triage': { zh: '已登记，正在确定由哪个单位办理', en: 'Registered, the right unit is being found' },
  assigned: { zh: '已转到承办单位，等待受理', en: 'Sent to a unit, waiting to be accepted' },
  accepted: { zh: '已受理，正在准备调解', en: 'Accepted, mediation is being prepared' },
  mediating: { zh: '正在调解', en: 'In mediation' },
  signing: { zh: '已达成一致，正在签署协议', en: 'Agreed, the agreement is being signed' },
  agreed: { zh: '调解成功，协议已生效', en: 'Settled, the agreement is in effect' },
  'not-agreed': { zh: '调解结束，未达成协议', en: 'Ended without agreement' },
  declined: { zh: '不予受理', en: 'Not accepted' },
  ended: { zh: '已办结', en: 'Ended' },
} as const satisfies CodeList

export type Stage = keyof typeof stages

/** What the person can expect or do at each stage. */
export const nextSteps = {
  received: {
    zh: '工作人员会打电话向您了解情况。请保持电话畅通。',
    en: 'Somebody will call you. Please keep your telephone at hand.',
  },
  'in-triage': {
    zh: '正在确定最合适的单位，确定后会通知您。',
    en: 'The right unit is being found; you will be told.',
  },
  assigned: {
    zh: '承办单位正在审查，受理后会与您和对方联系。',
    en: 'The unit is looking at it; once accepted it calls you and the other side.',
  },
  accepted: {
    zh: '调解员会分别征求双方意见，并约定调解时间。',
    en: 'A mediator asks both sides and sets a time.',
  },
  mediating: {
    zh: '请按约定的时间参加调解，带上有关材料。',
    en: 'Come at the time that was set and bring your papers.',
  },
  signing: {
    zh: '请按通知到场签名。协议经各方签名、调委会盖章后生效。',
    en: 'Come and sign when you are asked. It binds once all have signed and the seal is set.',
  },
  agreed: {
    zh: '请按协议履行。各方可以在三十日内共同向法院申请司法确认。对方不履行的，请联系承办单位。',
    en: 'Please do as agreed. Within thirty days both sides may ask the court together to confirm it. If the other side does not perform, call the unit in charge.',
  },
  'not-agreed': {
    zh: '您还可以走哪些途径，由承办单位写成告知书交给您，也显示在这里。可以打 12348 免费咨询。',
    en: 'The unit tells you in a notice which ways are open to you; they stand here too. 12348 advises for free.',
  },
  declined: {
    zh: '不予受理通知书写明了理由和其他途径，也可以打 12348 免费咨询。',
    en: 'The notice gives the reason and the other ways; 12348 advises for free.',
  },
  ended: { zh: '如有疑问，请联系承办单位。', en: 'If you have a question, call the unit in charge.' },
} as const satisfies Record<Stage, Label>

export interface MatterFacts {
  readonly visitState: 'open' | 'filed' | 'ended'
  readonly routing: Routing | null
  readonly proceeding: 'preparing' | 'mediating' | 'signing' | 'ended' | null
  readonly outcome: Outcome | null
  readonly filing: 'open' | 'closed' | 'archived' | null
}

const byProceeding = { preparing: 'accepted', mediating: 'mediating', signing: 'signing' } as const

export function stageOf(facts: MatterFacts): Stage {
  const { visitState, routing, proceeding, outcome } = facts
  if (routing === null) return visitState === 'ended' ? 'ended' : 'received'
  if (routing === 'declined') return 'declined'
  if (proceeding === 'ended') {
    const isAgreed = outcome === 'agreement-written' || outcome === 'agreement-oral' || outcome === 'partial'
    return isAgreed ? 'agreed' : 'not-agreed'
  }
  if (proceeding !== null) return byProceeding[proceeding]
  return routing === 'registered' ? 'in-triage' : 'assigned'
}
