import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { PartyInput } from '../contract.ts'
import { insertParties } from './party.sql.ts'

/** What is sealed of a party; read back only to be shown masked, or in full with a reason. */
export interface SealedFacts {
  readonly identityNumber?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
}

/** Digits only, without the country code: what people type differently is one number. */
export function normalPhone(phone: string): string {
  return phone.replace(/^\+?86(?=1\d{10}$|-)/, '').replace(/\D/g, '')
}

/** @param after how many parties the matter has already */
export async function keepParties(
  tx: Transaction,
  keys: Keys,
  matterId: string,
  parties: readonly PartyInput[],
  now: Date,
  after = 0,
): Promise<void> {
  if (parties.length === 0) return
  const rows = parties.map((party) => rowOf(keys, party))
  const column = <Value>(pick: (row: ReturnType<typeof rowOf>) => Value): Value[] => rows.map(pick)
  await tx.many(insertParties, [
    matterId,
    rows.map(() => newId(now)),
    column((row) => row.party.role),
    column((row) => row.party.kind),
    column((row) => row.party.name),
    column((row) => row.party.headCount),
    column((row) => row.party.sex),
    column((row) => row.identityKind),
    column((row) => row.party.noIdentityReason ?? null),
    column((row) => row.sealed),
    column((row) => row.identityIndex),
    column((row) => row.phoneIndex),
    column((row) => row.tailIndex),
    after,
  ])
}

function rowOf(keys: Keys, party: PartyInput) {
  const identityNumber = party.citizenNumber ?? party.creditCode
  const phone = party.phone === undefined ? undefined : normalPhone(party.phone)
  const facts: SealedFacts = { identityNumber, phone, address: party.address }
  return {
    party,
    identityKind: party.citizenNumber ? 'citizen-number' : party.creditCode ? 'credit-code' : 'none',
    sealed: seal(keys, JSON.stringify(facts)),
    identityIndex: identityNumber ? blindIndex(keys, 'identity-number', identityNumber) : null,
    phoneIndex: phone ? blindIndex(keys, 'phone', phone) : null,
    tailIndex: phone ? blindIndex(keys, 'phone-tail', phone.slice(-4)) : null,
  }
}
