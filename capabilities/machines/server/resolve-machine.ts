import type { Officer } from '#capabilities/access/domain/index.ts'
import { digestOfToken } from '#capabilities/access/server/index.ts'
import type { OtherBody } from '#capabilities/referral/domain/index.ts'
import { minuteInMs } from '#kernel/calendar/index.ts'
import type { AccountId, UnitId } from '#kernel/ids/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { MachineCaller } from '#platform/server/http/caller.ts'
import type { MachineScope } from '../domain/index.ts'
import { findMachine, type MachineRow, touchClient } from './token.sql.ts'

/**
 * An outside system at work.
 * @property voice under which it registers and is named; it holds no role, so that no right of people is its own
 */
export interface Machine extends MachineCaller {
  readonly clientId: string
  readonly scopes: readonly MachineScope[]
  readonly body: OtherBody
  readonly bodyName: string
  readonly bodyKey: string
  readonly voice: Officer
}

const TOUCH_AFTER_MS = minuteInMs

export async function resolveMachine(db: Reader, token: string, now: Date): Promise<Machine | undefined> {
  const row = await db.maybe(findMachine, [digestOfToken(token), now])
  if (row === undefined) return undefined
  if (now.getTime() - (row.last_seen_at?.getTime() ?? 0) > TOUCH_AFTER_MS)
    await db.many(touchClient, [row.client_id, now])
  return toMachine(row)
}

function toMachine(row: MachineRow): Machine {
  const accountId = row.account_id as AccountId
  return {
    accountId,
    mustChangePassword: false,
    clientId: row.client_id,
    scopes: row.scopes,
    body: row.body,
    bodyName: row.body_name,
    bodyKey: row.body_key,
    voice: {
      accountId,
      username: row.client_id,
      displayName: row.name,
      unitId: row.unit_id as UnitId,
      unitName: row.unit_name,
      mustChangePassword: false,
      grants: [],
    },
  }
}
