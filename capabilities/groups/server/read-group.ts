import { hasRole, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { isHeldByUnitOf } from '#capabilities/disputes/server/index.ts'
import { mayMediate } from '#capabilities/mediation/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { clustersOf, type GroupProceeding, groupProceedings, groupSignsOf } from '../domain/index.ts'
import { actsForOthers } from './act-for-represented.ts'
import {
  crowdedMatters,
  findGroup,
  type GroupRow,
  joinedTo,
  lateMatters,
  leadingFor,
  representationsOf,
  type SeenRow,
  sidesOf,
  similarTo,
} from './group.sql.ts'
import { mayKeep, mayKeepPersons } from './keepers.ts'

const nothing = { consent: { ready: [], unable: [] }, signatures: [] }

export const mayMerge = hasRole('triage-officer')

export async function readGroup(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const reach = reachValues(officer)
  const row = await db.maybe(findGroup, [disputeId, ...reach])
  if (row === undefined) return refuse('request.not-found')
  const [rule, limits, sides, representations, joined, leading] = await Promise.all([
    ruleOn(db, 'group.warning', today),
    limitsOn(db, today),
    db.many(sidesOf, [disputeId]),
    db.many(representationsOf, [disputeId]),
    db.many(joinedTo, [disputeId, ...reach]),
    db.maybe(leadingFor, [row.merged_into, ...reach]),
  ])
  const acts = representations.length > 0 ? await actsForOthers(db, disputeId, today) : undefined
  const others = await similarDays(db, officer, row, rule.value)
  const day = legalDayOf(row.registered_at.getTime())
  const answer = {
    persons: row.head_count,
    sides: sides.map((side) => ({ ...side })),
    signs: row.filing === 'open' ? [...groupSignsOf(rule.value, row.head_count, day, others)] : [],
    similar: others.length,
    assumption: rule.assumption,
    representations: representations.map((row) => ({
      proceeding: row.proceeding,
      role: row.role,
      chosenAt: row.chosen_at.toISOString(),
      representatives: row.representatives.map((one) => ({ ...one, ...(acts?.of(row, one) ?? nothing) })),
    })),
    joined: joined.map(({ merged_at, ...one }) => ({ ...one, mergedAt: merged_at.toISOString() })),
    ...(leading === undefined ? {} : { leading: { ...leading } }),
    isMerged: row.merged_into !== null,
    mayUnmerge: mayMerge(officer) && row.filing === 'open',
    mayKeep: mayKeepPersons(officer) && row.filing === 'open' && mayKeep(officer, row),
    ...(acts === undefined ? {} : { acting: acts.rule }),
    mayActFor: mayMediate(officer) && isHeldByUnitOf(officer, row),
    limits,
  }
  return ok({ answer })
}

function limitsOn(db: Reader, today: LegalDate) {
  const proceedings = Object.keys(groupProceedings) as GroupProceeding[]
  return Promise.all(
    proceedings.map(async (proceeding) => {
      const { value, basis, assumption } = await ruleOn(db, `representatives.${proceeding}`, today)
      const { agents, ...numbers } = value
      return { proceeding, ...numbers, ...(agents === null ? {} : { agents }), basis, assumption }
    }),
  )
}

interface WarningRule {
  readonly days: number
  readonly placeDigits: number
}

/** Of the time before and after in which a stretch of days could have this one in it. */
async function similarDays(db: Reader, officer: Officer, row: GroupRow, rule: WarningRule) {
  if (row.division_code.length < rule.placeDigits) return []
  const day = legalDayOf(row.registered_at.getTime())
  const values = [
    ...[row.id, row.category, row.division_code.slice(0, rule.placeDigits)],
    ...[beginOf(addDays(day, 1 - rule.days)), beginOf(addDays(day, rule.days))],
  ]
  const rows = await db.many(similarTo, [...reachValues(officer), ...values])
  return rows.map(({ registered_at }) => legalDayOf(registered_at.getTime()))
}

const beginOf = (day: LegalDate): string => `${day}T00:00:00+08:00`

export async function listGroupWarnings(db: Reader, officer: Officer, today: LegalDate) {
  const { value: rule, assumption } = await ruleOn(db, 'group.warning', today)
  const reach = reachValues(officer)
  // a stretch that ended today began so many days ago, and one that began then is still worth a look
  const since = beginOf(addDays(today, 1 - 2 * rule.days))
  const [crowded, late] = await Promise.all([
    db.many(crowdedMatters, [...reach, rule.persons]),
    db.many(lateMatters, [...reach, since, rule.placeDigits, rule.similar]),
  ])
  const gatherings = late.map((row) => ({ ...row, ...gatheringOf(row) }))
  const clusters = clustersOf(rule, gatherings).map(({ category, place, matters }) => ({
    category: category as SeenRow['category'],
    divisionCode: place,
    matters: matters.map(presentSeen),
  }))
  const { persons, similar, days } = rule
  return ok({ answer: { crowded: crowded.map(presentSeen), clusters, persons, similar, days, assumption } })
}

function gatheringOf({ division_code, registered_at }: SeenRow) {
  return { place: division_code, day: legalDayOf(registered_at.getTime()) }
}

function presentSeen({ id, code, title, head_count, registered_at, holder_unit_name }: SeenRow) {
  const registeredOn = legalDayOf(registered_at.getTime())
  return { id, code, title, persons: head_count, registeredOn, holderUnitName: holder_unit_name }
}
