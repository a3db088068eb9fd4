import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  type ActQuestion,
  type BodyQuestion,
  type BodyVerdict,
  bodyMayAct,
  type EnforcementBody,
  type EnforcementOfficer,
  type ListKind,
  type ListRow,
  officersMayAct,
  type Reviewer,
} from '../domain/index.ts'
import { type BodyRow, bodiesById, bodiesOfUnits, creditCodeOfUnit } from './body.sql.ts'
import {
  type ListVersionRow,
  rowsOfVersion,
  versionInForce,
  versionKnownThen,
  versionsInForce,
} from './list.sql.ts'
import {
  allReviewerRows,
  type OfficerRow,
  officerOfAccountRow,
  officersById,
  officersOfUnits,
  type ReviewerRow,
} from './people.sql.ts'
import { schemesOfUnits } from './scheme.sql.ts'
import { isSchemeInForce } from './schemes.ts'

const yearOf = (day: LegalDate): number => Number(day.slice(0, 4))

export function toBody(row: BodyRow): EnforcementBody {
  const { id, name, kind, act_types: actTypes, valid_from: validFrom, valid_to: validTo, entrustments } = row
  return { id, name, kind, actTypes, validFrom, validTo: validTo ?? undefined, entrustments }
}

/** Every body of a unit, whatever its days. */
export async function bodiesOf(db: Reader, unitId: string): Promise<readonly EnforcementBody[]> {
  return (await db.many(bodiesOfUnits, [[unitId]])).map(toBody)
}

/** Whether a body may do an act on a day, and in whose name; undefined where there is no such body. */
export async function askBody(
  db: Reader,
  bodyId: string,
  question: BodyQuestion,
): Promise<BodyVerdict | undefined> {
  const bodies = new Map((await db.many(bodiesById, [[bodyId]])).map((row) => [row.id, toBody(row)]))
  const body = bodies.get(bodyId)
  return body === undefined ? undefined : bodyMayAct(body, question, bodies)
}

/** An officer as the domain judges him, with what a paper prints of him. */
export interface KnownOfficer extends EnforcementOfficer {
  readonly unitId: string
  readonly post: string
  readonly accountId?: string
}

export function toOfficer(row: OfficerRow): KnownOfficer {
  const { id, name, service, since, post, unit_id: unitId } = row
  return {
    id,
    name,
    post,
    unitId,
    service,
    since,
    ...(row.left_on === null ? {} : { leftOn: row.left_on }),
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
    certificates: row.certificates.map(({ category, filedOn, ...certificate }) => ({
      ...certificate,
      category: category ?? undefined,
      filedOn: filedOn ?? undefined,
    })),
  }
}

export async function officersNamed(
  db: Reader,
  ids: readonly string[],
  day: LegalDate,
): Promise<readonly KnownOfficer[]> {
  return (await db.many(officersById, [yearOf(day), ids])).map(toOfficer)
}

/** Officers and auxiliary staff of a unit, also those who left. */
export async function officersOf(
  db: Reader,
  unitId: string,
  day: LegalDate,
): Promise<readonly KnownOfficer[]> {
  return officersInUnits(db, [unitId], day)
}

/** Officers and auxiliary staff of several units, also those who left. */
export async function officersInUnits(
  db: Reader,
  unitIds: readonly string[],
  day: LegalDate,
): Promise<readonly KnownOfficer[]> {
  return (await db.many(officersOfUnits, [yearOf(day), unitIds])).map(toOfficer)
}

/** Who signs in with an account, as an officer; undefined for everybody else. */
export async function officerOfAccount(
  db: Reader,
  accountId: string,
  day: LegalDate,
): Promise<KnownOfficer | undefined> {
  const row = await db.maybe(officerOfAccountRow, [yearOf(day), accountId])
  return row === undefined ? undefined : toOfficer(row)
}

/** {@link officersMayAct}, of officers by their ids; an id that nobody has does not count. */
export async function askOfficers(db: Reader, ids: readonly string[], question: ActQuestion) {
  const known = new Map((await officersNamed(db, ids, question.day)).map((one) => [one.id, one]))
  return officersMayAct(
    ids.flatMap((id) => known.get(id) ?? []),
    question,
  )
}

export interface KnownReviewer extends Reviewer {
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly isFullTime: boolean
  readonly fields: readonly string[]
  readonly accountId?: string
}

export function toReviewer(row: ReviewerRow): KnownReviewer {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    unitId: row.unit_id,
    unitName: row.unit_name,
    isFullTime: row.is_full_time,
    fields: row.fields,
    since: row.since,
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
    ...(row.qualification_number === null ? {} : { qualificationNumber: row.qualification_number }),
    ...(row.qualified_on === null ? {} : { qualifiedOn: row.qualified_on }),
    ...(row.first_reviewed_on === null ? {} : { firstReviewedOn: row.first_reviewed_on }),
    ...(row.left_on === null ? {} : { leftOn: row.left_on }),
  }
}

/** The code by which others know the department; undefined until the bureau recorded one for its body. */
export async function creditCodeOf(db: Reader, unitId: string): Promise<string | undefined> {
  return (await db.maybe(creditCodeOfUnit, [unitId]))?.credit_code
}

/** Every reviewer of the district, with the rule by which they may review on that day. */
export async function reviewersOn(db: Reader, day: LegalDate) {
  const reviewers = (await db.many(allReviewerRows, [yearOf(day)])).map(toReviewer)
  return { reviewers, rule: await ruleOn(db, 'authority.reviewer', day) }
}

/** The version of a list that holds on a day; a running case keeps its id. */
export function listInForce(
  db: Reader,
  kind: ListKind,
  unitId: string,
  day: LegalDate,
): Promise<ListVersionRow | undefined> {
  return db.maybe(versionInForce, [kind, unitId, day])
}

/** @property position its place in the version, which never changes: version and position name a row for ever */
export type PlacedRow<Kind extends ListKind> = ListRow<Kind> & {
  readonly position: number
  readonly key: string
}

/** The rows of a version, in their order. @param kind what the version is: the caller has it from {@link listInForce} */
export async function listRows<Kind extends ListKind>(
  db: Reader,
  _kind: Kind,
  versionId: string,
): Promise<readonly PlacedRow<Kind>[]> {
  const rows = await db.many(rowsOfVersion, [versionId])
  return rows.map(({ position, key, values }) => ({ ...values, position, key }) as PlacedRow<Kind>)
}

/**
 * The catalogues by which review is due in a case: the one that held when it was opened, as it was known then, and the one
 * of today. To end a catalogue, or to put a milder one before it, frees no case that is running.
 * @returns undefined where there is none
 */
export async function reviewCatalogueRows(
  db: Reader,
  of: { readonly unitId: string; readonly openedOn: LegalDate; readonly openedAt: Date },
  today: LegalDate,
) {
  const { unitId, openedOn, openedAt } = of
  const then = await db.maybe(versionKnownThen, ['review-catalogue', unitId, openedOn, openedAt])
  const now = await listInForce(db, 'review-catalogue', unitId, today)
  const versionId = now?.id ?? then?.id
  if (versionId === undefined) return undefined
  const rows: PlacedRow<'review-catalogue'>[] = []
  if (then !== undefined) rows.push(...(await listRows(db, 'review-catalogue', then.id)))
  if (now !== undefined && now.id !== then?.id) rows.push(...(await listRows(db, 'review-catalogue', now.id)))
  return { versionId, rows }
}

/** Which schemes and lists of a unit hold on a day, by their kinds. */
export async function papersInForce(db: Reader, unitId: string, day: LegalDate) {
  const schemes = await db.many(schemesOfUnits, [[unitId]])
  const lists = await db.many(versionsInForce, [[unitId], day])
  return {
    schemes: schemes.filter((row) => isSchemeInForce(row, day)).map(({ kind }) => kind),
    lists: lists.map(({ kind }) => kind),
  }
}
