import type { Category, ProceedingKind } from '#capabilities/disputes/domain/index.ts'
import type { UnitKind } from '#capabilities/organisations/domain/index.ts'

const kinds: Partial<Record<UnitKind, ProceedingKind>> = {
  department: 'administrative',
  court: 'judicial',
  'police-station': 'police',
}

/** Under which rules a body mediates: a department, a court and the police each under their own. */
export function proceedingKindOf(body: UnitKind): ProceedingKind {
  return kinds[body] ?? 'peoples'
}

/** A limit that the law of this proceeding sets beside the district's 7, 15 or 30 days. */
export interface ProceedingLimit {
  readonly rule: `limit.proceeding.${'administrative' | 'judicial' | 'police' | 'medical' | 'labour'}`
  /** A labour mediation counts from the receipt of the application, whatever day it is accepted. */
  readonly from: 'acceptance' | 'receipt'
}

/**
 * @source disputes.md 2.4: Labour Dispute Mediation and Arbitration Law art. 14 (receipt), Medical Disputes Regulation
 *   art. 38, Invited Mediation Provisions art. 27 (court); Public Security Administration art. 183 (police); for
 *   departments the length depends on the place. Trap 3: the event that starts a clock belongs to its rule
 */
export function proceedingLimitOf(kind: ProceedingKind, category: Category): ProceedingLimit | undefined {
  if (kind !== 'peoples') return { rule: `limit.proceeding.${kind}`, from: 'acceptance' }
  if (category === 'medical') return { rule: 'limit.proceeding.medical', from: 'acceptance' }
  const isLabour = category === 'migrant-wages' || category === 'other-labour'
  return isLabour ? { rule: 'limit.proceeding.labour', from: 'receipt' } : undefined
}
