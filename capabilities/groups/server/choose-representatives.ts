import type { Officer } from '#capabilities/access/domain/index.ts'
import { recordWork } from '#capabilities/disputes/server/index.ts'
import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import { knownParties } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import {
  type Authority,
  type ConsentWay,
  checkRepresentation,
  type GroupProceeding,
} from '../domain/index.ts'
import { endRepresentation, insertRepresentation } from './group.sql.ts'
import { lockKept } from './keepers.ts'

export interface RepresentationOrder {
  readonly disputeId: string
  readonly version: number
  readonly proceeding: GroupProceeding
  readonly role: PartyRole
  readonly representatives: readonly {
    readonly partyId: string
    readonly agents: readonly string[]
    readonly represents: readonly {
      readonly partyId: string
      readonly consentedOn: LegalDate
      readonly way: ConsentWay
      readonly authority: Authority
    }[]
  }[]
}

/** The whole of one side at once, so that its limits can be told; what was recorded before ends, and stays on record. */
export async function chooseRepresentatives(
  tx: Transaction,
  officer: Officer,
  order: RepresentationOrder,
  { now, today }: { readonly now: Date; readonly today: LegalDate },
) {
  const dispute = await lockKept(tx, officer, order.disputeId, order.version)
  if (!dispute.ok) return dispute
  const rule = await ruleOn(tx, `representatives.${order.proceeding}`, today)
  const side = (await knownParties(tx, order.disputeId)).filter(({ role }) => role === order.role)
  const persons = side.reduce((sum, party) => sum + party.head_count, 0)
  const ids = side.map(({ id }) => id)
  const sound = checkRepresentation(rule.value, persons, ids, order.representatives.map(namesOf))
  if (!sound.ok) return sound
  const consents = order.representatives.flatMap(({ represents }) => represents)
  if (consents.some(({ consentedOn }) => consentedOn > today)) return refuse('groups.consent-in-future')
  await tx.many(endRepresentation, [order.disputeId, order.role, now])
  const rows = order.representatives.map((one) => ({ ...one, id: newId(now) }))
  const head = [newId(now), order.disputeId, order.proceeding, order.role, rule.id, now, officer.accountId]
  await tx.many(insertRepresentation, [...head, JSON.stringify(rows)])
  const { proceeding, role } = order
  const facts = { proceeding, role, rule: rule.id, representatives: order.representatives.map(namesOf) }
  const event = { type: 'representatives-chosen', actor: officer.accountId, at: now, facts }
  return ok({ version: await recordWork(tx, dispute.value, event) })
}

function namesOf({ partyId, agents, represents }: RepresentationOrder['representatives'][number]) {
  return { partyId, agents: agents.length, represents: represents.map((one) => one.partyId) }
}
