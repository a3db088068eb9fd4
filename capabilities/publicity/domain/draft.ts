import type { LegalDate } from '#kernel/calendar/index.ts'
import { type DecisionPerson, type DecisionToDisclose, type SubjectKind, subjectKinds } from './decision.ts'
import type { DisclosureRecord, RowKind } from './double-disclosure/layouts.ts'
import { barringDefects, type ReadRow, type RowDefect } from './double-disclosure/read-rows.ts'

/** A decision as far as it is known: a row may have come without its day. */
export interface DecisionDraft extends Omit<DecisionToDisclose, 'decidedOn'> {
  readonly decidedOn?: LegalDate | undefined
}

/** A row as a decision; what it does not say is empty and stands among its defects. */
export function draftOfRow({ record, ...row }: ReadRow, kind: RowKind): DecisionDraft {
  const { party = '', organ = '', organCode, violation, facts, basis, permits, certificateName } = record
  return {
    actType: kind,
    procedure: 'other',
    organ: { name: organ, ...(organCode === undefined ? {} : { creditCode: organCode }) },
    documentNumber: record.documentNumber ?? record.licenceNumber ?? '',
    ...(row.decidedOn === undefined ? {} : { decidedOn: row.decidedOn }),
    servedOn: null,
    people: party === '' ? [] : peopleOf(record, party),
    texts: withoutEmpty({ violation, facts, basis, content: record.content ?? certificateName }),
    measures: row.measures,
    ...withoutEmpty({ fineFen: row.fineFen, confiscatedFen: row.confiscatedFen }),
    ...withoutEmpty({ permits: permits ?? certificateName, validFrom: row.validFrom, validTo: row.validTo }),
  }
}

const codeKeys = [
  ...(['creditCode', 'businessNumber', 'organisationCode', 'taxNumber'] as const),
  ...(['institutionNumber', 'associationNumber'] as const),
]

function peopleOf(record: DisclosureRecord, party: string): readonly DecisionPerson[] {
  const codes = Object.fromEntries(codeKeys.flatMap((key) => (record[key] ? [[key, record[key]]] : [])))
  const { representative, representativeNumber, citizenNumber } = record
  const kind = kindOf(record, party)
  return [
    {
      ...{ role: 'subject', kind, name: party, codes },
      ...withoutEmpty({ identityNumber: citizenNumber }),
    },
    ...(representative === undefined
      ? []
      : [
          {
            ...{ role: 'legal-representative' as const, kind: 'citizen' as const, name: representative },
            ...withoutEmpty({ identityNumber: representativeNumber }),
          },
        ]),
  ]
}

const ORGANISATION = /公司|厂|店|社|所|院|会|局|中心|集团|银行|学校|部|站|行$|坊|馆|场/

/** What the row says; where it says nothing, whoever has an identity number or a short name is taken for a person. */
function kindOf({ partyKind, citizenNumber, creditCode }: DisclosureRecord, party: string): SubjectKind {
  const said = (Object.keys(subjectKinds) as SubjectKind[]).find(
    (kind) => subjectKinds[kind].zh === partyKind,
  )
  if (said !== undefined) return said
  if (citizenNumber !== undefined) return 'citizen'
  if (creditCode !== undefined || ORGANISATION.test(party) || [...party].length > 4) return 'organisation'
  return 'citizen'
}

function withoutEmpty<Fields extends object>(values: Fields) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }
}

/** Whether nothing stands in the way of making it public; defects were put right when the decision holds what they missed. */
export function isBarred(draft: DecisionDraft, defects: readonly RowDefect[]): boolean {
  return !isComplete(draft) || defects.some((one) => barringDefects.includes(one))
}

export function isComplete(draft: DecisionDraft): draft is DecisionToDisclose {
  const { decidedOn, documentNumber, organ, people } = draft
  const hasSubject = people.some(({ role }) => role === 'subject')
  return decidedOn !== undefined && documentNumber !== '' && organ.name !== '' && hasSubject
}

/** Defects that are gone once somebody put the decision right. */
export function defectsLeft(draft: DecisionDraft, defects: readonly RowDefect[]): readonly RowDefect[] {
  const mended: Readonly<Partial<Record<RowDefect, boolean>>> = {
    ...{ 'day-missing': draft.decidedOn !== undefined, 'day-unreadable': draft.decidedOn !== undefined },
    ...{ 'number-missing': draft.documentNumber !== '', 'organ-missing': draft.organ.name !== '' },
    'content-missing': (draft.texts.content ?? '') !== '',
    ...{
      'facts-missing': (draft.texts.facts ?? '') !== '',
      'basis-missing': (draft.texts.basis ?? '') !== '',
    },
    // An amount that could not be read is looked at by whoever amends: what they leave is right
    ...{ 'amount-unreadable': true, 'amount-negative': true },
  }
  return defects.filter((one) => mended[one] !== true)
}
