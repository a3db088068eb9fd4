import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type DocumentDefinition,
  type Line,
  line,
  paragraphsOf,
  printedDay,
  type SignaturesBlock,
  type Signer,
  textOr,
} from '#kernel/documents/index.ts'

export type PrintedOrigin = 'application' | 'own-initiative' | 'entrusted'

interface SigningParty {
  readonly name?: string
  readonly stroke?: string
}

/**
 * What the 人民调解受理登记表 says.
 * @property category the statistical kind of dispute, as printed
 * @property entrustedBy the entrusting body, where the origin is `entrusted`
 */
export interface IntakeFacts {
  readonly number?: string
  readonly committee?: string
  readonly registeredOn?: LegalDate
  readonly applicantNames: readonly string[]
  readonly respondentNames: readonly string[]
  readonly category?: string
  readonly origin?: PrintedOrigin
  readonly entrustedBy?: string
  readonly narrative?: string
  readonly parties: readonly SigningParty[]
  readonly registrar?: SigningParty
  readonly remarks?: string
}

/** @source disputes.md 3.4 [W1], third origin [W2] */
export const intakeForm: DocumentDefinition<IntakeFacts> = {
  code: 'mediation-intake',
  label: { zh: '人民调解受理登记表', en: 'Intake form of mediation' },
  fill: (facts) => ({
    code: 'mediation-intake',
    title: '人民调解受理登记表',
    ...(facts.number === undefined ? {} : { number: [`编号：${facts.number}`] }),
    layout: 'form',
    textSize: 'small-four',
    pages: 'of-total',
    language: 'zh',
    ...(facts.registeredOn === undefined ? {} : { day: facts.registeredOn }),
    blocks: [
      { block: 'fields', lines: [[{ label: '登记日期', value: printedDay(facts.registeredOn) }]] },
      { block: 'text', paragraphs: [opening(facts)] },
      { block: 'fields', lines: [[{ label: '纠纷类型', value: [textOr(facts.category, 8)] }]] },
      {
        block: 'fields',
        lines: [[{ label: '案件来源', value: originLine(facts) }]],
        assumption: '“委托移送”一项出自填写说明，原表仅列前两项',
      },
      { block: 'text', heading: '纠纷简要\n情况', paragraphs: paragraphsOf(facts.narrative), room: 8 },
      signatures(facts),
      { block: 'text', heading: '备注', paragraphs: paragraphsOf(facts.remarks), room: 2 },
    ],
    notes: [['此表由人民调解委员会填写。']],
  }),
}

function opening(facts: IntakeFacts): Line {
  const between = line`${names(facts.applicantNames)}与${names(facts.respondentNames)}`
  return [...line`${textOr(facts.committee, 10)}在征得双方当事人同意后，调解`, ...between, '之间的纠纷。']
}

function names(list: readonly string[]) {
  return textOr(list.join('、'), 6)
}

function originLine(facts: IntakeFacts): Line {
  const tick = (origin: PrintedOrigin) => (facts.origin === origin ? '■' : '□')
  return [
    `${tick('application')} ① 当事人申请\n${tick('own-initiative')} ② 人民调解委员会主动调解\n${tick('entrusted')} ③ 委托移送（委托单位：`,
    textOr(facts.entrustedBy, 8),
    '）',
  ]
}

function signatures(facts: IntakeFacts): SignaturesBlock {
  const parties = facts.parties.length === 0 ? [{}] : facts.parties
  return {
    block: 'signatures',
    statement: [],
    signers: [...parties.map((party) => signer('当事人', party)), signer('登记人', facts.registrar ?? {})],
    seal: { organisation: [textOr(facts.committee, 10)], caption: '人民调解委员会印章' },
    day: printedDay(facts.registeredOn),
  }
}

function signer(role: string, who: SigningParty): Signer {
  return { role, manner: '签名', ...who }
}
