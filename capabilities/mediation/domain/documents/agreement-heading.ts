import { sideHeading } from '#kernel/documents/index.ts'
import type { AgreementParty, AgreementSide } from './agreement-facts.ts'

const sides: Record<AgreementSide, string> = {
  applicant: '申请人',
  respondent: '被申请人',
  'third-party': '第三人',
}

/** `申请人` or, among several of the same side, `申请人二`. */
export function agreementHeading(parties: readonly AgreementParty[], index: number): string {
  const side = parties[index]?.side ?? 'applicant'
  const before = parties.slice(0, index).filter((one) => one.side === side).length
  return sideHeading(sides[side], before, parties.filter((one) => one.side === side).length)
}
