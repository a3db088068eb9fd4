import type { LegalDate } from '#kernel/calendar/index.ts'
import { chineseNumeral } from './clause-number.ts'
import { textOr } from './line.ts'
import type { Field, FieldsBlock } from './official-document.ts'
import { ageOn } from './printed-day.ts'

/** Who speaks or signs for a party. */
export interface RepresentativeFacts {
  readonly as: 'guardian' | 'agent' | 'representative'
  readonly name?: string
  readonly phone?: string
}

interface AnyPartyFacts {
  readonly name?: string
  readonly phone?: string
  readonly address?: string
  readonly representatives?: readonly RepresentativeFacts[]
  /** Heads on this side when one party stands for many. */
  readonly headcount?: number
}

/** @property bornOn YYYY-MM-DD; the form prints the age at the document's day */
export interface NaturalPartyFacts extends AnyPartyFacts {
  readonly kind: 'natural'
  readonly sex?: 'male' | 'female'
  readonly ethnicity?: string
  readonly bornOn?: LegalDate
  readonly occupation?: string
}

export interface LegalPartyFacts extends AnyPartyFacts {
  readonly kind: 'legal'
  readonly legalRepresentative?: string
}

/** A party as documents print it; whatever is missing stays a blank. */
export type PartyFacts = NaturalPartyFacts | LegalPartyFacts

const sexes = { male: '男', female: '女' } as const
const representativeLabels = { guardian: '监护人', agent: '代理人', representative: '代表人' } as const

/**
 * The block of one party. Natural persons: the seven captions of the application form in its order;
 * bodies: name, address, legal representative, contact.
 * @param day YYYY-MM-DD at which the age is counted; without it the age stays blank
 * @source disputes.md 3.3 [W1]
 */
export function partyBlock(heading: string, party: PartyFacts, day: LegalDate | undefined): FieldsBlock {
  const own = party.kind === 'natural' ? naturalLines(party, day) : legalLines(party)
  return {
    block: 'fields',
    heading,
    lines: [...own, ...representativeLines(party), ...headcountLines(party)],
  }
}

/** `申请人` alone, `申请人一` and so on among several. */
export function sideHeading(side: string, index: number, count: number): string {
  return count < 2 ? side : `${side}${chineseNumeral(index + 1)}`
}

function naturalLines(party: NaturalPartyFacts, day: LegalDate | undefined): readonly (readonly Field[])[] {
  return [
    [
      field('姓名', party.name, 5),
      field('性别', party.sex && sexes[party.sex], 2),
      field('民族', party.ethnicity, 3),
      field('年龄', ageOf(party, day), 2),
    ],
    [field('职业或职务', party.occupation, 7), field('联系方式', party.phone, 8)],
    [field('单位或住址', party.address)],
  ]
}

/** Blank rather than wrong: no day, no birth date, or a record that has them the wrong way round. */
function ageOf(party: NaturalPartyFacts, day: LegalDate | undefined): number | undefined {
  if (party.bornOn === undefined || day === undefined || day < party.bornOn) return undefined
  return ageOn(party.bornOn, day)
}

function legalLines(party: LegalPartyFacts): readonly (readonly Field[])[] {
  return [
    [field('名称', party.name)],
    [field('地址', party.address)],
    [field('法定代表人', party.legalRepresentative, 7), field('联系方式', party.phone, 8)],
  ]
}

function representativeLines(party: PartyFacts): readonly (readonly Field[])[] {
  return (party.representatives ?? []).map((person) => [
    field(representativeLabels[person.as], person.name, 7),
    field('联系方式', person.phone, 8),
  ])
}

function headcountLines(party: PartyFacts): readonly (readonly Field[])[] {
  return party.headcount === undefined ? [] : [[field('本方人数', `${party.headcount}人`)]]
}

function field(label: string, value: string | number | undefined, share = 1): Field {
  return { label, value: [textOr(value, 4)], share }
}
