import { statement } from '#platform/server/database/statement.ts'
import type { DeviceKind, DeviceState, PlanState } from '../domain/index.ts'

export interface PlanRow {
  readonly id: string
  readonly kind: DeviceKind
  readonly batch: string
  readonly fund: string
  readonly quantity: number
  readonly unit_price: string
  readonly state: PlanState
  readonly version: number
  readonly opened_by: string
  readonly allocated: number
  readonly received: number
}

const plan = `select p.id, p.kind, p.batch, p.fund, p.quantity, p.unit_price, p.state, p.version, p.opened_by,
       (select coalesce(sum(a.quantity), 0)::int from equipment.allocation a where a.plan_id = p.id) as allocated,
       (select count(*)::int from equipment.device d where d.plan_id = p.id) as received
  from equipment.plan p`
/** A plan is the bureau’s; a department below one of `$1` sees it too. */
const isReached = `exists (select from equipment.allocation a join organisations.unit u on u.id = a.unit_id
                            where a.plan_id = p.id and u.path && $1::uuid[])`

export const plansOf = statement<PlanRow>(
  'equipment.plans-of',
  `${plan} where ${isReached} order by p.opened_at desc, p.id desc`,
)

export const findPlan = statement<PlanRow>('equipment.find-plan', `${plan} where p.id = $2 and ${isReached}`)

export const lockPlan = statement<PlanRow>(
  'equipment.lock-plan',
  `${plan} where p.id = $2 and ${isReached} for update of p`,
)

export interface AllocationRow {
  readonly unit_id: string
  readonly unit_name: string
  readonly officers: number
  readonly need: number
  readonly held: number
  readonly proposed: number
  readonly quantity: number
  readonly reason: string | null
  readonly received: number
  readonly may_receive: boolean
}

/** Of the plan `$1` below one of `$2`; whether they are kept by who keeps `$3`. */
export const allocationsOf = statement<AllocationRow>(
  'equipment.allocations-of',
  `select a.unit_id, u.name as unit_name, a.officers, a.need, a.held, a.proposed, a.quantity, a.reason,
          (select count(*)::int from equipment.device d where d.plan_id = a.plan_id and d.unit_id = a.unit_id) as received,
          u.path && $3::uuid[] as may_receive
     from equipment.allocation a join organisations.unit u on u.id = a.unit_id
    where a.plan_id = $1 and u.path && $2::uuid[] order by u.name collate "zh-Hans-CN-x-icu"`,
)

/** Empty where the batch is there. */
export const insertPlan = statement<{ readonly id: string }>(
  'equipment.insert-plan',
  `insert into equipment.plan (id, bureau_id, kind, batch, fund, quantity, unit_price, state, opened_at, opened_by)
   values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9) on conflict do nothing returning id`,
)

export const insertAllocation = statement(
  'equipment.insert-allocation',
  `insert into equipment.allocation (plan_id, unit_id, officers, need, held, proposed, quantity)
   values ($1, $2, $3, $4, $5, $6, $6)`,
)

export const setAllocation = statement(
  'equipment.set-allocation',
  'update equipment.allocation set quantity = $3, reason = $4 where plan_id = $1 and unit_id = $2',
)

export const movePlan = statement<{ readonly version: number }>(
  'equipment.move-plan',
  'update equipment.plan set state = $2, version = version + 1 where id = $1 returning version',
)

/** How many devices of each kind and state the departments `$1` have. */
export const countDevices = statement<{
  readonly unit_id: string
  readonly kind: DeviceKind
  readonly state: DeviceState
  readonly count: number
}>(
  'equipment.count-devices',
  `select unit_id, kind, state, count(*)::int as count from equipment.device
    where unit_id = any ($1::uuid[]) group by unit_id, kind, state`,
)
