import type { ActType, Measure } from '#capabilities/authority/domain/index.ts'
import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import {
  type FindingKind,
  familyOf,
  findIdentifying,
  type KnownPerson,
  maskTexts,
  type Secret,
} from '#kernel/masking/index.ts'
import type { Fen } from '#kernel/money/index.ts'
import {
  type DecisionPerson,
  type DecisionTexts,
  type DecisionToDisclose,
  type SubjectKind,
  subjectsOf,
  type TextPart,
} from '../decision.ts'
import { addressForms } from './address-forms.ts'
import { type Age, ageAtAct, type MaskingRule } from './rule.ts'

export type Extent = 'full' | 'summary'

/** What the public reads, and nothing else: every page, file, feed and list is made from this. */
export interface Rendition {
  readonly actType: ActType
  readonly extent: Extent
  readonly organ: string
  readonly documentNumber: string
  readonly decidedOn: LegalDate
  readonly servedOn: LegalDate | null
  readonly subjects: readonly {
    /** Its side, where the kind of act knows several: no name, and never hidden. */
    readonly part?: PartyRole
    readonly kind: SubjectKind
    readonly name: string
    readonly creditCode?: string
  }[]
  readonly texts: DecisionTexts
  readonly measures: readonly Measure[]
  readonly fineFen?: Fen
  readonly confiscatedFen?: Fen
  readonly validFrom?: LegalDate
  readonly validTo?: LegalDate
}

/**
 * One place that the public does not read. The words themselves are not kept with it: they stand in the file alone.
 * @property at, length in characters of the original text; absent where the whole field is left out
 */
export interface HiddenPlace {
  readonly part: TextPart | 'subject'
  readonly kind: FindingKind | 'whole'
  readonly at?: number
  readonly length?: number
  readonly to: string
  readonly why: Label
}

export interface RenderOrder {
  readonly extent: Extent
  /** Words that look like a name or an address and are none: a person looked at them. */
  readonly kept?: readonly string[]
}

/** Parts that a summary leaves out. @source MRP 4: number, party, kind of violation, content, organ, day */
const onlyInFull: readonly TextPart[] = ['facts', 'basis', 'remedy']
const parts: readonly TextPart[] = ['violation', 'facts', 'basis', 'content', 'remedy']

/** The public rendition of a decision, and every place that it hides. It depends on nothing but the decision and the rule. */
export function renderPublic(decision: DecisionToDisclose, rule: MaskingRule, order: RenderOrder) {
  const { extent } = order
  const written = parts.filter((part) => (decision.texts[part] ?? '').trim() !== '')
  const shownParts = written.filter((part) => extent === 'full' || !onlyInFull.includes(part))
  const originals = shownParts.map((part) => decision.texts[part] ?? '')
  const options = maskOptions(decision, rule, order.kept ?? [])
  const { masked, findings } = maskTexts(originals, options)
  const subjects = subjectsOf(decision).map((person) =>
    shownSubject(person, ageOf(person, decision, rule), rule),
  )
  const rendition: Rendition = {
    ...{ actType: decision.actType, extent, organ: decision.organ.name },
    ...{
      documentNumber: decision.documentNumber,
      decidedOn: decision.decidedOn,
      servedOn: decision.servedOn,
    },
    subjects: subjects.map(({ shown }) => shown),
    texts: Object.fromEntries(shownParts.map((part, at) => [part, masked[at] ?? ''])),
    measures: decision.measures,
    ...(decision.fineFen === undefined ? {} : { fineFen: decision.fineFen }),
    ...(decision.confiscatedFen === undefined ? {} : { confiscatedFen: decision.confiscatedFen }),
    ...(decision.validFrom === undefined ? {} : { validFrom: decision.validFrom }),
    ...(decision.validTo === undefined ? {} : { validTo: decision.validTo }),
  }
  const hidden: readonly HiddenPlace[] = [
    ...subjects.flatMap((subject) => subject.hidden),
    ...shownParts.flatMap((part, at) =>
      (findings[at] ?? []).map(({ kind, from, end, to }) => ({
        ...{ part, kind, at: from, length: end - from, to },
        why: whyHidden(kind),
      })),
    ),
    ...written
      .filter((part) => !shownParts.includes(part))
      .map((part) => ({ part, kind: 'whole' as const, to: '', why: notInSummary })),
  ]
  return { rendition, hidden }
}

/** What is found in the texts, with the words: for who looks at the masking, never stored. */
export function findingsIn(decision: DecisionToDisclose, rule: MaskingRule, kept: readonly string[]) {
  const written = parts.filter((part) => (decision.texts[part] ?? '').trim() !== '')
  const found = findIdentifying(
    written.map((part) => decision.texts[part] ?? ''),
    maskOptions(decision, rule, kept),
  )
  return written.flatMap((part, at) => (found[at] ?? []).map((finding) => ({ part, ...finding })))
}

const ageOf = (person: DecisionPerson, decision: DecisionToDisclose, rule: MaskingRule): Age =>
  ageAtAct(person, decision, rule)

function maskOptions(decision: DecisionToDisclose, rule: MaskingRule, kept: readonly string[]) {
  const people = decision.people.map((person) => ({ person, age: ageOf(person, decision, rule) }))
  const isOpen = ({ person, age }: { person: DecisionPerson; age: Age }) =>
    person.kind !== 'citizen' || (age !== 'minor' && rule.shown[person.role] === 'name')
  const known: KnownPerson[] = people
    .filter((one) => !isOpen(one))
    .map(({ person, age }) => ({ name: person.name, isMinor: age === 'minor' }))
  const open = [
    ...people.filter(isOpen).map(({ person }) => person.name),
    ...people.flatMap(({ person }) => (person.kind === 'citizen' ? [] : [person.codes?.creditCode ?? ''])),
    decision.organ.name,
    decision.documentNumber,
  ].filter((words) => words !== '')
  return {
    ...{ people: known, kept, open, secrets: decision.people.flatMap(secretsOf) },
    spared: ['organisation' as const],
  }
}

/** What the file holds of a person that the public never reads, in the forms in which people write it. */
export function secretsOf(person: DecisionPerson): readonly Secret[] {
  const { identityNumber, address, phones = [], accounts = [], titles = [] } = person
  return [
    ...(identityNumber ? [{ kind: 'identity' as const, words: identityNumber }] : []),
    ...phones.map((words) => ({ kind: 'phone' as const, words })),
    ...accounts.map((words) => ({ kind: 'account' as const, words })),
    ...titles.map((words) => ({ kind: 'title' as const, words })),
    ...(address ? addressForms(address).map((words) => ({ kind: 'address' as const, words })) : []),
  ].filter(({ words }) => words.trim() !== '')
}

function shownSubject(person: DecisionPerson, age: Age, rule: MaskingRule) {
  const { kind, name, codes } = person
  const side = person.part === undefined ? {} : { part: person.part }
  if (kind !== 'citizen') {
    const shown = { ...side, kind, name, ...(codes?.creditCode ? { creditCode: codes.creditCode } : {}) }
    return { shown, hidden: [] }
  }
  if (age !== 'minor' && rule.shown[person.role] === 'name')
    return { shown: { ...side, kind, name }, hidden: [] }
  const to = age === 'minor' ? '未成年人' : `${familyOf(name)}某`
  const found = age === 'minor' ? 'minor' : 'name'
  return {
    shown: { ...side, kind, name: to },
    hidden: [{ part: 'subject' as const, kind: found as FindingKind, to, why: whyHidden(found) }],
  }
}

const notInSummary: Label = { zh: '只公开摘要', en: 'Only a summary is published' }

/** @source enforcement.md 2.5: IM 10, a provincial rule on penalty results, MRP 6 */
const reasons: Readonly<Partial<Record<FindingKind, Label>>> = {
  minor: { zh: '未成年人的信息不公开', en: 'Nothing of a minor is public' },
  name: { zh: '当事人以外的自然人姓名不公开', en: 'Names of natural persons other than the party' },
  address: { zh: '家庭住址不公开', en: 'Home addresses' },
  account: { zh: '银行账号不公开', en: 'Bank accounts' },
  title: { zh: '动产、不动产权属证书编号不公开', en: 'Numbers of titles' },
  health: { zh: '健康状况不公开', en: 'Health' },
  school: { zh: '可以识别个人的学校不公开', en: 'A school that leads to a person' },
}
const personal: Label = { zh: '个人信息不公开', en: 'Personal information' }
const whyHidden = (kind: FindingKind): Label => reasons[kind] ?? personal
