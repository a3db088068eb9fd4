import { readStandingNotice } from '#capabilities/exits/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { normalAccessCode, stageOf } from '../domain/index.ts'
import { type FollowedRow, findFollowed } from './application.sql.ts'
import { digestOfAccessCode } from './apply.ts'
import { allowTry, noteWrongTry } from './guesses.ts'

export interface FollowOrder {
  readonly code: string
  readonly accessCode: string
  readonly address: string
  readonly now: Date
}

/** An unknown code and a wrong access code answer alike; a wrong try is recorded, so this settles by itself. */
export async function followApplication(database: Database, keys: Keys, order: FollowOrder) {
  const code = order.code.normalize('NFKC').toUpperCase().replace(/\s/g, '')
  const allowed = await allowTry(database, order, code)
  if (!allowed.ok) return allowed
  const accessCode = normalAccessCode(order.accessCode)
  const row =
    accessCode === undefined
      ? undefined
      : await database.maybe(findFollowed, [digestOfAccessCode(keys, accessCode), code])
  if (row === undefined) {
    await noteWrongTry(database, order, code)
    return refuse('applications.not-found')
  }
  const notice = row.dispute_id === null ? undefined : await readStandingNotice(database, row.dispute_id)
  return ok({ answer: { ...present(row), ...(notice === undefined ? {} : { notice }) } })
}

function present(row: FollowedRow) {
  const stage = stageOf({
    visitState: row.visit_state,
    routing: row.routing,
    proceeding: row.proceeding,
    outcome: row.outcome,
    filing: row.filing,
  })
  return {
    code: row.code,
    stage,
    receivedOn: legalDayOf(row.received_at.getTime()),
    ...(row.registered_at === null ? {} : { registeredOn: legalDayOf(row.registered_at.getTime()) }),
    ...(row.accepted_on === null ? {} : { acceptedOn: row.accepted_on }),
    ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    unitName: row.unit_name,
    ...(row.agreement_number === null ? {} : { agreementNumber: row.agreement_number }),
  }
}
