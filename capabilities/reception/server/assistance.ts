import type { z } from 'zod'
import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type { AssistanceInput } from '../contract.ts'
import type { AssistanceKind } from '../domain/index.ts'
import { lockVisit } from './visit.sql.ts'

interface AssistanceRow {
  readonly id: string
  readonly kind: AssistanceKind
  readonly given_by: string
  readonly minutes: number
  readonly note: string
  readonly given_at: Date
}

const findAssistances = statement<AssistanceRow>(
  'reception.find-assistances',
  `select id, kind, given_by, minutes, note, given_at from reception.assistance where visit_id = $1 order by given_at, id`,
)

export async function assistancesOf(db: Reader, visitId: string) {
  const rows = await db.many(findAssistances, [visitId])
  return rows.map(({ id, kind, given_by, minutes, note, given_at }) => ({
    id,
    kind,
    givenBy: given_by,
    minutes,
    note,
    givenAt: given_at.toISOString(),
  }))
}

const insertAssistance = statement(
  'reception.insert-assistance',
  `insert into reception.assistance (id, visit_id, kind, account_id, given_by, minutes, note, given_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

const findName = statement<{ readonly name: string }>(
  'reception.find-name-of-account',
  `select display_name as name from access.account where id = $1`,
)

export type AssistanceOrder = z.infer<typeof AssistanceInput>

/** In every state of the visit: help is often written down after the visitor has left. */
export async function assist(
  tx: Transaction,
  officer: Officer,
  visitId: string,
  order: AssistanceOrder,
  now: Date,
) {
  const visit = await tx.maybe(lockVisit, [visitId, ...reachValues(officer)])
  if (visit === undefined) return refuse('request.not-found')
  const { personName, accountId = personName === undefined ? officer.accountId : undefined } = order
  const givenBy = accountId === undefined ? personName : (await tx.maybe(findName, [accountId]))?.name
  if (givenBy === undefined) return refuse('reception.no-such-person')
  const { kind, minutes, note } = order
  const id = await keepAssistance(tx, { visitId, kind, minutes, note, accountId, givenBy }, officer, now)
  return ok({ answer: { id } })
}

export interface KeptAssistance {
  readonly visitId: string
  readonly kind: AssistanceKind
  readonly minutes: number
  readonly note: string
  readonly accountId: string | undefined
  readonly givenBy: string
}

const lockVisitOfAssistance = statement(
  'reception.lock-visit-of-assistance',
  'select from reception.visit where id = $1 for update',
)

/** For who has been let to the visit by another part, such as a counsellor who was called to it. */
export async function keepAssistance(
  tx: Transaction,
  { visitId, kind, minutes, note, accountId, givenBy }: KeptAssistance,
  officer: Officer,
  now: Date,
): Promise<string> {
  await tx.many(lockVisitOfAssistance, [visitId])
  const id = newId(now)
  const what = [kind, accountId ?? null, givenBy, minutes, note]
  await tx.many(insertAssistance, [id, visitId, ...what, now, officer.accountId])
  const facts = { id, kind, minutes, ...(accountId === undefined ? {} : { accountId }) }
  const event = { type: 'assistance-recorded', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'visit', id: visitId }, event)
  return id
}
