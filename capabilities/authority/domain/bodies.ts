import type { LegalDate } from '#kernel/calendar/index.ts'
import type { ActType, BodyFault, BodyKind } from './codes/index.ts'

/** From one day to another, both included; without an end it runs on. */
export interface Validity {
  readonly validFrom: LegalDate
  readonly validTo?: LegalDate | undefined
}

export const isInForce = ({ validFrom, validTo }: Validity, day: LegalDate): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo)

/** @property items matters of the power list that it hands over; none means all that the principal has */
export interface Entrustment extends Validity {
  readonly principalId: string
  readonly principalName: string
  readonly items: readonly string[]
  readonly powers: readonly ActType[]
  readonly letterNumber: string
}

export interface EnforcementBody extends Validity {
  readonly id: string
  readonly name: string
  readonly kind: BodyKind
  readonly actTypes: readonly ActType[]
  readonly entrustments: readonly Entrustment[]
}

/** @property inTheNameOf who answers for the act and is published: the principal of an entrusted organisation */
export interface BodyVerdict {
  readonly ok: boolean
  readonly faults: readonly BodyFault[]
  readonly inTheNameOf?: { readonly id: string; readonly name: string }
}

export interface BodyQuestion {
  readonly actType: ActType
  /** The matter of the power list, where it is known. */
  readonly item?: string | undefined
  readonly day: LegalDate
}

/**
 * Whether a body may do an act on a day, and in whose name.
 * @param principals bodies by id; an entrusted organisation has no more than its principal
 * @source Administrative Penalty Law 17 to 21; Administrative Coercion Law 17 (measures are never delegated); trap 22
 */
export function bodyMayAct(
  body: EnforcementBody,
  question: BodyQuestion,
  principals: ReadonlyMap<string, EnforcementBody> = new Map(),
): BodyVerdict {
  const { actType, day, item } = question
  const faults: BodyFault[] = []
  if (!isInForce(body, day)) faults.push('not-in-force')
  if (body.kind !== 'entrusted') {
    if (!body.actTypes.includes(actType)) faults.push('act-type')
    return faults.length > 0 ? { ok: false, faults } : { ok: true, faults, inTheNameOf: nameOf(body) }
  }
  if (actType === 'coercion') faults.push('not-delegable')
  const standing = body.entrustments.filter((one) => isInForce(one, day))
  if (standing.length === 0) return { ok: false, faults: [...faults, 'no-entrustment'] }
  const powered = standing.filter(({ powers }) => powers.includes(actType))
  if (powered.length === 0) return { ok: false, faults: [...faults, 'act-type'] }
  const letter = powered.find(({ items }) => item === undefined || items.length === 0 || items.includes(item))
  if (letter === undefined) return { ok: false, faults: [...faults, 'item-not-entrusted'] }
  const principal = principals.get(letter.principalId)
  const isAble =
    principal !== undefined && principal.kind !== 'entrusted' && bodyMayAct(principal, question).ok
  if (!isAble) faults.push('principal')
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, faults, inTheNameOf: { id: letter.principalId, name: letter.principalName } }
}

const nameOf = ({ id, name }: EnforcementBody) => ({ id, name })
