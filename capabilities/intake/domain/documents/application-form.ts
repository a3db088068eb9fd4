import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  blank,
  type DocumentDefinition,
  line,
  type PartyFacts,
  paragraphsOf,
  partyBlock,
  printedDay,
  type SignaturesBlock,
  sideHeading,
  textOr,
} from '#kernel/documents/index.ts'

/**
 * What the 人民调解申请书 says; whatever is missing prints as a blank.
 * @property appliedOn the application day, at which ages are counted
 * @property strokes   names of the applicants' signature pictures, in the order of the applicants
 */
export interface ApplicationFacts {
  readonly committee?: string
  readonly applicants: readonly PartyFacts[]
  readonly respondents: readonly PartyFacts[]
  readonly narrative?: string
  readonly requests: readonly string[]
  readonly appliedOn?: LegalDate
  readonly strokes?: readonly (string | undefined)[]
}

const nobody: PartyFacts = { kind: 'natural' }

/** @source disputes.md 3.3 [W1] for the order; the declaration is worded here. */
export const applicationForm: DocumentDefinition<ApplicationFacts> = {
  code: 'mediation-application',
  label: { zh: '人民调解申请书', en: "Application for people's mediation" },
  fill: (facts) => ({
    code: 'mediation-application',
    title: '人民调解申请书',
    layout: 'form',
    textSize: 'small-four',
    pages: 'of-total',
    language: 'zh',
    ...(facts.appliedOn === undefined ? {} : { day: facts.appliedOn }),
    blocks: [
      ...sideBlocks('申请人', facts.applicants, facts.appliedOn),
      ...sideBlocks('被申请人', facts.respondents, facts.appliedOn),
      { block: 'text', heading: '纠纷简要\n情况', paragraphs: paragraphsOf(facts.narrative), room: 8 },
      {
        block: 'clauses',
        heading: '当事人\n申请事项',
        numbering: 'figures',
        clauses: requestLines(facts.requests),
      },
      declaration(facts),
    ],
  }),
}

function sideBlocks(side: string, parties: readonly PartyFacts[], day: LegalDate | undefined) {
  const listed = parties.length === 0 ? [nobody] : parties
  return listed.map((party, index) => partyBlock(sideHeading(side, index, listed.length), party, day))
}

function requestLines(requests: readonly string[]) {
  return requests.length === 0 ? [1, 2, 3].map(() => [blank(20)]) : requests.map((text) => [textOr(text, 20)])
}

function declaration(facts: ApplicationFacts): SignaturesBlock {
  const applicants = facts.applicants.length === 0 ? [nobody] : facts.applicants
  return {
    block: 'signatures',
    assumption: '声明文字为本平台自拟，原格式用语未找到',
    statement: [
      line`${textOr(facts.committee, 10)}已向我（本单位）说明人民调解的有关规定、当事人的权利义务和调解协议的效力。我（本单位）自愿申请人民调解，并对以上陈述的真实性负责。`,
    ],
    signers: applicants.map((party, index) => ({
      role: sideHeading('申请人', index, applicants.length),
      manner: '签名、盖章或按指印',
      ...(party.name === undefined ? {} : { name: party.name }),
      ...strokeOf(facts.strokes?.[index]),
    })),
    day: printedDay(facts.appliedOn),
  }
}

function strokeOf(stroke: string | undefined) {
  return stroke === undefined ? {} : { stroke }
}
