import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DocumentDefinition, line, printedDay } from '#kernel/documents/index.ts'

interface FactSigner {
  readonly name: string
  readonly agreedTo: readonly number[]
  readonly stroke?: string
  readonly signedOn?: LegalDate
  readonly hasAnswered: boolean
}

/** @property undisputed places, from 1, of what every party agreed to */
export interface UndisputedFactsFacts {
  readonly number: string
  readonly organ: string
  readonly cause: string
  readonly facts: readonly string[]
  readonly undisputed: readonly number[]
  readonly parties: readonly FactSigner[]
  readonly recordedOn: LegalDate
}

/** @source [L5 22], [L6 18, 22]; trap 23: no offers, no notes. The form is ours: assumption */
export const undisputedFacts: DocumentDefinition<UndisputedFactsFacts> = {
  code: 'undisputed-facts',
  label: { zh: '无争议事实记载', en: 'Record of undisputed facts' },
  fill: (facts) => ({
    code: 'undisputed-facts',
    issuer: facts.organ,
    title: '无争议事实记载',
    number: [facts.number],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
    day: facts.recordedOn,
    assumption: '无争议事实记载的统一格式未找到，本版式为平台自拟',
    blocks: [
      {
        block: 'text',
        paragraphs: [
          line`“${facts.cause}”一事调解未达成协议。下列事实由调解员记录，各方当事人同意的在其名下写明并签名。调解中的意见、让步和方案不在其内。`,
        ],
      },
      {
        block: 'clauses',
        heading: '一、记载的事实',
        numbering: 'figures',
        clauses: facts.facts.map((fact, at) => [
          facts.undisputed.includes(at + 1) ? `${fact}（各方无争议）` : fact,
        ]),
      },
      {
        block: 'text',
        heading: '二、各方意见',
        paragraphs: facts.parties.map((party) => [opinionOf(party)]),
      },
      {
        block: 'signatures',
        statement: [['以上记载经本人核对，与本人意见一致。']],
        signers: facts.parties
          .filter(({ hasAnswered, agreedTo }) => !hasAnswered || agreedTo.length > 0)
          .map(({ name, stroke, signedOn }) => ({
            role: '当事人',
            name,
            manner: '签名、盖章或按指印',
            ...(stroke === undefined ? {} : { stroke }),
            day: printedDay(signedOn),
          })),
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.recordedOn),
      },
    ],
  }),
}

function opinionOf({ name, agreedTo, hasAnswered }: FactSigner): string {
  if (!hasAnswered) return `${name}：尚未表示意见。`
  return agreedTo.length === 0 ? `${name}：不同意记载。` : `${name}：同意第${agreedTo.join('、')}项。`
}
