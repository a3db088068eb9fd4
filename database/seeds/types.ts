import type {
  Category,
  DeclineGround,
  Door,
  EntrustingBody,
  Grade,
  Origin,
  PerformanceWay,
  RiskFlag,
  Satisfaction,
  Sensitivity,
  TerminationReason,
} from '#capabilities/disputes/domain/index.ts'
import type {
  AppointmentWay,
  CommitteePost,
  MediatorKind,
  Sector,
} from '#capabilities/organisations/domain/index.ts'
import type { PartyOrder } from '#capabilities/parties/contract.ts'

/** Somebody in a committee. @property slug stable name in seeds  @property account username, where the person signs in */
export interface SeedMember {
  readonly slug: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly unit: string
  readonly post: CommitteePost
  readonly appointment: AppointmentWay
  readonly mediatorKind: MediatorKind
  readonly sectors: readonly Sector[]
  readonly fromDay: string
  readonly toDay: string
  readonly account?: string
}

/** How far a demo matter has come; the seeding drives it there through the real use cases. */
export type SeedStage =
  | 'visit'
  | 'registered'
  | 'dispatched'
  | 'accepted'
  | 'mediating'
  | 'agreement-signing'
  | 'effective'
  | 'closed'
  | 'archived'
  | 'declined'
  | 'failed'

/** @property from, to places in `parties`  @property dueInDays counted from the day on which the agreement takes effect */
export interface SeedObligation {
  readonly from: number
  readonly to: number
  readonly what: string
  readonly amountFen?: number
  readonly way: PerformanceWay
  readonly dueInDays: number
}

export interface SeedAgreement {
  readonly form: 'written' | 'oral'
  readonly facts: string
  readonly obligations: readonly [SeedObligation, ...SeedObligation[]]
}

/**
 * A matter of the demo. People are invented, identity numbers carry a division that nobody has (990000).
 * @property receivedDaysAgo days before the seeding, so that a fresh demo always has running clocks
 * @property holder slug of the unit to which it is dispatched  @property minutes what the sessions recorded
 */
export interface SeedDispute {
  readonly slug: string
  readonly stage: SeedStage
  readonly receivedDaysAgo: number
  readonly door: Door
  readonly origin: Origin
  readonly entrustingBody?: EntrustingBody
  readonly registeredBy: string
  readonly title: string
  readonly narrative: string
  readonly category: Category
  readonly sector?: Sector
  readonly grade: Grade
  readonly amountFen?: number
  readonly divisionCode: string
  readonly place: string
  readonly flags: readonly RiskFlag[]
  readonly sensitivity: Sensitivity
  readonly parties: readonly PartyOrder[]
  readonly holder?: string
  readonly minutes?: readonly string[]
  readonly agreement?: SeedAgreement
  readonly decline?: { readonly ground: DeclineGround; readonly reason: string }
  /** @property isLed its parties were led to the routes that the rule proposes; otherwise that is still owed */
  readonly failure?: { readonly reason: TerminationReason; readonly isLed: boolean }
  readonly satisfaction?: Satisfaction
}
