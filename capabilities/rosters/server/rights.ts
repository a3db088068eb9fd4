import {
  anyOf,
  hasRole,
  isCaseWorker,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

const planners: readonly Role[] = ['triage-officer', 'committee-head', 'unit-head', 'bureau-head']

export const mayReadDuty = anyOf(isCaseWorker, hasRole('lawyer', 'counsellor'))
export const mayPlan = hasRole(...planners)

/** A seat is planned from above: by who plans for the centre or for a unit that the centre belongs to. */
export const unitsPlannedBy = (officer: Officer): readonly string[] => unitsWith(officer, planners)

/** Predicate over the unit of the centre, `$n` being {@link unitsPlannedBy}. */
export const isPlannedBy = (alias: string, place: number): string => `${alias}.path && $${place}::uuid[]`
