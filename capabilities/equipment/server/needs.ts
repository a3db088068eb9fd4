import type { Officer } from '#capabilities/access/domain/index.ts'
import { standingOn } from '#capabilities/authority/domain/index.ts'
import { officersInUnits } from '#capabilities/authority/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { needOf } from '../domain/index.ts'
import { departmentsBelow, devicesOf } from './device.sql.ts'
import { countDevices, type PlanRow, plansOf } from './plan.sql.ts'
import { isSilentRow, measureOn } from './read-devices.ts'
import { mayPlan, readUnitsOf } from './rights.ts'

/** Officers whose certificate holds, cameras that are there, and what that comes to, for each department. */
export async function needsOf(
  db: Reader,
  units: readonly { readonly id: string; readonly name: string }[],
  today: LegalDate,
) {
  const ids = units.map(({ id }) => id)
  const valid = (await officersInUnits(db, ids, today)).filter(
    (one) => one.since <= today && standingOn(one, today) === 'valid',
  )
  const counted = await db.many(countDevices, [ids])
  const rule = await ruleOn(db, 'equipment.need', today)
  const needs = units.map(({ id, name }) => {
    const count = (kind: string, ...states: readonly string[]) =>
      counted
        .filter((row) => row.unit_id === id && row.kind === kind && states.includes(row.state))
        .reduce((sum, row) => sum + row.count, 0)
    const officers = valid.filter(({ unitId }) => unitId === id).length
    const held = count('camera', 'in-use', 'repair')
    return {
      ...needOf({ unitId: id, officers, held }, rule.value),
      unitName: name,
      inUse: count('camera', 'in-use'),
      repair: count('camera', 'repair'),
      stations: count('station', 'in-use', 'repair'),
    }
  })
  return { needs, rule }
}

export const presentPlan = ({ id, kind, batch, fund, quantity, state, ...row }: PlanRow) => ({
  ...{ id, kind, batch, fund, quantity, state },
  unitPrice: Number(row.unit_price),
  ...{ allocated: row.allocated, received: row.received, version: row.version },
})

export async function readNeeds(db: Reader, officer: Officer, today: LegalDate) {
  const reached = readUnitsOf(officer)
  const units = await db.many(departmentsBelow, [reached, today])
  const { needs, rule } = await needsOf(db, units, today)
  const measure = await measureOn(db, today)
  const silent = (await db.many(devicesOf, [reached, null, null, null, null])).filter((row) =>
    isSilentRow(row, measure),
  )
  const plans = await db.many(plansOf, [reached])
  return ok({
    answer: {
      units: needs.map(({ held: _, ...one }) => ({
        ...one,
        silent: silent.filter((row) => row.unit_id === one.unitId).length,
      })),
      plans: plans.map(presentPlan),
      rule: {
        officersPerCamera: rule.value.officersPerCamera,
        basis: rule.basis,
        assumption: rule.assumption,
        silentDays: measure.silence.days,
      },
      mayPlan: mayPlan(officer),
    },
  })
}
