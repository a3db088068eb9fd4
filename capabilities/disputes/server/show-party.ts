import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { partiesOf, type SealedActing, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { isHeldByUnitOf } from './decide-acceptance.ts'
import { lockForWork, noteOnTimeline } from './work-on-dispute.ts'

const isTriageOfficer = hasRole('triage-officer')

export interface ShowingOrder {
  readonly disputeId: string
  readonly partyId: string
  readonly reason: string
}

/** @source architecture, rights hold everywhere: personal data in full is shown on request, with a reason, and logged */
export async function showParty(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  order: ShowingOrder,
  now: Date,
) {
  const dispute = await lockForWork(tx, officer, order.disputeId)
  if (!dispute.ok) return dispute
  if (!isHeldByUnitOf(officer, dispute.value) && !isTriageOfficer(officer))
    return refuse('disputes.held-elsewhere')
  const party = (await tx.many(partiesOf, [order.disputeId])).find(({ id }) => id === order.partyId)
  if (party === undefined) return refuse('request.not-found')
  const facts = { partyId: order.partyId, reason: order.reason }
  await noteOnTimeline(tx, order.disputeId, { type: 'party-shown', actor: officer.accountId, at: now, facts })
  const { identityNumber, phone, address } = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  const acting = party.acting.map(({ name, sealed }) => {
    const numbers = JSON.parse(unseal(keys, Buffer.from(sealed, 'hex'))) as SealedActing
    return { name, ...given({ identityNumber: numbers.identityNumber, phone: numbers.phone }) }
  })
  return ok({ answer: { ...given({ identityNumber, phone, address }), acting } })
}

/** Without what is not known. */
function given<Facts extends Readonly<Record<string, string | undefined>>>(facts: Facts) {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [Key in keyof Facts]?: string }
}
