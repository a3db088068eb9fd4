import { type LegalDate, type WorkCalendar, workCalendarOf } from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'
import {
  type Reader,
  type RequestReader,
  statement,
  type Transaction,
} from '#platform/server/database/statement.ts'
import { RefusedInTransaction } from '#platform/server/http/route.ts'
import { nameOfRule, type Rule, type RuleKey } from '../domain/index.ts'

interface DatedRule extends Rule {
  readonly validFrom: LegalDate
  readonly validTo: LegalDate | null
}

interface BookRow {
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
    readonly rules: readonly DatedRule[] | null
  } | null
}

/** `$1` the version that is known already: then only that comes back. Rules come with the latest first. */
const readBook = statement<BookRow>(
  'rules.read-book',
  `select version, case when version is distinct from $1::uuid then json_build_object(
            'fromYear', (select min(year) from rules.calendar_year),
            'toYear', (select max(year) from rules.calendar_year),
            'days', (select json_agg(json_build_object('date', day, 'kind', kind, 'name', name, 'nameEn', name_en,
                                                       'source', source) order by day) from rules.calendar_day),
            'rules', (select json_agg(json_build_object('id', id, 'key', key, 'value', value, 'basis', basis,
                                                        'assumption', assumption, 'validFrom', valid_from,
                                                        'validTo', valid_to) order by valid_from desc, edition desc)
                        from rules.rule)) end as kept
     from rules.book_version`,
)

export interface RuleBook {
  readonly version: string
  readonly calendar: WorkCalendar
  readonly rules: ReadonlyMap<string, readonly DatedRule[]>
}

/** A version names one content for ever, so a copy can serve every reader who still sees that version. */
let copy: RuleBook | undefined

/** Opened once in a transaction or a request: all that is decided in it is decided by one book. */
const opened = new WeakMap<Reader, Promise<RuleBook>>()

const staysOpen = (db: Reader | RequestReader | Transaction) =>
  ('transaction' in db && db.transaction === true) || 'request' in db

/** The rule book as it is now, for who asks it many times. */
export function ruleBook(db: Reader): Promise<RuleBook> {
  if (!staysOpen(db)) return openBook(db)
  const book = opened.get(db) ?? openBook(db)
  opened.set(db, book)
  return book
}

/** Whoever learnt beside something else which version is the newest need not ask for it again. */
export function openBookAt(db: Reader, version: string): void {
  if (copy?.version === version && staysOpen(db)) opened.set(db, Promise.resolve(copy))
}

/** Whoever amended the book in this transaction reads it anew. */
export function closeBook(tx: Transaction): void {
  opened.delete(tx)
}

async function openBook(db: Reader): Promise<RuleBook> {
  const known = copy
  const { version, kept } = await db.one(readBook, [known?.version ?? null])
  if (known?.version === version) return known
  const { fromYear, toYear, days, rules } = kept ?? bug('the rule book came without its content')
  const calendar = workCalendarOf({ knownFrom: `${fromYear}-01-01`, knownTo: `${toYear}-12-31`, days })
  if (!calendar.ok) throw new Error(`the stored calendar is not right: ${calendar.refusal.code}`)
  const book = { version, calendar: calendar.value, rules: Map.groupBy(rules ?? [], ({ key }) => key) }
  copy = book
  return book
}

/** The rule of the book that held on `day`, where one held already. */
export function ruleIn<Key extends RuleKey>(
  { rules }: RuleBook,
  key: Key,
  day: LegalDate,
): Rule<Key> | undefined {
  const dated = rules.get(key)
  return dated?.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) as
    | Rule<Key>
    | undefined
}

/**
 * The rule that held on `day`.
 * @throws RefusedInTransaction `rules.none-holds` where none did: a day that somebody entered lies before every rule
 */
export async function ruleOn<Key extends RuleKey>(db: Reader, key: Key, day: LegalDate): Promise<Rule<Key>> {
  const rule = ruleIn(await ruleBook(db), key, day)
  if (rule === undefined) {
    const facts = { rule: nameOfRule(key), day }
    throw new RefusedInTransaction({ code: 'rules.none-holds', facts })
  }
  return rule
}

/** The work calendar as the rule book has it now. */
export async function workCalendar(db: Reader): Promise<WorkCalendar> {
  return (await ruleBook(db)).calendar
}
