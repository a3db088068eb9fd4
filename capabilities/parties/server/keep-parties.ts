import type { LegalDate } from '#kernel/calendar/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { normalCitizenNumber, normalCreditCode, normalPhone } from '#kernel/identity/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { PartyInput } from '../contract.ts'
import { checkParty, type PartyProblem, type PartyWarning, type SoundParty } from '../domain/index.ts'
import { insertActing, insertParties } from './party.sql.ts'

/** What is sealed of a party; read back only to be shown masked, or in full with a reason. */
export interface SealedFacts {
  readonly identityNumber?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly bornOn?: LegalDate | undefined
  readonly ethnicity?: string | undefined
  readonly occupation?: string | undefined
  readonly legalRepresentative?: string | undefined
}

/** What is sealed of somebody who acts for a party. */
export interface SealedActing {
  readonly identityNumber?: string | undefined
  readonly phone?: string | undefined
}

/**
 * Checks the parties of a matter and keeps them, nobody twice.
 * @param after how many parties the matter has already
 */
export async function keepParties(
  tx: Transaction,
  keys: Keys,
  matterId: string,
  parties: readonly PartyInput[],
  now: Date,
  after = 0,
): Promise<Result<readonly PartyWarning[], PartyProblem>> {
  const rows: PartyRowIn[] = []
  const warnings: PartyWarning[] = []
  for (const [at, party] of parties.entries()) {
    const sound = checkParty(party, legalDayOf(now.getTime()))
    if (!sound.ok) return refuse(sound.refusal.code, {}, `body.parties[${at}].${sound.refusal.at ?? 'name'}`)
    warnings.push(...sound.value.warnings.map((code) => ({ at, code })))
    rows.push(rowOf(keys, newId(now), party, sound.value, now))
  }
  if (rows.length > 0) await insertRows(tx, keys, matterId, rows, after, now)
  return ok(warnings)
}

async function insertRows(
  tx: Transaction,
  keys: Keys,
  matterId: string,
  rows: readonly PartyRowIn[],
  after: number,
  now: Date,
): Promise<void> {
  const column = <Value>(pick: (row: PartyRowIn) => Value): Value[] => rows.map(pick)
  await tx.many(insertParties, [
    matterId,
    column((row) => row.id),
    column((row) => row.party.role),
    column((row) => row.party.kind),
    column((row) => row.party.name),
    column((row) => row.party.headCount),
    column((row) => row.sex),
    column((row) => row.identityKind),
    column((row) => row.party.noIdentityReason ?? null),
    column((row) => row.sealed),
    column((row) => row.identityIndex),
    column((row) => row.phoneIndex),
    column((row) => row.tailIndex),
    after,
    column((row) => row.toldAt),
    column((row) => row.consentedAt),
    column((row) => row.isMinor),
  ])
  const acting = rows.flatMap(({ id, party }) => party.acting.map((one) => actingOf(keys, id, one, now)))
  if (acting.length > 0) await tx.many(insertActing, [JSON.stringify(acting)])
}

type PartyRowIn = ReturnType<typeof rowOf>

function rowOf(keys: Keys, id: string, party: PartyInput, sound: SoundParty, now: Date) {
  const number =
    party.citizenNumber === undefined
      ? party.creditCode && normalCreditCode(party.creditCode)
      : normalCitizenNumber(party.citizenNumber)
  const phone = party.phone === undefined ? undefined : normalPhone(party.phone)
  const { address, ethnicity, occupation, legalRepresentative } = party
  const told = { address, ethnicity, occupation, legalRepresentative }
  const facts: SealedFacts = { identityNumber: number, phone, bornOn: sound.bornOn, ...told }
  return {
    id,
    party,
    sex: sound.sex ?? party.sex,
    isMinor: sound.isMinor,
    toldAt: party.privacyTold ? now : null,
    consentedAt: party.sensitiveConsent || party.acting.some(({ consents }) => consents) ? now : null,
    identityKind: party.citizenNumber ? 'citizen-number' : party.creditCode ? 'credit-code' : 'none',
    sealed: seal(keys, JSON.stringify(facts)),
    identityIndex: number ? blindIndex(keys, 'identity-number', number) : null,
    phoneIndex: phone ? blindIndex(keys, 'phone', phone) : null,
    tailIndex: phone ? blindIndex(keys, 'phone-tail', phone.slice(-4)) : null,
  }
}

function actingOf(keys: Keys, partyId: string, one: PartyInput['acting'][number], now: Date) {
  const identityNumber = one.citizenNumber === undefined ? undefined : normalCitizenNumber(one.citizenNumber)
  const phone = one.phone === undefined ? undefined : normalPhone(one.phone)
  const facts: SealedActing = { identityNumber, phone }
  const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'))
  return {
    id: newId(now),
    partyId,
    as: one.as,
    name: one.name,
    consents: one.consents,
    sealed: hex(seal(keys, JSON.stringify(facts))),
    identity: hex(identityNumber ? blindIndex(keys, 'identity-number', identityNumber) : null),
    phone: hex(phone ? blindIndex(keys, 'phone', phone) : null),
  }
}
