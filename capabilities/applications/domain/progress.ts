import type { Outcome, Routing } from '#capabilities/disputes/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

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
