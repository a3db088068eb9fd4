import { isWithinReach, type Officer, reachValues, readsOfAll } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Composed, Reader } from '#platform/server/database/statement.ts'
import type { Filing } from '../domain/index.ts'
import { type SummaryRow, summaryColumns } from './dispute.sql.ts'

export interface DisputeQuery {
  readonly routing?: string | undefined
  readonly category?: string | undefined
  readonly grade?: string | undefined
  readonly warning?: 'amber' | 'red' | undefined
  readonly filing: Filing
  readonly under?: string | undefined
  readonly text?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface DisputePage {
  readonly rows: readonly SummaryRow[]
  readonly next: string | undefined
}

/** @property amber days before the due date from which a matter is due soon */
export interface ListGlance {
  readonly today: LegalDate
  readonly amber: number
}

/**
 * Disputes within the officer's reach. Open ones by due date, those without one last; closed ones by their
 * registration, the latest first. One more than asked tells if there is more.
 */
export async function listDisputes(
  db: Reader,
  keys: Keys,
  officer: Officer,
  query: DisputeQuery,
  glance: ListGlance,
): Promise<Result<DisputePage, 'disputes.bad-cursor'>> {
  const orders = query.filing === 'open' ? openOrders : closedOrders
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const isOfThisList = after === undefined || orders.some(({ name }) => name === after.order)
  if ((query.cursor !== undefined && after === undefined) || !isOfThisList) {
    return refuse('disputes.bad-cursor')
  }
  const asked = { keys, officer, query, glance }
  const found: Found[] = []
  const first = after === undefined ? 0 : orders.findIndex(({ name }) => name === after.order)
  for (const order of orders.slice(first)) {
    const missing = query.limit + 1 - found.length
    if (missing <= 0) break
    const place = order.name === after?.order ? after : undefined
    const rows = await db.select(compose(asked, order, place, missing))
    found.push(...rows.map((row) => ({ row, cursor: `${order.name}_${order.valueOf(row)}_${row.id}` })))
  }
  const page = found.slice(0, query.limit)
  return ok({
    rows: page.map(({ row }) => row),
    next: found.length > query.limit ? page.at(-1)?.cursor : undefined,
  })
}

interface Found {
  readonly row: SummaryRow
  readonly cursor: string
}

interface Asked {
  readonly keys: Keys
  readonly officer: Officer
  readonly query: DisputeQuery
  readonly glance: ListGlance
}

/** An order in which a list is walked; each has an index, which one order with nulls in it would not have. */
interface Order {
  readonly name: 'due' | 'undated' | 'latest'
  readonly condition: string
  readonly by: string
  /** What comes after a place in this order. @param value and id are parameters */
  readonly beyond: (value: string, id: string) => string
  readonly valueOf: (row: SummaryRow) => string
}

/**
 * A condition said so that PostgreSQL expects it of nearly every row and looks for it in no index. What an open dispute
 * nearly always has, or what another condition implies, is otherwise taken for a coincidence of its own: so few rows are
 * expected then that all of them are collected and sorted, where a walk along the index had the page after some dozen.
 */
function likely(condition: string): string {
  return `(case when ${condition} then true end) is not null`
}

const openOrders: readonly Order[] = [
  {
    name: 'due',
    condition: likely('d.due_on is not null'),
    by: 'd.due_on, d.id',
    beyond: (value, id) => `(d.due_on, d.id) > (${value}::date, ${id}::uuid)`,
    valueOf: (row) => row.due_on ?? '',
  },
  {
    name: 'undated',
    condition: 'd.due_on is null',
    by: 'd.id',
    beyond: (value, id) => `(${value}::text = '' and d.id > ${id}::uuid)`,
    valueOf: () => '',
  },
]

const closedOrders: readonly Order[] = [
  {
    name: 'latest',
    condition: 'true',
    by: 'd.registered_at desc, d.id desc',
    beyond: (value, id) => `(d.registered_at, d.id) < (${value}::timestamptz, ${id}::uuid)`,
    valueOf: (row) => row.registered_at.toISOString(),
  },
]

interface Place {
  readonly order: Order['name']
  readonly value: string
  readonly id: string
}

const CURSOR = /^(due|undated|latest)_([0-9T:.Z-]*)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const shapes = { due: DAY, undated: /^$/, latest: MOMENT } as const

function readCursor(cursor: string): Place | undefined {
  const [, order, value = '', id] = CURSOR.exec(cursor) ?? []
  if ((order !== 'due' && order !== 'undated' && order !== 'latest') || id === undefined) return undefined
  const isDated = order === 'undated' || !Number.isNaN(Date.parse(value))
  return isDated && shapes[order].test(value) ? { order, value, id } : undefined
}

function compose(asked: Asked, order: Order, after: Place | undefined, limit: number): Composed<SummaryRow> {
  const { keys, officer, query, glance } = asked
  const values: unknown[] = [...reachValues(officer)]
  const add = (value: unknown) => `$${values.push(value)}`
  const within = isWithinReach('d', 1)
  const conditions = [
    `d.filing = ${literalOf[query.filing]}`,
    // Who reads of all finds a name by its rare pairs; to meet them with the list of every matter took ten times as long.
    readsOfAll(officer) ? likely(within) : within,
    order.condition,
  ]
  if (query.routing) conditions.push(`d.routing = ${add(query.routing)}`)
  if (query.category) conditions.push(`d.category = ${add(query.category)}`)
  if (query.grade) conditions.push(`d.grade = ${add(query.grade)}`)
  if (query.warning === 'red') conditions.push(`d.due_on < ${add(glance.today)}::date`)
  if (query.warning === 'amber') {
    const today = add(glance.today)
    conditions.push(`d.due_on between ${today}::date and ${today}::date + ${add(glance.amber)}::int`)
  }
  if (query.under) conditions.push(`d.reach && array[${add(query.under)}]::uuid[]`)
  if (after) conditions.push(order.beyond(add(after.value), add(after.id)))
  const ways = query.text ? waysToFind(keys, query.text, add) : ['true']
  const page = `order by ${order.by} limit ${add(limit)}`
  const selects = ways.map(
    (way) => `select ${summaryColumns}
    from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    where ${conditions.join(' and ')} and ${way} ${page}`,
  )
  const [only = ''] = selects
  if (selects.length === 1) return { text: only, values }
  return { text: `select * from ((${selects.join(') union (')})) as d ${page}`, values }
}

/** Written out, not handed over: the index of open matters is found by its condition. */
const literalOf = { open: `'open'`, closed: `'closed'`, archived: `'archived'`, merged: `'merged'` } as const

const CODE = /^\d{6}-\d{4}-\d{7}$/

/**
 * The conditions of which a matter with these words meets one: words and names by pairs of characters, rechecked; four
 * digits may also be the end of a phone number. Each is a question of its own, because PostgreSQL answers "one or the
 * other" by making the pairs of every row that either index finds. The cheap look stands first: where the list is
 * walked in its order, only the rows that pass it have their pairs made.
 */
function waysToFind(keys: Keys, words: string, add: (value: unknown) => string): readonly string[] {
  if (CODE.test(words)) return [`d.code = ${add(words)}`]
  const place = `strpos(d.search_text, ${add(words.toLowerCase())})`
  const pairs = `search.pairs(d.search_text) @> search.pairs(${add(words)})`
  if (!/^\d+$/.test(words)) return [`${likely(`${place} > 0`)} and ${pairs}`]
  // Every pair of digits is common and nearly no row has the number: nothing here is likely.
  const byDigits = `${place} > 0 and ${pairs}`
  if (words.length !== 4) return [byDigits]
  const tail = add(blindIndex(keys, 'phone-tail', words))
  const byTail = `d.id = any(array(select matter_id from parties.party where phone_tail_index = ${tail}))`
  return [byDigits, byTail]
}
