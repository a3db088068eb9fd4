import casefile from '#capabilities/casefile/data/rules.json' with { type: 'json' }
import { setCalendarYear } from '#capabilities/deadlines/server/index.ts'
import { copyDueDates } from '#capabilities/disputes/server/index.ts'
import coercion from '#capabilities/enforcement/data/coercion.json' with { type: 'json' }
import furtherActs from '#capabilities/enforcement/data/further.json' with { type: 'json' }
import inspection from '#capabilities/enforcement/data/inspection.json' with { type: 'json' }
import licence from '#capabilities/enforcement/data/licence.json' with { type: 'json' }
import penalty from '#capabilities/enforcement/data/penalty.json' with { type: 'json' }
import serving from '#capabilities/enforcement/data/serving.json' with { type: 'json' }
import equipment from '#capabilities/equipment/data/rules.json' with { type: 'json' }
import writing from '#capabilities/guidance/data/writing.json' with { type: 'json' }
import keeping from '#capabilities/keeping/data/rules.json' with { type: 'json' }
import recording from '#capabilities/recording/data/rules.json' with { type: 'json' }
import retention from '#capabilities/retention/data/rules.json' with { type: 'json' }
import returnForms from '#capabilities/returns/data/forms.json' with { type: 'json' }
import review from '#capabilities/review/data/rules.json' with { type: 'json' }
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import workCalendar from '#capabilities/rules/data/work-calendar.json' with { type: 'json' }
import type { CalendarYear } from '#capabilities/rules/server/index.ts'
import stations from '#capabilities/stations/data/rules.json' with { type: 'json' }
import { legalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Database, statement, type Transaction } from '#platform/server/database/statement.ts'

/** The rule book and the work calendar that a version of the program brings along. */
export interface ShippedRules {
  /** @property edition one more than before where the words change and the first day stays; left out, the first */
  readonly rules: readonly {
    readonly key: string
    readonly value: object
    readonly validFrom: string
    readonly edition?: number
  }[]
  readonly calendar: {
    readonly knownFrom: string
    readonly knownTo: string
    readonly days: readonly {
      readonly date: string
      readonly kind: string
      readonly name: string
      readonly nameEn: string
      readonly source: string
    }[]
  }
}

const SOURCE_OF_YEARS = 'chinese-days, checked against the notices'

/** Kinds of acts are dated rules like every other; their definitions are checked where they are written. */
const acts = [...penalty, ...coercion, ...inspection, ...licence, ...furtherActs, ...serving]

const ofThisVersion: ShippedRules = {
  rules: [
    ...[...rules, ...writing, ...acts, ...review, ...recording, ...casefile],
    ...[...keeping, ...returnForms, ...stations, ...equipment, ...retention],
  ],
  calendar: workCalendar,
}

const insertCalendarYears = statement(
  'seed.insert-calendar-years',
  `insert into rules.calendar_year (year, source) select year, $3 from generate_series($1::int, $2::int) as year`,
)

const insertCalendarDays = statement(
  'seed.insert-calendar-days',
  `insert into rules.calendar_day (day, kind, name, name_en, source)
   select (d->>'date')::date, d->>'kind', d->>'name', d->>'nameEn', d->>'source' from jsonb_array_elements($1::jsonb) as d`,
)

/** An edition that says what the house has already is none; where the house has ended a rule, its new edition ends too. */
const insertRules = statement(
  'seed.insert-rules',
  `insert into rules.rule (id, key, value, basis, assumption, valid_from, valid_to, edition)
   select r.id, r.key, r.value, r.basis, r.assumption, r."validFrom", k.valid_to, coalesce(r.edition, 1)
     from jsonb_to_recordset($1::jsonb)
            as r (id uuid, key text, value jsonb, basis text, assumption boolean, "validFrom" date, edition integer)
     left join lateral (select edition, value, basis, assumption, valid_to from rules.rule
                         where key = r.key and valid_from = r."validFrom" order by edition desc limit 1) k on true
    where k.edition is null
       or (coalesce(r.edition, 1) > k.edition
           and (r.value, r.basis, r.assumption) is distinct from (k.value, k.basis, k.assumption))
       on conflict (key, valid_from, edition) do nothing`,
)

const lastKnownYear = statement<{ readonly year: number | null }>(
  'seed.last-known-year',
  'select max(year)::int as year from rules.calendar_year',
)

const lockRules = statement('seed.lock-rules', 'select pg_advisory_xact_lock(430407005)')

/** What every installation starts with: the work calendar and the rule book. */
export async function seedRulesInto(tx: Transaction, now: Date, shipped = ofThisVersion): Promise<void> {
  await insertRulesInto(tx, now, shipped)
  const { knownFrom, knownTo, days } = shipped.calendar
  await tx.many(insertCalendarYears, [yearOf(knownFrom), yearOf(knownTo), SOURCE_OF_YEARS])
  await tx.many(insertCalendarDays, [JSON.stringify(days)])
}

/**
 * What this version knows and a furnished house does not yet: rules that came with it, and years of the calendar after
 * the last known one, which count every open clock anew. What was amended here stays as it is: a rule is known by its
 * key, its first day and its edition, a year by its number. An empty house is left empty.
 */
export function addNewRules(database: Database, now: Date, shipped = ofThisVersion): Promise<void> {
  return database.transaction(async (tx) => {
    // Several processes may start at once; each finds what those before it have added.
    await tx.many(lockRules)
    const { year: last } = await tx.one(lastKnownYear)
    if (last === null) return
    await insertRulesInto(tx, now, shipped)
    for (let year = last + 1; year <= yearOf(shipped.calendar.knownTo); year++) {
      const set = await setCalendarYear(tx, shippedYear(shipped, year), {
        actor: 'program',
        at: now,
        onMoved: copyDueDates,
      })
      if (!set.ok)
        throw new Error(`the calendar of ${year} that came along is not right: ${set.refusal.code}`)
    }
  })
}

function insertRulesInto(tx: Transaction, now: Date, shipped: ShippedRules) {
  return tx.many(insertRules, [JSON.stringify(shipped.rules.map((rule) => ({ ...rule, id: newId(now) })))])
}

function shippedYear({ calendar }: ShippedRules, year: number): CalendarYear {
  const ofYear = calendar.days.filter(({ date }) => yearOf(date) === year)
  const days = ofYear.map(({ date, kind, name, nameEn }) => {
    return { date: legalDate(date), kind: kind === 'workday' ? kind : 'holiday', name, nameEn } as const
  })
  return { year, source: ofYear[0]?.source ?? SOURCE_OF_YEARS, days }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
