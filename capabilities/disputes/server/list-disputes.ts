import { isWithinReach, type Officer, reachValues, readsOfAll } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Reader, type Statement, statement } from '#platform/server/database/statement.ts'
import type { Filing } from '../domain/index.ts'
import { type SummaryRow, summaryColumns } from './dispute.sql.ts'
import { holdsWords, waysToFind } from './dispute-words.ts'
import {
  type Add,
  cursorOf,
  likely,
  type Order,
  ordersOf,
  type Place,
  placeIn,
  readCursor,
  sortOf,
} from './list-orders.ts'

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
  const orders = ordersOf(query.filing)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const isOfThisList = after === undefined || orders.some(({ name }) => name === after.order)
  if ((query.cursor !== undefined && after === undefined) || !isOfThisList) {
    return refuse('disputes.bad-cursor')
  }
  const asked = { keys, officer, query, glance }
  const rest =
    after === undefined ? orders : orders.slice(orders.findIndex(({ name }) => name === after.order))
  const found = (await findFew(db, asked, rest, after)) ?? (await walk(db, asked, rest, after))
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return ok({ rows: page, next: found.length > query.limit && last ? cursorOf(last, orders) : undefined })
}

interface Asked {
  readonly keys: Keys
  readonly officer: Officer
  readonly query: DisputeQuery
  readonly glance: ListGlance
}

/** The list in its order, one order after the other, until there is one more than asked. */
async function walk(db: Reader, asked: Asked, orders: readonly Order[], after: Place | undefined) {
  const found: SummaryRow[] = []
  for (const order of orders) {
    const missing = asked.query.limit + 1 - found.length
    if (missing <= 0) break
    const { values, add, conditions } = conditionsOf(asked)
    if (asked.query.text) conditions.push(likely(holdsWords(asked.keys, asked.query.text, add)))
    const text = `${summaries(conditions, placeIn(order, after, add))} order by ${order.by} limit ${add(missing)}`
    found.push(...(await db.select<SummaryRow>({ text, values })))
  }
  return found
}

/** So many rows are found and sorted within a millisecond or two. */
const FEW = 400

/**
 * What holds the words, where it is few: found by the index of words and sorted, the same way for every word, so that
 * PostgreSQL plans it once. A word that so many hold is met soon by who walks the list in its order.
 * @returns one more than asked, or undefined where nothing was looked for or it is not few
 */
async function findFew(db: Reader, asked: Asked, orders: readonly Order[], after: Place | undefined) {
  const { keys, query } = asked
  if (!query.text) return undefined
  const { values, add, conditions } = conditionsOf(asked)
  const places = orders.map((order) => `(${placeIn(order, after, add)})`).join(' or ')
  const ways = waysToFind(keys, query.text, add)
  const few = ways.map((way) => `(${summaries([...conditions, way], `(${places})`)} limit ${FEW})`)
  const text = `select *, count(*) over ()::int as among from (${few.join(' union ')}) as few
    order by ${sortOf(query.filing)} limit ${add(query.limit + 1)}`
  const prepared = plannedOnce(text)
  const found = await (prepared ? db.many(prepared, values) : db.select<FewRow>({ text, values }))
  return (found[0]?.among ?? 0) < FEW ? found : undefined
}

interface FewRow extends SummaryRow {
  readonly among: number
}

/** Every connection keeps what is prepared; the filters could make thousands of texts, everyday searches make a dozen. */
const MOST_PREPARED = 48
const planned = new Map<string, Statement<FewRow>>()

/** Each text under a name of its own. @returns undefined where enough are prepared: this one is planned anew */
function plannedOnce(text: string): Statement<FewRow> | undefined {
  const known = planned.get(text)
  if (known !== undefined || planned.size >= MOST_PREPARED) return known
  const prepared = statement<FewRow>(`disputes.find-few-${planned.size + 1}`, text)
  planned.set(text, prepared)
  return prepared
}

function summaries(conditions: readonly string[], place: string): string {
  return `select ${summaryColumns}
    from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    where ${[...conditions, place].join(' and ')}`
}

function conditionsOf({ officer, query, glance }: Asked) {
  const values: unknown[] = [...reachValues(officer)]
  const add: Add = (value) => `$${values.push(value)}`
  const within = isWithinReach('d', 1)
  // To meet a rare name with the list of every matter took ten times as long as to look at the few that have it.
  const conditions = [`d.filing = ${literalOf[query.filing]}`, readsOfAll(officer) ? likely(within) : within]
  if (query.routing) conditions.push(`d.routing = ${add(query.routing)}`)
  if (query.category) conditions.push(`d.category = ${add(query.category)}`)
  if (query.grade) conditions.push(`d.grade = ${add(query.grade)}`)
  if (query.warning === 'red') conditions.push(`d.due_on < ${add(glance.today)}::date`)
  if (query.warning === 'amber') {
    const today = add(glance.today)
    conditions.push(`d.due_on between ${today}::date and ${today}::date + ${add(glance.amber)}::int`)
  }
  if (query.under) conditions.push(`d.reach && array[${add(query.under)}]::uuid[]`)
  return { values, add, conditions }
}

/** Written out, not handed over: the index of open matters is found by its condition. */
const literalOf = { open: `'open'`, closed: `'closed'`, archived: `'archived'`, merged: `'merged'` } as const
