import type { Filing } from '../domain/index.ts'
import type { SummaryRow } from './dispute.sql.ts'

/** Hands a value over. @returns the parameter that stands for it */
export type Add = (value: unknown) => string

/** An order in which a list is walked; each has an index, which one order with nulls in it would not have. */
export interface Order {
  readonly name: 'due' | 'undated' | 'latest'
  readonly condition: string
  readonly by: string
  readonly has: (row: SummaryRow) => boolean
  /** What comes after a place in this order. @param value and id are parameters */
  readonly beyond: (value: string, id: string) => string
  readonly valueOf: (row: SummaryRow) => string
}

/**
 * A condition said so that PostgreSQL expects it of nearly every row and looks for it in no index. What an open dispute
 * nearly always has, or what another condition implies, is otherwise taken for a coincidence of its own: so few rows are
 * expected then that all of them are collected and sorted, where a walk along the index had the page after some dozen.
 */
export function likely(condition: string): string {
  return `(case when ${condition} then true end) is not null`
}

const openOrders: readonly Order[] = [
  {
    name: 'due',
    condition: likely('d.due_on is not null'),
    by: 'd.due_on, d.id',
    has: (row) => row.due_on !== null,
    beyond: (value, id) => `(d.due_on, d.id) > (${value}::date, ${id}::uuid)`,
    valueOf: (row) => row.due_on ?? '',
  },
  {
    name: 'undated',
    condition: 'd.due_on is null',
    by: 'd.id',
    has: (row) => row.due_on === null,
    beyond: (value, id) => `(${value}::text = '' and d.id > ${id}::uuid)`,
    valueOf: () => '',
  },
]

const closedOrders: readonly Order[] = [
  {
    name: 'latest',
    condition: 'true',
    by: 'd.registered_at desc, d.id desc',
    has: () => true,
    beyond: (value, id) => `(d.registered_at, d.id) < (${value}::timestamptz, ${id}::uuid)`,
    valueOf: (row) => row.registered_at.toISOString(),
  },
]

export interface Place {
  readonly order: Order['name']
  readonly value: string
  readonly id: string
}

const CURSOR = /^(due|undated|latest)_([0-9T:.Z-]*)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const shapes = { due: DAY, undated: /^$/, latest: MOMENT } as const

export function readCursor(cursor: string): Place | undefined {
  const [, order, value = '', id] = CURSOR.exec(cursor) ?? []
  if ((order !== 'due' && order !== 'undated' && order !== 'latest') || id === undefined) return undefined
  const isDated = order === 'undated' || !Number.isNaN(Date.parse(value))
  return isDated && shapes[order].test(value) ? { order, value, id } : undefined
}

export function cursorOf(row: SummaryRow, orders: readonly Order[]): string {
  const order = orders.find(({ has }) => has(row))
  return `${order?.name}_${order?.valueOf(row)}_${row.id}`
}

/** The condition of what stands in this order, or comes after a place in it. */
export function placeIn(order: Order, after: Place | undefined, add: Add): string {
  if (after?.order !== order.name) return order.condition
  return `${order.condition} and ${order.beyond(add(after.value), add(after.id))}`
}

/** Open matters by due date, those without one last; others by their registration, the latest first. */
export const ordersOf = (filing: Filing): readonly Order[] => (filing === 'open' ? openOrders : closedOrders)

/** All orders of a list as one sort, for few rows that no index has to walk. */
export const sortOf = (filing: Filing): string =>
  filing === 'open' ? 'due_on nulls last, id' : 'registered_at desc, id desc'
