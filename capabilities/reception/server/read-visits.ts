import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { maskedPhone } from '#kernel/identity/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Composed, Reader } from '#platform/server/database/statement.ts'
import { assistancesOf } from './assistance.ts'
import { findVisit, type VisitRow, visitColumns, visitTables } from './visit.sql.ts'

export interface VisitQuery {
  readonly state?: string | undefined
  readonly door?: string | undefined
  readonly text?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export async function listVisits(db: Reader, officer: Officer, query: VisitQuery) {
  const after = query.cursor === undefined ? undefined : CURSOR.exec(query.cursor)
  if (after === null || (after && Number.isNaN(Date.parse(after[1] ?? ''))))
    return refuse('reception.bad-cursor')
  const rows = await db.select(compose(officer, query, after))
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const next =
    rows.length > query.limit && last ? { next: `${last.received_at.toISOString()}_${last.id}` } : {}
  return ok({ answer: { visits: page.map(present), ...next } })
}

function compose(
  officer: Officer,
  query: VisitQuery,
  after: RegExpExecArray | undefined,
): Composed<VisitRow> {
  const values: unknown[] = [...reachValues(officer)]
  const add = (value: unknown) => `$${values.push(value)}`
  const conditions = [isWithinReach('v', 1)]
  if (query.state) conditions.push(`v.state = ${add(query.state)}`)
  if (query.door) conditions.push(`v.door = ${add(query.door)}`)
  if (query.text) {
    const like = `%${query.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(`search.pairs(v.search_text) @> search.pairs(${add(query.text)})`)
    conditions.push(`v.search_text like ${add(like)}`)
  }
  if (after)
    conditions.push(`(v.received_at, v.id) < (${add(after[1])}::timestamptz, ${add(after[2])}::uuid)`)
  const text = `select ${visitColumns} from ${visitTables} where ${conditions.join(' and ')}
    order by v.received_at desc, v.id desc limit ${add(query.limit + 1)}`
  return { text, values }
}

function present(row: VisitRow) {
  return {
    id: row.id,
    code: row.code,
    door: row.door,
    state: row.state,
    title: row.title,
    receivedAt: row.received_at.toISOString(),
    unitName: row.unit_name,
    ...(row.first_responder_name === null ? {} : { firstResponderName: row.first_responder_name }),
    ...(row.dispute_id === null ? {} : { disputeId: row.dispute_id }),
    ...(row.proposed_category === null ? {} : { proposedCategory: row.proposed_category }),
    ...(row.proposed_grade === null ? {} : { proposedGrade: row.proposed_grade }),
    flags: [...row.flags],
  }
}

export async function readVisit(db: Reader, keys: Keys, officer: Officer, visitId: string) {
  const row = await db.maybe(findVisit, [visitId, ...reachValues(officer)])
  if (row === undefined) return refuse('request.not-found')
  const parties = await db.many(partiesOf, [row.dispute_id ?? visitId])
  const answer = {
    ...present(row),
    narrative: row.narrative,
    place: row.place,
    divisionCode: row.division_code,
    requests: [...row.requests],
    ...(row.amount_fen === null ? {} : { amountFen: row.amount_fen }),
    parties: parties.map(({ id, role, kind, name, sealed }) => ({
      id,
      role,
      kind,
      name,
      ...phoneOf(keys, sealed),
    })),
    assistances: await assistancesOf(db, visitId),
    ...('category' in row.proposal ? { proposal: row.proposal } : {}),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.outcome_reason === null ? {} : { outcomeReason: row.outcome_reason }),
    version: row.version,
  }
  return ok({ answer, version: row.version })
}

function phoneOf(keys: Keys, sealed: Buffer) {
  const { phone } = JSON.parse(unseal(keys, sealed)) as SealedFacts
  return phone === undefined ? {} : { phone: maskedPhone(phone) }
}
