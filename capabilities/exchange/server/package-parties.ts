import type { Officer } from '#capabilities/access/domain/index.ts'
import { noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { type ExportPurpose, mayExportFor, type PartyInFull, partyForPackage } from '../domain/index.ts'
import type { OwnRow } from './exchange.sql.ts'

/** The purposes of the day for which this officer may let the parties go out. */
export async function purposesFor(
  db: Reader,
  officer: Officer,
  today: LegalDate,
): Promise<readonly ExportPurpose[]> {
  const held = officer.grants.map(({ role }) => role)
  return (await allPurposes(db, today)).filter((purpose) => mayExportFor(purpose, held))
}

export async function allPurposes(db: Reader, today: LegalDate): Promise<readonly ExportPurpose[]> {
  const { value } = await ruleOn(db, 'exchange.purposes', today)
  return value.purposes as readonly ExportPurpose[]
}

export async function purposeOf(db: Reader, officer: Officer, code: string, now: Date) {
  const purposes = await purposesFor(db, officer, legalDayOf(now.getTime()))
  const purpose = purposes.find((one) => one.code === code)
  return purpose === undefined ? refuse('exchange.not-for-purpose', {}, 'body.parties.purpose') : ok(purpose)
}

interface Leaving {
  readonly exportId: string
  readonly purpose: ExportPurpose
  readonly reason: string
  readonly by: string
  readonly now: Date
}

/** Who the parties of each matter are, as the purpose allows; that they went out stands on each timeline. */
export async function packageParties(
  tx: Transaction,
  keys: Keys,
  rows: readonly OwnRow[],
  { exportId, purpose, reason, by, now }: Leaving,
): Promise<ReadonlyMap<string, readonly PartyInFull[]>> {
  const packed = new Map<string, readonly PartyInFull[]>()
  const facts = { export: exportId, purpose: purpose.code, reason, shown: purpose.shown }
  for (const { id, is_restricted: isRestricted } of rows) {
    const parties = await tx.many(partiesOf, [id])
    packed.set(
      id,
      parties.map(({ role, name, sealed, is_minor: isMinor }) => {
        const { phone, identityNumber } = JSON.parse(unseal(keys, sealed)) as SealedFacts
        const whole = { role: partyRoles[role].zh, name, phone, identity: identityNumber }
        return partyForPackage(whole, purpose, isRestricted || isMinor)
      }),
    )
    await noteOnTimeline(tx, id, { type: 'parties-exported', actor: by, at: now, facts })
  }
  return packed
}
