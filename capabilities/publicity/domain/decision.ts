import type { ActType, Measure } from '#capabilities/authority/domain/index.ts'
import { type PartyRole, partyRoles } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList, Label } from '#kernel/codes/index.ts'
import type { Fen } from '#kernel/money/index.ts'

/** What a person is in the matter: by this, not by the kind of data alone, it is decided what the public reads. */
export const personRoles = {
  subject: { zh: '行政相对人', en: 'Party' },
  'legal-representative': { zh: '法定代表人、负责人', en: 'Legal representative' },
  guardian: { zh: '监护人', en: 'Guardian' },
  witness: { zh: '证人', en: 'Witness' },
  complainant: { zh: '投诉人、举报人', en: 'Complainant' },
  'third-person': { zh: '其他人', en: 'Another person' },
  officer: { zh: '执法人员', en: 'Enforcement officer' },
} as const satisfies CodeList
export type PersonRole = keyof typeof personRoles

/** What the public calls a subject: by its side, where it has one. */
export const subjectWord = (part: PartyRole | undefined): Label =>
  part === undefined ? personRoles.subject : partyRoles[part]

/** Whose decision it is, in a title: each with its side, where it has one. */
export const subjectsInTitle = (
  subjects: readonly { readonly part?: PartyRole | undefined; readonly name: string }[],
): string =>
  subjects.map(({ part, name }) => (part === undefined ? name : subjectWord(part).zh + name)).join('、')

/** @source 双公示 standard, field 行政相对人类别 (enforcement.md 2.3) */
export const subjectKinds = {
  citizen: { zh: '自然人', en: 'Natural person' },
  'sole-trader': { zh: '个体工商户', en: 'Sole trader' },
  organisation: { zh: '法人及非法人组织', en: 'Organisation' },
} as const satisfies CodeList
export type SubjectKind = keyof typeof subjectKinds

/** Codes of an organisation; the older ones stand in old papers still. @source 双公示 standard, 行政相对人代码_1 to _6 */
export interface PartyCodes {
  readonly creditCode?: string | undefined
  readonly businessNumber?: string | undefined
  readonly organisationCode?: string | undefined
  readonly taxNumber?: string | undefined
  readonly institutionNumber?: string | undefined
  readonly associationNumber?: string | undefined
}

/** One person or body as the file knows them. Nothing of it but what the rule shows is ever public. */
export interface DecisionPerson {
  readonly role: PersonRole
  /** Of a subject: the side on which it stands, where the kind of act knows several. */
  readonly part?: PartyRole
  readonly kind: SubjectKind
  readonly name: string
  readonly codes?: PartyCodes
  readonly identityNumber?: string | undefined
  /** Where it is not in the identity number. */
  readonly bornOn?: LegalDate | undefined
  /** Said so when the person was recorded, where no birthday is known. */
  readonly isMinor?: boolean
  readonly address?: string | undefined
  readonly phones?: readonly string[]
  readonly accounts?: readonly string[]
  readonly titles?: readonly string[]
}

export const textParts = {
  violation: { zh: '违法行为类型', en: 'Kind of violation' },
  facts: { zh: '主要事实', en: 'Facts' },
  basis: { zh: '依据', en: 'Basis' },
  content: { zh: '决定内容', en: 'What is decided' },
  remedy: { zh: '履行方式与救济', en: 'How to comply and to appeal' },
} as const satisfies CodeList
export type TextPart = keyof typeof textParts

/** What a part is called: only a penalty is for a violation, everything else is about a matter. */
export const textPartWord = (part: TextPart, actType: ActType): Label =>
  part === 'violation' && actType !== 'penalty' ? { zh: '事项', en: 'Matter' } : textParts[part]

export type DecisionTexts = Readonly<Partial<Record<TextPart, string | undefined>>>

/**
 * A decision as the law enforcement file hands it over.
 * @property actType, procedure, measures codes of the enforcement pillar
 * @property actOn day of the act that is judged, where it is known; who was a minor then stays one here
 * @property servedOn the decision takes effect by being served (HNP 76); null while it is not
 */
export interface DecisionToDisclose {
  readonly actType: ActType
  readonly procedure: 'simple' | 'ordinary' | 'other'
  readonly organ: { readonly name: string; readonly creditCode?: string | undefined }
  readonly documentNumber: string
  readonly actOn?: LegalDate | undefined
  readonly decidedOn: LegalDate
  readonly servedOn: LegalDate | null
  readonly people: readonly DecisionPerson[]
  readonly texts: DecisionTexts
  readonly measures: readonly Measure[]
  readonly fineFen?: Fen | undefined
  readonly confiscatedFen?: Fen | undefined
  readonly permits?: string | undefined
  readonly validFrom?: LegalDate | undefined
  readonly validTo?: LegalDate | undefined
}

export const subjectsOf = ({ people }: Pick<DecisionToDisclose, 'people'>) =>
  people.filter(({ role }) => role === 'subject')
