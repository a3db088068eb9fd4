import {
  type ClockEntry,
  type DayRule,
  type LegalDate,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { ClockKind } from './keep-clock.ts'

interface OpenClockRow {
  readonly id: string
  readonly matter_id: string
  readonly kind: ClockKind
  readonly due_on: LegalDate
  readonly provisional: boolean
  readonly rule: DayRule
  readonly entries: readonly ClockEntry<LegalDate>[]
}

const BATCH = 1000

const openClocksAfter = statement<OpenClockRow>(
  'deadlines.open-clocks-after',
  `select c.id, c.matter_id, c.kind, c.due_on, c.provisional, r.value as rule,
          (select json_agg(e.entry order by e.seq) from deadlines.clock_entry e where e.clock_id = c.id) as entries
     from deadlines.clock c join rules.rule r on r.id = c.rule_id
    where c.state in ('running', 'paused') and c.id > $1 order by c.id limit ${BATCH} for update of c`,
)

const refreshClocks = statement(
  'deadlines.refresh-clocks',
  `update deadlines.clock c set due_on = n.due_on, raw_on = n.raw_on, provisional = n.provisional
     from unnest($1::uuid[], $2::date[], $3::date[], $4::bool[]) as n(id, due_on, raw_on, provisional)
    where c.id = n.id`,
)

/** A clock whose date changed. @property dueOn null while it stands still */
export interface MovedClock {
  readonly matterId: string
  readonly kind: ClockKind
  readonly dueOn: LegalDate | null
}

/** Counts every open clock anew after the work calendar changed: ledgers and rules stay, only the answer may move. */
export async function recountClocks(tx: Transaction, calendar: WorkCalendar) {
  const moved: MovedClock[] = []
  let counted = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const clocks = await tx.many(openClocksAfter, [after])
    counted += clocks.length
    moved.push(...(await refresh(tx, clocks, calendar)))
    const last = clocks.at(-1)
    if (last === undefined || clocks.length < BATCH) return { counted, moved }
    after = last.id
  }
}

async function refresh(tx: Transaction, clocks: readonly OpenClockRow[], calendar: WorkCalendar) {
  const changed = clocks.flatMap((clock) => {
    const read = readClock(clock.entries, clock.rule, calendar)
    if (!read.ok) throw new Error(`a kept clock cannot be read: ${read.refusal.code}`)
    const { due, projected, raw, provisional } = read.value
    const isSame = projected === clock.due_on && provisional === clock.provisional
    return isSame ? [] : [{ clock, due, projected, raw, provisional }]
  })
  const column = <Value>(pick: (one: (typeof changed)[number]) => Value) => changed.map(pick)
  await tx.many(refreshClocks, [
    column(({ clock }) => clock.id),
    column(({ projected }) => projected),
    column(({ raw }) => raw),
    column(({ provisional }) => provisional),
  ])
  return changed
    .filter(({ clock, projected }) => projected !== clock.due_on)
    .map(({ clock, due }): MovedClock => ({ matterId: clock.matter_id, kind: clock.kind, dueOn: due }))
}
