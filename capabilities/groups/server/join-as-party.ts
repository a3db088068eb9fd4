import type { Officer } from '#capabilities/access/domain/index.ts'
import { growPersons, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import type { PartyInput } from '#capabilities/parties/contract.ts'
import { keepParties, knownParties, standForFewer } from '#capabilities/parties/server/index.ts'
import { normalCitizenNumber, normalCreditCode } from '#kernel/identity/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { countedWith } from './counted-with.ts'
import { lockToJoin } from './keepers.ts'

interface JoinOrder {
  readonly disputeId: string
  readonly version: number
  readonly party: PartyInput
  /** Who stood for it so far. */
  readonly countedWith?: string | undefined
}

/** One more person of a matter that is there already; nobody twice, by number. */
export async function joinAsParty(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  { disputeId, version, party, countedWith: withId }: JoinOrder,
  now: Date,
) {
  const dispute = await lockToJoin(tx, officer, disputeId, version)
  if (!dispute.ok) return dispute
  const known = await knownParties(tx, disputeId)
  const identity = identityOf(keys, party)
  if (identity !== undefined && known.some((one) => one.identity === identity)) {
    return refuse('groups.already-party')
  }
  const counted = countedWith(known, { role: party.role, countedWith: withId }, party.headCount)
  if (!counted.ok) return refuse(counted.refusal.code, {}, 'body.countedWith')
  const kept = await keepParties(tx, keys, disputeId, [party], now, known.length)
  if (!kept.ok) return kept
  if (withId !== undefined) await standForFewer(tx, withId, counted.value)
  const facts = { role: party.role, headCount: party.headCount, counted: counted.value }
  const words = ` ${party.name.toLowerCase()}`
  const grown = await tx.one(growPersons, [disputeId, party.headCount - counted.value, '', words])
  await noteOnTimeline(tx, disputeId, { type: 'party-joined', actor: officer.accountId, at: now, facts })
  return ok(grown)
}

function identityOf(keys: Keys, { citizenNumber, creditCode }: PartyInput): string | undefined {
  const number = citizenNumber === undefined ? undefined : normalCitizenNumber(citizenNumber)
  const code = creditCode === undefined ? undefined : normalCreditCode(creditCode)
  const either = number ?? code
  return either === undefined ? undefined : blindIndex(keys, 'identity-number', either).toString('hex')
}
