import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { regradeClock } from '#capabilities/deadlines/server/index.ts'
import {
  type Category,
  filings,
  type Grade,
  type RiskFlag,
  type Sector,
} from '#capabilities/disputes/domain/index.ts'
import {
  classify,
  type DisputeEdit,
  findReached,
  isHeldByUnitOf,
  lockForWork,
  type Moved,
  recordWork,
  type Stamped,
  type WorkedDispute,
} from '#capabilities/disputes/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { dispatchDispute } from './dispatch-dispute.ts'
import type { KeptProposal } from './propose.ts'
import { decisionsOf, factsInForce, insertDecision, proposalOf, type Triaged } from './triage.sql.ts'

export interface Decision {
  readonly category: Category
  readonly sector?: Sector | undefined
  readonly grade: Grade
  readonly unitId: string
  readonly flags: readonly RiskFlag[]
  readonly reason?: string | undefined
}

const isTriageOfficer = hasRole('triage-officer')

/**
 * The decision of a person over what the table proposed. Regrading changes the length of the legal clock, never its
 * start; another unit is a dispatch.
 */
export async function decideTriage(
  tx: Transaction,
  officer: Officer,
  edit: DisputeEdit,
  decision: Decision,
  stamp: Stamped,
): Promise<Result<Moved>> {
  const locked = await lockForWork(tx, officer, edit.disputeId, edit.version)
  if (!locked.ok) return locked
  const dispute = locked.value
  const mayDecide = mayDecideOn(officer, dispute, decision)
  if (!mayDecide.ok) return mayDecide
  const { proposal, before } = await readForDecision(tx, edit.disputeId)
  const differing = differences(decision, proposal, before)
  if (differing.length > 0 && decision.reason === undefined) {
    return refuse('triage.reason-missing', { fields: differing.map((part) => parts[part]) }, 'body.reason')
  }
  const decided = { ...decision, flags: [...decision.flags].sort() }
  await classify(tx, edit.disputeId, decided)
  const kept = [
    edit.disputeId,
    stamp.now,
    officer.accountId,
    JSON.stringify(proposal ?? {}),
    JSON.stringify(decided),
  ]
  await tx.many(insertDecision, [newId(stamp.now), ...kept, decision.reason ?? null])
  const due = decision.grade === before.grade ? undefined : await regrade(tx, dispute, decision.grade, stamp)
  const event = { type: 'triaged', actor: officer.accountId, at: stamp.now, facts: decided }
  const version = await recordWork(tx, dispute, event, due === undefined ? {} : { due })
  if (decision.unitId !== dispute.holder_unit_id) {
    const reason = decision.reason ?? reasonOf(proposal)
    return dispatchDispute(tx, officer, { ...edit, version, toUnitId: decision.unitId, reason }, stamp)
  }
  const dueOn = due === undefined ? dispute.due_on : (due?.on ?? null)
  return ok({ routing: dispute.routing, dueOn, version })
}

function mayDecideOn(officer: Officer, dispute: WorkedDispute, decision: Decision) {
  if (dispute.filing !== 'open')
    return refuse('disputes.not-possible-now', { state: filings[dispute.filing] })
  if (isTriageOfficer(officer)) return ok()
  const isOwn = isHeldByUnitOf(officer, dispute) && decision.unitId === dispute.holder_unit_id
  return isOwn ? ok() : refuse('disputes.held-elsewhere')
}

/** What is decided upon, as the person who decides calls it. */
const parts = {
  category: { zh: '纠纷类型', en: 'category' },
  grade: { zh: '难易', en: 'grade' },
  unitId: { zh: '承办单位', en: 'unit' },
  flags: { zh: '风险', en: 'dangers' },
} as const satisfies CodeList

/** Which parts a reason is owed for. */
function differences(
  decision: Decision,
  proposal: KeptProposal | undefined,
  before: Triaged,
): readonly (keyof typeof parts)[] {
  const wanted = proposal && {
    category: proposal.category.value,
    grade: proposal.grade.value,
    unitId: proposal.unitId,
    flags: proposal.flags.map(({ value }) => value),
  }
  const owed: (keyof typeof parts)[] = []
  const differs = <Part extends 'category' | 'grade' | 'unitId'>(part: Part) =>
    decision[part] !== (wanted?.[part] ?? before[part])
  if (differs('category')) owed.push('category')
  if (differs('grade')) owed.push('grade')
  if (differs('unitId') && decision.unitId !== before.unitId) owed.push('unitId')
  // Nobody takes a danger away without saying why; adding one needs no excuse.
  if ((wanted?.flags ?? before.flags).some((flag) => !decision.flags.includes(flag))) owed.push('flags')
  return owed
}

function reasonOf(proposal: KeptProposal | undefined): string {
  return proposal?.unit.reasons.map(({ because }) => because.zh).join('；') || '按规则表分流'
}

/** Before acceptance no legal clock runs: the grade alone changes. */
async function regrade(tx: Transaction, dispute: WorkedDispute, grade: Grade, { now }: Stamped) {
  if (dispute.due_kind !== 'mediation') return undefined
  const rule = await ruleOn(tx, `limit.mediation.${grade}`, await acceptedOn(tx, dispute.id))
  const regraded = await regradeClock(tx, dispute.id, 'mediation', rule, await workCalendar(tx), now)
  if (!regraded.ok) return undefined
  const { dueOn } = regraded.value
  return dueOn === null ? null : { on: dueOn, kind: 'mediation' }
}

async function acceptedOn(tx: Reader, disputeId: string) {
  const { accepted_on: day } = await tx.one(factsInForce, [disputeId])
  if (day === null) throw new Error('an accepted dispute has no day of acceptance')
  return day
}

async function readForDecision(db: Reader, disputeId: string) {
  const [kept, facts] = [await db.maybe(proposalOf, [disputeId]), await db.one(factsInForce, [disputeId])]
  const { unit_id: unitId, category, grade, sector, flags } = facts
  const before: Triaged = { category, grade, unitId, flags, ...(sector === null ? {} : { sector }) }
  return { proposal: kept?.proposal ?? undefined, before }
}

export async function readTriage(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const { proposal, before } = await readForDecision(db, disputeId)
  const rows = await db.many(decisionsOf, [disputeId])
  const decisions = rows.map(({ at, by, decided, reason }) => {
    const { reason: _said, ...what } = decided
    return { at: at.toISOString(), by, decided: what, ...(reason === null ? {} : { reason }) }
  })
  const answer = {
    ...(proposal === undefined ? {} : { proposal }),
    inForce: before,
    decisions,
    version: found.value.version,
  }
  return ok({ answer, version: found.value.version })
}
