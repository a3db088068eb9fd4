import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Composed, Reader } from '#platform/server/database/statement.ts'
import { publicStates, type Rendition } from '../../domain/index.ts'
import { statesIn } from '../states-in.ts'

export interface DecisionQuery {
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  readonly actType?: string | undefined
  readonly from?: LegalDate | undefined
  readonly to?: LegalDate | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface PublicRow {
  readonly id: string
  readonly unit_id: string
  readonly decided_on: LegalDate
  readonly published_on: LegalDate
  readonly ends_on: LegalDate | null
  readonly shown: Rendition
  readonly shown_digest: Buffer
}

/** Said so that PostgreSQL expects it of nearly every row: `is null` of an expression it takes for rare, and sorts them all. */
const NOT_ENDED = '(case when p.ends_on <= $1::date then null else true end) is not null'

/** What is public on a day, whether or not the daily job has run. The sealed decision is not among the columns. */
export const publicColumns =
  'p.id, p.unit_id, p.decided_on, p.published_on, p.ends_on, p.shown, p.shown_digest'
const IS_PUBLIC = `p.state in ${statesIn(publicStates)}`

/**
 * How many of the latest are looked through for a word before the index of pairs is asked; undefined asks it at once. The
 * planner takes the pairs of a word for independent of each other and a common word of four characters for a rare one: it
 * fetched and sorted tens of thousands to show twenty. What has digits is a number of a document, and rare, but for the end
 * of a short one: one in a hundred ends in the same two digits.
 */
function nearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/\d/.test(text)) return 1500
  return text.length <= 3 ? 4000 : undefined
}

/** One page, the latest first; one more than asked tells if there is more. */
export async function searchDecisions(db: Reader, query: DecisionQuery, today: LegalDate) {
  const after = query.cursor === undefined ? undefined : placeOf(query.cursor)
  if (query.cursor !== undefined && after === undefined) return refuse('publicity.bad-cursor')
  const howNear = nearOf(query.text)
  const near = howNear === undefined ? [] : await db.select(compose(query, after, today, howNear))
  const isFull = near.length > query.limit
  const rows = isFull ? near : await db.select(compose(query, after, today))
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return ok({
    answer: {
      decisions: page.map(hitOf),
      ...(rows.length > query.limit && last ? { next: `${last.decided_on}_${last.id}` } : {}),
    },
  })
}

function hitOf({ id, unit_id: unitId, shown }: PublicRow) {
  const { documentNumber, organ, actType, decidedOn, subjects, texts, fineFen } = shown
  return {
    ...{ id, unitId, documentNumber, organ, actType, decidedOn },
    subjects: subjects.map(({ name }) => name),
    ...givenSides(subjects),
    ...(texts.violation === undefined ? {} : { violation: texts.violation }),
    ...(fineFen === undefined ? {} : { fineFen }),
  }
}

function givenSides(subjects: PublicRow['shown']['subjects']) {
  const sides = subjects.flatMap(({ part }) => (part === undefined ? [] : [part]))
  return sides.length === 0 ? {} : { sides }
}

interface Place {
  readonly day: LegalDate
  readonly id: string
}

/** The place that a cursor names; undefined where it names none. */
export function placeOf(cursor: string): Place | undefined {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  return isLegalDate(day) && id !== undefined ? { day, id } : undefined
}

/**
 * The page as one statement.
 * @param near looks through so many of the latest only, which finds a common word; a rare one is found by its pairs (the
 * statistics on the expression tell the planner how rare: migrations 0015 and 0016 tell the story)
 */
export function compose(
  query: DecisionQuery,
  after: Place | undefined,
  today: LegalDate,
  near?: number,
): Composed<PublicRow> {
  const values: unknown[] = [today]
  const add = (value: unknown) => `$${values.push(value)}`
  const conditions = [IS_PUBLIC, NOT_ENDED]
  if (query.unitId) conditions.push(`p.unit_id = ${add(query.unitId)}`)
  if (query.actType) conditions.push(`p.act_type = ${add(query.actType)}`)
  if (query.from) conditions.push(`p.decided_on >= ${add(query.from)}::date`)
  if (query.to) conditions.push(`p.decided_on <= ${add(query.to)}::date`)
  if (after) conditions.push(`(p.decided_on, p.id) < (${add(after.day)}::date, ${add(after.id)}::uuid)`)
  const words = wordsOf(query.text)
  const order = 'order by p.decided_on desc, p.id desc limit'
  if (near !== undefined) {
    const latest = `select ${publicColumns}, p.search_text from publicity.publication p
      where ${conditions.join(' and ')} ${order} ${add(near)}`
    const stands = words.map((word) => `strpos(p.search_text, ${add(word)}) > 0`).join(' and ')
    const text = `select ${publicColumns} from (${latest}) as p where ${stands} ${order} ${add(query.limit + 1)}`
    return { text, values }
  }
  const all = [...conditions, ...words.flatMap((word) => holding(word, add))].join(' and ')
  const text = `select ${publicColumns} from publicity.publication p where ${all} ${order} ${add(query.limit + 1)}`
  return { text, values }
}

/** The one that was decided first of all that are public. */
export function oldestPublic(today: LegalDate): Composed<Pick<PublicRow, 'decided_on'>> {
  const text = `select p.decided_on from publicity.publication p where ${IS_PUBLIC} and ${NOT_ENDED}
    order by p.decided_on, p.id limit 1`
  return { text, values: [today] }
}

/** What is asked, in small letters: five words at most, none of a single character where there are longer ones. */
function wordsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return []
  const folded = text.toLowerCase()
  const words = folded.split(/\s+/).filter((word) => word.length > 1)
  return words.length === 0 ? [folded] : words.slice(0, 5)
}

/** The word stands in the text; the cheap look first, the pairs for the index. */
function holding(word: string, add: (value: unknown) => string): readonly string[] {
  const place = `strpos(p.search_text, ${add(word)})`
  const likely = `(case when nullif(${place}, 0) is not null then true end) is not null`
  return [
    /^\d+$/.test(word) ? `${place} > 0` : likely,
    `search.pairs(p.search_text) @> search.pairs(${add(word)})`,
  ]
}
