import { type LegalDate, type WorkCalendar, workCalendarOf } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import type { Rule, RuleKey } from '../domain/index.ts'

const findRule = statement<Rule>(
  'rules.find-rule',
  `select id, key, value, basis, assumption from rules.rule
    where key = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
    order by valid_from desc limit 1`,
)

/** The rule that held on `day`. @throws when the rule book has no answer: an installation without its seed */
export async function ruleOn<Key extends RuleKey>(db: Reader, key: Key, day: LegalDate): Promise<Rule<Key>> {
  const rule = await db.maybe(findRule, [key, day])
  if (rule === undefined) throw new Error(`no rule ${key} holds on ${day}`)
  return rule as Rule<Key>
}

const readCalendar = statement<{
  readonly from_year: number
  readonly to_year: number
  readonly days: readonly {
    date: string
    kind: 'holiday' | 'workday'
    name: string
    nameEn: string
    source: string
  }[]
}>(
  'rules.read-calendar',
  `select (select min(year) from rules.calendar_year) as from_year,
          (select max(year) from rules.calendar_year) as to_year,
          (select json_agg(json_build_object('date', day, 'kind', kind, 'name', name, 'nameEn', name_en,
                                             'source', source) order by day) from rules.calendar_day) as days`,
)

/** The work calendar as the rule book has it now. */
export async function workCalendar(db: Reader): Promise<WorkCalendar> {
  const { from_year: from, to_year: to, days } = await db.one(readCalendar)
  const calendar = workCalendarOf({ knownFrom: `${from}-01-01`, knownTo: `${to}-12-31`, days })
  if (!calendar.ok) throw new Error(`the stored calendar is not right: ${calendar.refusal.code}`)
  return calendar.value
}
