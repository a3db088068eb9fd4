import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { isInForce, type Validity } from './bodies.ts'
import type {
  ActType,
  CertificateState,
  IssuerKind,
  OfficerFault,
  ServiceKind,
  Standing,
} from './codes/index.ts'

/** From a day on; what was said last by that day holds. */
export interface StateChange {
  readonly state: CertificateState
  readonly fromDay: LegalDate
}

/**
 * @property category 执法类别 as the certificate prints it; empty: not limited
 * @property areas division codes; an area covers all below it
 * @property filedOn of a ministry's certificate: when it was filed with the justice department
 */
export interface Certificate extends Validity {
  readonly id: string
  readonly number: string
  readonly issuerKind: IssuerKind
  readonly actTypes: readonly ActType[]
  readonly category?: string | undefined
  readonly areas: readonly string[]
  readonly filedOn?: LegalDate | undefined
  readonly changes: readonly StateChange[]
}

export interface EnforcementOfficer {
  readonly id: string
  readonly name: string
  readonly service: ServiceKind
  readonly since: LegalDate
  readonly leftOn?: LegalDate | undefined
  readonly certificates: readonly Certificate[]
}

/** What was last said of a certificate by that day. */
export function stateOn({ changes }: Pick<Certificate, 'changes'>, day: LegalDate): CertificateState {
  return (
    changes.reduce<StateChange | undefined>(
      (last, one) => (one.fromDay <= day && (last === undefined || one.fromDay >= last.fromDay) ? one : last),
      undefined,
    )?.state ?? 'valid'
  )
}

/** Serves from the first day to the day before leaving. */
const isServing = ({ since, leftOn }: EnforcementOfficer, day: LegalDate): boolean =>
  since <= day && (leftOn === undefined || day < leftOn)

/** How one certificate stands on a day, whoever holds it. */
export function certificateStanding(certificate: Certificate, day: LegalDate): Standing {
  const state = stateOn(certificate, day)
  if (state !== 'valid') return state
  if (day < certificate.validFrom) return 'not-yet'
  if (!isInForce(certificate, day)) return 'expired'
  const isFiled = certificate.filedOn !== undefined && certificate.filedOn <= day
  return certificate.issuerKind === 'ministry' && !isFiled ? 'unfiled' : 'valid'
}

/** The best comes first: who holds two certificates stands by the one that holds. */
const order: readonly Standing[] = [
  'valid',
  'unfiled',
  'not-yet',
  'suspended',
  'expired',
  'revoked',
  'cancelled',
]

/** How somebody stands on a day, by the certificate that speaks best for them. */
export function standingOn(officer: EnforcementOfficer, day: LegalDate): Standing {
  if (!isServing(officer, day)) return 'left'
  if (officer.service === 'auxiliary') return 'auxiliary'
  const standings = officer.certificates.map((one) => certificateStanding(one, day))
  return order.find((standing) => standings.includes(standing)) ?? 'without'
}

/**
 * The last day in `[today, until]` on which somebody who may act today still may, because a certificate ends and no other
 * holds on the next day.
 * @returns undefined where that does not come, or where the person leaves, or may not act today
 */
export function lastValidDay(
  officer: EnforcementOfficer,
  today: LegalDate,
  until: LegalDate,
): LegalDate | undefined {
  if (standingOn(officer, today) !== 'valid') return undefined
  const ends = officer.certificates.map(({ validTo }) => validTo)
  return ends
    .filter((day): day is LegalDate => day !== undefined && day >= today && day <= until)
    .toSorted()
    .find((day) => standingOn(officer, addDays(day, 1)) === 'expired')
}

/** @property category asked only where the kind of act is bound to one  @property division code of the place */
export interface ActQuestion {
  readonly day: LegalDate
  readonly actType: ActType
  readonly category?: string | undefined
  readonly division?: string | undefined
}

export interface OfficerReason {
  readonly fault: OfficerFault
  /** Of whom it is said; left out where it is said of all together. */
  readonly officerId?: string
}

const faultOf = {
  'not-yet': 'not-valid-yet',
  expired: 'expired',
  suspended: 'suspended',
  revoked: 'revoked',
  cancelled: 'cancelled',
  unfiled: 'unfiled',
} as const satisfies Partial<Record<Standing, OfficerFault>>

function certificateFaults(certificate: Certificate, question: ActQuestion): readonly OfficerFault[] {
  const { day, actType, category, division } = question
  const standing = certificateStanding(certificate, day)
  const faults: OfficerFault[] = standing in faultOf ? [faultOf[standing as keyof typeof faultOf]] : []
  if (!certificate.actTypes.includes(actType)) faults.push('wrong-act-type')
  const isBound = category !== undefined && certificate.category !== undefined
  if (isBound && certificate.category !== category) faults.push('wrong-category')
  const isCovered = certificate.areas.some((area) => division?.startsWith(area))
  if (division !== undefined && !isCovered) faults.push('wrong-area')
  return faults
}

/** Why one person may not act; nothing where he may. Of several certificates the one with the fewest faults speaks. */
export function faultsOf(officer: EnforcementOfficer, question: ActQuestion): readonly OfficerFault[] {
  if (!isServing(officer, question.day)) return ['not-serving']
  if (officer.service === 'auxiliary') return ['auxiliary']
  const all = officer.certificates.map((one) => certificateFaults(one, question))
  const [best] = all.toSorted((one, other) => one.length - other.length)
  return best ?? ['no-certificate']
}

/**
 * Whether these people together make a lawful act: at least two distinct officers, each valid on that day, for that kind
 * of act and in that area. Whoever else is named and may not act is told, and hinders nothing.
 * @source Administrative Penalty Law 42; Administrative Coercion Law 18; 国办发〔2024〕54号 (auxiliary staff never); trap 18
 */
export function officersMayAct(
  officers: readonly EnforcementOfficer[],
  question: ActQuestion,
): { readonly ok: boolean; readonly reasons: readonly OfficerReason[] } {
  const distinct = new Map(officers.map((officer) => [officer.id, officer]))
  const reasons: OfficerReason[] = []
  const repeated = officers.filter(({ id }, at) => officers.findIndex((other) => other.id === id) < at)
  for (const { id } of repeated) reasons.push({ fault: 'same-person', officerId: id })
  let able = 0
  for (const officer of distinct.values()) {
    const faults = faultsOf(officer, question)
    if (faults.length === 0) able += 1
    for (const fault of faults) reasons.push({ fault, officerId: officer.id })
  }
  if (able < 2) reasons.unshift({ fault: 'fewer-than-two' })
  return { ok: able >= 2, reasons }
}
