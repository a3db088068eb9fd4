import type { z } from 'zod'
import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { lendReach, lockForWork, noteOnTimeline, recordWork } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { decideColour, isLower, type RiskColour, riskColours } from '../domain/index.ts'
import { findMatter } from './matter.sql.ts'
import { isBelievable } from './moments.ts'
import { mayLowerAnyColour } from './rights.ts'
import { changesOf, coloured, insertChange, insertRiskVisit, leadersOver, riskVisitsOf } from './risk.sql.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>
type ColourBody = Body<typeof contract.colourRisk>

interface Colouring {
  readonly officer: Officer
  readonly disputeId: string
  readonly body: ColourBody
  readonly now: Date
}

/** The dispute is locked without a version: danger is named although somebody else just wrote something. */
export async function colourRisk(tx: Transaction, colouring: Colouring) {
  const { officer, disputeId, body, now } = colouring
  const dispute = await lockForWork(tx, officer, disputeId)
  if (!dispute.ok) return dispute
  const allowed = await allows(tx, colouring)
  if (!allowed.ok) return allowed
  const leaderId = body.to === 'none' ? null : (body.leaderId ?? null)
  const made = [body.from, body.to, leaderId, body.reason, officer.accountId, now]
  await tx.many(insertChange, [newId(now), disputeId, ...made])
  const { from, to, reason } = body
  const facts = { from, to, leaderId, reason }
  const event = { type: 'risk-coloured', actor: officer.accountId, at: now, facts }
  if (leaderId !== null) await lendReach(tx, disputeId, leaderId, 'danger')
  await recordWork(tx, dispute.value, event)
  return ok({ answer: { colour: body.to } })
}

async function allows(tx: Transaction, { officer, disputeId, body, now }: Colouring) {
  const [current] = await tx.many(changesOf, [disputeId])
  const inForce = current?.colour ?? 'none'
  if (inForce !== body.from) return refuse('safety.colour-changed', { colour: riskColours[inForce] })
  const isLeader = current?.leader_id === officer.accountId
  if (isLower(body.from, body.to) && !isLeader && !mayLowerAnyColour(officer))
    return refuse('safety.only-leader-lowers')
  const today = legalDayOf(now.getTime())
  const visits = await tx.many(riskVisitsOf, [disputeId])
  const { visitWithinDays } = (await ruleOn(tx, 'risk.exit', today)).value
  const decided = decideColour({
    from: body.from,
    to: body.to,
    since: current?.changed_at.getTime() ?? 0,
    now: now.getTime(),
    visits: visits.map(({ visited_at, finding }) => ({ at: visited_at.getTime(), finding })),
    visitWithinDays,
  })
  return decided.ok ? leads(tx, officer, disputeId, body, now) : decided
}

/** Whoever leads holds a role that the rule names for the colour, over the dispute's own place. */
async function leads(
  tx: Transaction,
  officer: Officer,
  disputeId: string,
  { to, leaderId }: ColourBody,
  now: Date,
): Promise<Result<undefined, 'safety.leader-missing' | 'safety.not-a-leader'>> {
  if (to === 'none') return ok()
  if (leaderId === undefined) return refuse('safety.leader-missing', {}, 'body.leaderId')
  const matter = await tx.one(findMatter, [disputeId, ...reachValues(officer)])
  const candidates = await leadersOf(tx, matter.reach, now)
  const isFit = candidates.some(({ accountId, colours }) => accountId === leaderId && colours.includes(to))
  return isFit ? ok() : refuse('safety.not-a-leader', {}, 'body.leaderId')
}

export async function leadersOf(db: Reader, reach: readonly string[], now: Date) {
  const today = legalDayOf(now.getTime())
  const rows = (await ruleOn(db, 'risk.entry', today)).value.colours
  const roles = [...new Set(rows.flatMap(({ leaders }) => leaders))]
  const people = await db.many(leadersOver, [roles, reach, today])
  return people.map(({ account_id, name, roles: held }) => ({
    accountId: account_id,
    name,
    colours: rows
      .filter(({ leaders }) => leaders.some((role) => held.includes(role)))
      .map(({ colour }): RiskColour => colour),
  }))
}

export async function recordRiskVisit(
  tx: Transaction,
  officer: Officer,
  disputeId: string,
  body: Body<typeof contract.recordRiskVisit>,
  now: Date,
) {
  const dispute = await lockForWork(tx, officer, disputeId)
  if (!dispute.ok) return dispute
  if (!isBelievable(body.visitedAt, now)) return refuse('safety.bad-time')
  const id = newId(now)
  await tx.many(insertRiskVisit, [id, disputeId, body.visitedAt, officer.accountId, body.finding, body.words])
  const facts = { id, finding: body.finding, visitedAt: body.visitedAt }
  await noteOnTimeline(tx, disputeId, { type: 'risk-visited', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id } })
}

export async function listRisks(db: Reader, officer: Officer, limit: number) {
  const rows = await db.many(coloured, [limit, ...reachValues(officer)])
  const risks = rows.map((row) => ({
    disputeId: row.id,
    code: row.code,
    title: row.title,
    colour: row.colour,
    leaderName: row.leader_name,
    since: row.changed_at.toISOString(),
  }))
  return ok({ answer: { risks } })
}
