import type { LegalDate } from '#kernel/calendar/index.ts'
import { fenInTenThousandsExactly } from '#kernel/money/index.ts'
import { type DecisionPerson, type DecisionToDisclose, subjectKinds, subjectsOf } from '../decision.ts'
import { type Column, type DisclosureRecord, type LayoutName, layouts, type RowKind } from './layouts.ts'

/** @property source who sends the rows */
export interface RowContext {
  readonly source: { readonly name: string; readonly code: string }
  readonly publicUntil: LegalDate | null
  readonly measureWords: Readonly<Record<string, string>>
}

/**
 * One decision as the standard wants it; a decision against several parties is several rows. It goes to the credit
 * platform, which has to match persons: what the public never reads stands here.
 */
export function recordsOf(decision: DecisionToDisclose, context: RowContext): readonly DisclosureRecord[] {
  return subjectsOf(decision).map((subject) => recordOf(decision, subject, context))
}

function recordOf(
  decision: DecisionToDisclose,
  subject: DecisionPerson,
  { source, publicUntil, measureWords }: RowContext,
): DisclosureRecord {
  const { organ, texts, measures, fineFen, confiscatedFen } = decision
  const representative = decision.people.find(({ role }) => role === 'legal-representative')
  const isCitizen = subject.kind === 'citizen'
  return written({
    ...{ party: subject.name, partyKind: subjectKinds[subject.kind].zh, ...subject.codes },
    representative: representative?.name,
    representativeDocument: representative?.identityNumber && '身份证',
    representativeNumber: representative?.identityNumber,
    citizenDocument: isCitizen && subject.identityNumber ? '身份证' : undefined,
    citizenNumber: isCitizen ? subject.identityNumber : undefined,
    ...{ documentNumber: decision.documentNumber, decidedOn: decision.decidedOn, content: texts.content },
    ...{ organ: organ.name, organCode: organ.creditCode, source: source.name, sourceCode: source.code },
    ...{ validFrom: decision.validFrom, validTo: decision.validTo },
    ...(decision.actType === 'licence'
      ? { documentName: '行政许可决定书', state: '1', certificateName: decision.permits }
      : {
          ...{
            violation: texts.violation,
            facts: texts.facts,
            basis: texts.basis,
            permits: decision.permits,
          },
          kinds: measures.map((one) => measureWords[one] ?? one).join('；'),
          fine: fineFen === undefined ? undefined : fenInTenThousandsExactly(fineFen),
          confiscated: confiscatedFen === undefined ? undefined : fenInTenThousandsExactly(confiscatedFen),
          publicUntil: publicUntil ?? undefined,
        }),
  })
}

function written(
  record: Readonly<Partial<Record<keyof DisclosureRecord, string | undefined>>>,
): DisclosureRecord {
  return Object.fromEntries(Object.entries(record).filter(([, text]) => text !== undefined && text !== ''))
}

/** @property column code of the standard */
export interface RowFault {
  readonly column: string
  readonly label: string
  readonly what: 'missing' | 'too-long' | 'no-code'
}

const codeKeys = [
  ...(['creditCode', 'businessNumber', 'organisationCode', 'taxNumber'] as const),
  ...(['institutionNumber', 'associationNumber'] as const),
]

/** What the receiving side would send back. */
export function checkRecord(
  record: DisclosureRecord,
  kind: RowKind,
  layout: LayoutName,
): readonly RowFault[] {
  const columns: readonly Column[] = layouts[layout][kind]
  const faults = columns.flatMap(({ code, label, key, isRequired, most }): RowFault[] => {
    const text = record[key]
    if (isRequired && text === undefined) return [{ column: code, label, what: 'missing' }]
    return most !== undefined && [...(text ?? '')].length > most
      ? [{ column: code, label, what: 'too-long' }]
      : []
  })
  const isCitizen = record.partyKind === subjectKinds.citizen.zh
  const hasCode =
    codeKeys.some((key) => record[key] !== undefined) || (isCitizen && record.citizenNumber !== undefined)
  const party = columns.find(({ key }) => key === (isCitizen ? 'citizenNumber' : 'creditCode'))
  return hasCode || party === undefined
    ? faults
    : [...faults, { column: party.code, label: party.label, what: 'no-code' }]
}

/** The cells of a record in the order of the layout. The older layout has one column for whatever code there is. */
export function cellsOf(record: DisclosureRecord, kind: RowKind, layout: LayoutName): readonly string[] {
  const code = codeKeys.map((key) => record[key]).find((one) => one !== undefined)
  const own: DisclosureRecord =
    layout === 'older' && code !== undefined ? { ...record, creditCode: code } : record
  return layouts[layout][kind].map(({ key }) => own[key] ?? '')
}
