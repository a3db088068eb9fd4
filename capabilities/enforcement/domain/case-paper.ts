import { type PartyRole, partyRoles } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type Block,
  line,
  type OfficialDocument,
  printedDay,
  type Signer,
  textOr,
} from '#kernel/documents/index.ts'
import type { ActDefinition, StepDefinition } from './definition.ts'
import type { FieldValues } from './record.ts'
import { shownValue } from './shown-value.ts'

/** A counterparty as a paper prints it. */
export interface PrintedCounterparty {
  /** Its side, where the kind of act knows several. */
  readonly part?: PartyRole | undefined
  readonly name: string
  readonly number?: string | undefined
  readonly address?: string | undefined
  readonly legalRepresentative?: string | undefined
}

/** @property told captions and values in the order of the definition, long ones as paragraphs of their own */
export interface PaperFacts {
  readonly organ: string
  readonly number: string | undefined
  readonly caseTitle: string
  readonly caseCode: string
  readonly on: LegalDate
  /** By the district's clock, where somebody said the hour. */
  readonly clock?: string | undefined
  readonly counterparties: readonly PrintedCounterparty[]
  readonly told: readonly { readonly label: string; readonly value: string; readonly isLong: boolean }[]
  readonly officers: readonly { readonly name: string; readonly certificate: string | undefined }[]
}

/** A letter goes to the counterparty; every other paper stays in the file. */
const isLetterOf = ({ paper, served }: StepDefinition): boolean =>
  paper?.word !== undefined && served === true

/**
 * What a paper says of its step, and what it repeats from the steps before; a letter keeps to itself what only the
 * organ has to know.
 * @property before what those steps told
 */
export function toldBy(
  { fields }: ActDefinition,
  step: StepDefinition,
  { own, before }: { readonly own: FieldValues; readonly before: FieldValues },
): PaperFacts['told'] {
  const repeated = (step.prints ?? []).map((code) => [code, before[code]] as const)
  const said = [...(step.asks ?? []), ...(step.mayTell ?? [])].map((code) => [code, own[code]] as const)
  return [...repeated, ...said].flatMap(([code, value]) => {
    const field = fields[code]
    if (field === undefined || value === undefined) return []
    if (field.internal === true && isLetterOf(step)) return []
    return [{ label: field.zh, value: shownValue(field, value).zh, isLong: field.kind === 'long-text' }]
  })
}

/** Whom the paper of a step is for: everybody, or those who stand on the sides that it names. */
export function addressedBy<One extends { readonly part?: PartyRole | undefined }>(
  { to }: Pick<StepDefinition, 'to'>,
  counterparties: readonly One[],
): readonly One[] {
  return to === undefined ? counterparties : counterparties.filter(({ part }) => part && to.includes(part))
}

/** The paper of a step: one form for every kind of act, filled from what the case has recorded. */
export function paperOf(step: StepDefinition, facts: PaperFacts): OfficialDocument | undefined {
  const { paper } = step
  if (paper === undefined) return undefined
  const isLetter = isLetterOf(step)
  const addressee = addressedBy(step, facts.counterparties)
    .map(({ name }) => name)
    .join('、')
  return {
    code: `case-${step.code}`,
    issuer: facts.organ,
    title: paper.zh,
    ...(facts.number === undefined ? {} : { number: [facts.number] }),
    layout: isLetter ? 'letter' : 'form',
    textSize: isLetter ? 'three' : 'four',
    pages: isLetter ? 'dashes' : 'of-total',
    language: 'zh',
    day: facts.on,
    assumption: '部门统一文书格式未取得，本版式按法定内容编排',
    blocks: [
      ...(isLetter ? [{ block: 'text', flush: true, paragraphs: [line`${addressee}：`] } as const] : []),
      {
        block: 'fields',
        lines: [
          [{ label: '案件', value: [`${facts.caseTitle}（${facts.caseCode}）`] }],
          ...facts.counterparties.flatMap(counterpartyLines),
          ...(facts.clock === undefined
            ? []
            : [[{ label: '时间', value: [...printedDay(facts.on), facts.clock] }]]),
        ],
      },
      ...shortFields(facts),
      ...facts.told
        .filter(({ isLong }) => isLong)
        .map(
          ({ label, value }): Block => ({
            block: 'text',
            heading: label,
            paragraphs: value.split('\n').map((text) => [text]),
          }),
        ),
      {
        block: 'signatures',
        statement: [],
        signers: paper.signs.flatMap((who) => signersOf(who, facts)),
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.on),
      },
    ],
  }
}

function counterpartyLines({ part, name, number, address, legalRepresentative }: PrintedCounterparty) {
  return [
    [
      { label: part === undefined ? '当事人' : partyRoles[part].zh, value: [name] },
      { label: '证件号码', value: [textOr(number, 10)] },
    ],
    [
      { label: '住所（住址）', value: [textOr(address, 12)] },
      ...(legalRepresentative === undefined ? [] : [{ label: '法定代表人', value: [legalRepresentative] }]),
    ],
  ]
}

function shortFields({ told }: PaperFacts): readonly Block[] {
  const lines = told.filter(({ isLong }) => !isLong).map(({ label, value }) => [{ label, value: [value] }])
  return lines.length === 0 ? [] : [{ block: 'fields', lines }]
}

function signersOf(
  who: 'officers' | 'counterparty' | 'head' | 'witness',
  { officers }: PaperFacts,
): readonly Signer[] {
  const plain = { counterparty: '当事人', head: '负责人', witness: '见证人' } as const
  if (who !== 'officers') return [{ role: plain[who], manner: '签名' }]
  return officers.map(({ name, certificate }) => ({
    role: '执法人员',
    name: certificate === undefined ? name : `${name}（${certificate}）`,
    manner: '签名',
  }))
}
