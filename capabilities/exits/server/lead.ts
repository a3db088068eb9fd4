import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { stopClock } from '#capabilities/deadlines/server/index.ts'
import { routes as routeNames } from '#capabilities/disputes/domain/index.ts'
import { lockForWork, recordWork, type Stamped } from '#capabilities/disputes/server/index.ts'
import { noteRoutesTold } from '#capabilities/mediation/server/index.ts'
import type { OtherBody } from '#capabilities/referral/domain/index.ts'
import { draftReferral } from '#capabilities/referral/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { departsFrom, inOrder, type ProposedRoute } from '../domain/index.ts'
import { drawPaperNumber } from './draw-number.ts'
import { findFacts, insertExit, replaceExit, type ToldRoute } from './exit.sql.ts'
import { type Proposal, propose } from './propose.ts'
import { mayLeadOn } from './rights.ts'
import { standingRecord } from './undisputed.sql.ts'

type Order = z.infer<NonNullable<typeof contract.leadToRoutes.body>>
type Chosen = Order['routes'][number]

/**
 * Records where the parties are led, beside what the rule proposes, and drafts the referrals that hand it over.
 * @source People's Mediation Law art. 26; source programme of 2019: failed and unfit matters go into the legal track
 */
export async function leadToRoutes(
  tx: Transaction,
  officer: Officer,
  { disputeId, version, routes, reason }: Order & { readonly disputeId: string; readonly version: number },
  stamp: Stamped,
) {
  const locked = await lockForWork(tx, officer, disputeId, version)
  if (!locked.ok) return locked
  const dispute = locked.value
  if (!mayLeadOn(officer, dispute)) return refuse('disputes.held-elsewhere')
  const facts = await tx.one(findFacts, [disputeId])
  const proposal = await propose(tx, disputeId, facts, stamp.today)
  const sound = isSound(proposal, dispute.filing, routes, reason)
  if (!sound.ok) return sound
  const told = routes.map((one) => tell(proposal, one))
  const hollow = routes.findIndex(({ handsOver }, at) => handsOver && (told[at]?.body ?? '').length < 2)
  if (hollow >= 0) return refuse('exits.body-missing', {}, `body.routes[${hollow}].body`)

  const { now, today } = stamp
  const id = newId(now)
  const number = await drawPaperNumber(tx, dispute.holder_unit_id, 'exit', today)
  const why = departsFrom(proposal.proposed, routesOf(routes)) ? (reason ?? null) : null
  const proposed = proposal.proposed.map((one) => proposal.explain(one))
  const kept = [JSON.stringify(proposed), JSON.stringify(inOrder(told)), why, proposal.ruleId, today, now]
  await tx.many(replaceExit, [disputeId, now])
  const about = [id, disputeId, facts.proceeding_id, number, proposal.occasions]
  await tx.many(insertExit, [...about, ...kept, officer.accountId])
  await stopClock(tx, disputeId, 'exit-notice', 'met')
  await noteRoutesTold(
    tx,
    proposal.broken.breachIds,
    { routes: routesOf(routes), number, by: officer.accountId },
    stamp,
  )
  const handed = await handOver(tx, officer, { disputeId, number }, pick(routes, told), stamp)
  if (!handed.ok) return handed
  const event = {
    type: 'led-to-routes',
    actor: officer.accountId,
    at: now,
    facts: { exit: id, number, routes: routesOf(routes), ...(why === null ? {} : { reason: why }) },
  }
  const raised = await recordWork(tx, dispute, event)
  return ok({ answer: { id, number, referrals: handed.value, version: raised }, version: raised })
}

const routesOf = (routes: readonly Chosen[]) => routes.map(({ route }) => route)

function isSound(proposal: Proposal, filing: string, routes: readonly Chosen[], reason: string | undefined) {
  if (proposal.occasions.length === 0 || filing === 'archived') return refuse('exits.not-at-an-end')
  const twice = routes.findIndex(({ route }, at) => routesOf(routes).indexOf(route) !== at)
  if (twice >= 0) return refuse('exits.route-twice', {}, `body.routes[${twice}].route`)
  if (departsFrom(proposal.proposed, routesOf(routes)) && reason === undefined) {
    return refuse('exits.reason-missing', {}, 'body.reason')
  }
  const stuck = routes.findIndex(
    ({ route, handsOver }) => handsOver && (proposedOf(proposal, route)?.handOver ?? null) === null,
  )
  const at = routes[stuck]
  if (at !== undefined)
    return refuse('exits.no-hand-over', { route: routeNames[at.route] }, `body.routes[${stuck}].handsOver`)
  return ok()
}

const proposedOf = ({ proposed }: Proposal, route: Chosen['route']) =>
  proposed.find((one) => one.route === route)

/** A route that the rule does not know here has no limit and no papers: nothing is made up. */
function tell(proposal: Proposal, { route, body }: Chosen): ToldRoute {
  const unproposed: ProposedRoute = {
    route,
    rank: 'also',
    reasons: [],
    limit: null,
    papers: [],
    handOver: null,
  }
  return proposal.explain(proposedOf(proposal, route) ?? unproposed, body)
}

const pick = (routes: readonly Chosen[], told: readonly ToldRoute[]) =>
  told.filter((_, at) => routes[at]?.handsOver === true)

async function handOver(
  tx: Transaction,
  officer: Officer,
  { disputeId, number }: { readonly disputeId: string; readonly number: string },
  told: readonly ToldRoute[],
  stamp: Stamped,
) {
  const record = await tx.maybe(standingRecord, [disputeId])
  const hasFacts = record?.answers.some(({ agreedTo }) => agreedTo.length > 0) ?? false
  const drafted: { readonly id: string; readonly number: string }[] = []
  for (const { handOver: way, body, reasons } of told) {
    if (way === null) continue
    const words = reasons.map(({ zh }) => zh).join('')
    const done = await draftReferral(
      tx,
      officer,
      {
        disputeId,
        body: way.body as OtherBody,
        kind: way.kind as 'guided' | 'transferred',
        bodyName: body,
        contact: '',
        reason: `${words}（${number}）`,
        materials:
          way.body === 'court' && hasFacts ? [{ name: '无争议事实记载', form: 'copy', count: 1 }] : [],
      },
      stamp,
    )
    if (!done.ok) return done
    drafted.push({ id: done.value.answer.id, number: done.value.answer.number })
  }
  return ok(drafted)
}
