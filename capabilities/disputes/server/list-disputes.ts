import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Composed, Reader } from '#platform/server/database/statement.ts'
import { type SummaryRow, summaryColumns } from './dispute.sql.ts'

export interface DisputeQuery {
  readonly routing?: string | undefined
  readonly under?: string | undefined
  readonly text?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface DisputePage {
  readonly rows: readonly SummaryRow[]
  readonly next: string | undefined
}

/** Open disputes within the officer's reach, the earliest due date first; one more than asked tells if there is more. */
export async function listDisputes(
  db: Reader,
  keys: Keys,
  officer: Officer,
  query: DisputeQuery,
): Promise<Result<DisputePage, 'disputes.bad-cursor'>> {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  if (query.cursor !== undefined && after === undefined) return refuse('disputes.bad-cursor')
  const rows = await db.select(compose(keys, officer, query, after))
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return ok({ rows: page, next: rows.length > query.limit && last ? `${last.due_on}_${last.id}` : undefined })
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/

function readCursor(cursor: string): readonly [string, string] | undefined {
  const [, day, id] = CURSOR.exec(cursor) ?? []
  const isDay = day !== undefined && !Number.isNaN(Date.parse(day))
  return isDay && id && UUID.test(id) ? [day, id] : undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function compose(
  keys: Keys,
  officer: Officer,
  query: DisputeQuery,
  after: readonly [string, string] | undefined,
): Composed<SummaryRow> {
  const values: unknown[] = [...reachValues(officer)]
  const add = (value: unknown) => `$${values.push(value)}`
  const conditions = [`d.filing = 'open'`, isWithinReach('d', 1)]
  if (query.routing) conditions.push(`d.routing = ${add(query.routing)}`)
  if (query.under) conditions.push(`d.reach && array[${add(query.under)}]::uuid[]`)
  if (query.text) conditions.push(matches(keys, query.text, add))
  if (after) conditions.push(`(d.due_on, d.id) > (${add(after[0])}::date, ${add(after[1])}::uuid)`)
  const text = `select ${summaryColumns}
    from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    where ${conditions.join(' and ')}
    order by d.due_on, d.id limit ${add(query.limit + 1)}`
  return { text, values }
}

/** Words, names and codes by pairs of characters, rechecked; four digits may also be the end of a phone number. */
function matches(keys: Keys, words: string, add: (value: unknown) => string): string {
  const pairs = `search.pairs(d.search_text) @> search.pairs(${add(words)})`
  const recheck = `lower(d.search_text) like ${add(`%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}`
  const byWords = `(${pairs} and ${recheck})`
  if (!/^\d{4}$/.test(words)) return byWords
  const tail = add(blindIndex(keys, 'phone-tail', words))
  return `(${byWords} or d.id in (select matter_id from parties.party where phone_tail_index = ${tail}))`
}
