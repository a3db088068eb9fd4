import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type { DeviceEvent } from '../domain/index.ts'

/** Who, and when. */
export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

type PlanEvent = `plan-${'opened' | 'allocated' | 'adopted' | 'reopened' | 'received' | 'closed'}`
const kinds = { device: 'equipment-device', plan: 'equipment-plan' } as const

const event = (type: DeviceEvent | PlanEvent, facts: object, { officer, now }: Stamp) => ({
  ...{ type, actor: officer.accountId, at: now, facts },
})

/** Begins the ledger of a device or plan. @returns its id */
export async function begin(
  tx: Transaction,
  what: keyof typeof kinds,
  type: DeviceEvent | PlanEvent,
  facts: object,
  stamp: Stamp,
): Promise<string> {
  const id = newId(stamp.now)
  await startChain(tx, { kind: kinds[what], id }, event(type, facts, stamp))
  return id
}

/** The caller holds the row: its lock orders the lines of its ledger. */
export const noteOnDevice = (tx: Transaction, id: string, type: DeviceEvent, facts: object, stamp: Stamp) =>
  appendToLedger(tx, { kind: kinds.device, id }, event(type, facts, stamp))

export const noteOnPlan = (tx: Transaction, id: string, type: PlanEvent, facts: object, stamp: Stamp) =>
  appendToLedger(tx, { kind: kinds.plan, id }, event(type, facts, stamp))
