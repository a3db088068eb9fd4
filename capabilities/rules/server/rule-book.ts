import { type LegalDate, type WorkCalendar, workCalendarOf } from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { RefusedInTransaction } from '#platform/server/http/route.ts'
import { nameOfRule, type Rule, type RuleKey } from '../domain/index.ts'

const findRule = statement<Rule>(
  'rules.find-rule',
  `select id, key, value, basis, assumption from rules.rule
    where key = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
    order by valid_from desc limit 1`,
)

/** The rule that held on `day`, where one held already. */
export async function findRuleOn<Key extends RuleKey>(
  db: Reader,
  key: Key,
  day: LegalDate,
): Promise<Rule<Key> | undefined> {
  return (await db.maybe(findRule, [key, day])) as Rule<Key> | undefined
}

/**
 * The rule that held on `day`.
 * @throws RefusedInTransaction `rules.none-holds` where none did: a day that somebody entered lies before every rule
 */
export async function ruleOn<Key extends RuleKey>(db: Reader, key: Key, day: LegalDate): Promise<Rule<Key>> {
  const rule = await findRuleOn(db, key, day)
  if (rule === undefined) {
    const facts = { rule: nameOfRule(key), day }
    throw new RefusedInTransaction({ code: 'rules.none-holds', facts })
  }
  return rule
}

interface CalendarRow {
  readonly version: string
  readonly kept: {
    readonly fromYear: number
    readonly toYear: number
    readonly days: readonly {
      readonly date: string
      readonly kind: 'holiday' | 'workday'
      readonly name: string
      readonly nameEn: string
      readonly source: string
    }[]
  } | null
}

/** `$1` the version that is known already: then only that comes back. */
const readCalendar = statement<CalendarRow>(
  'rules.read-calendar',
  `select version, case when version is distinct from $1::uuid then json_build_object(
            'fromYear', (select min(year) from rules.calendar_year),
            'toYear', (select max(year) from rules.calendar_year),
            'days', (select json_agg(json_build_object('date', day, 'kind', kind, 'name', name, 'nameEn', name_en,
                                                       'source', source) order by day) from rules.calendar_day)) end as kept
     from rules.calendar_version`,
)

/** A version names one content for ever, so a copy can serve every reader who still sees that version. */
let copy: { readonly version: string; readonly calendar: WorkCalendar } | undefined

/** The work calendar as the rule book has it now. */
export async function workCalendar(db: Reader): Promise<WorkCalendar> {
  const known = copy
  const { version, kept } = await db.one(readCalendar, [known?.version ?? null])
  if (known?.version === version) return known.calendar
  const { fromYear, toYear, days } = kept ?? bug('the calendar came without its days')
  const calendar = workCalendarOf({ knownFrom: `${fromYear}-01-01`, knownTo: `${toYear}-12-31`, days })
  if (!calendar.ok) throw new Error(`the stored calendar is not right: ${calendar.refusal.code}`)
  copy = { version, calendar: calendar.value }
  return calendar.value
}
