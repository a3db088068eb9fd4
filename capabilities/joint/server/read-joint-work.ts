import { hasRole, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { findReached, isHeldByUnitOf } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type JointStanding, jointActsNow, reasonsForJointWork, rightsOf } from '../domain/index.ts'
import {
  consultationsOf,
  draftsOf,
  factsFor,
  groupsOf,
  lastDecline,
  livingPartsOf,
  matterHeads,
  minutesOf,
  openTasksOf,
  opinionsOf,
  partsOf,
  peopleFor,
  proposalFacts,
  tasksOf,
} from './joint.sql.ts'
import {
  type Everything,
  type Looking,
  presentConsultation,
  presentGroup,
  presentInvitation,
  presentPart,
  presentTask,
} from './present.ts'
import { isMine, unitsOf } from './work.ts'

async function everythingOf(db: Reader, disputeId: string): Promise<Everything> {
  const of = [disputeId]
  const [consultations, groups, parts, opinions, tasks, minutes] = await Promise.all([
    db.many(consultationsOf, of),
    db.many(groupsOf, of),
    db.many(partsOf, of),
    db.many(opinionsOf, of),
    db.many(tasksOf, of),
    db.many(minutesOf, of),
  ])
  return { consultations, groups, parts, opinions, tasks, minutes }
}

/** For whoever reaches the dispute itself: nothing of joint work is kept from them. */
export async function readJointWork(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const [all, facts, declined, rule, limit] = await Promise.all([
    everythingOf(db, disputeId),
    db.one(proposalFacts, [disputeId]),
    db.maybe(lastDecline, [disputeId]),
    ruleOn(db, 'joint.proposal', today),
    ruleOn(db, 'limit.consultation-answer', today),
  ])
  const looking = { officer, today }
  const reasons = reasonsForJointWork(rule.value, facts)
  const standing = {
    ...standingOf(officer, all),
    isOpen: found.value.filing === 'open',
    mayAsk: mayAsk(officer) && isHeldByUnitOf(officer, found.value),
    isProposed:
      reasons.length > 0 && declined === undefined && all.groups.length + all.consultations.length === 0,
  }
  const answer = {
    proposal: {
      reasons: [...reasons],
      basis: rule.basis,
      assumption: rule.assumption,
      ...(declined === undefined ? {} : { declined: { ...declined, at: declined.at.toISOString() } }),
    },
    answerAssumption: limit.assumption,
    consultations: all.consultations.map((one) => presentConsultation(one, all, looking)),
    groups: all.groups.map((one) => presentGroup(one, all, looking, ['read-minutes'])),
    may: [...jointActsNow(standing)],
    version: found.value.version,
  }
  return ok({ answer, version: found.value.version })
}

const isHub = hasRole('triage-officer')
export const mayAsk = hasRole('mediator', 'committee-head')

function standingOf(
  officer: Officer,
  { consultations, groups, parts }: Everything,
): Omit<JointStanding, 'isOpen' | 'mayAsk' | 'isProposed'> {
  const living = groups.find(({ ended_at }) => ended_at === null)
  const isIn = (kind: 'lead' | 'helper') =>
    parts.some(
      (part) =>
        part.kind === kind && part.group_id === living?.id && part.until === null && isMine(officer, part),
    )
  const has = (state: string) => consultations.some((one) => one.state === state)
  return {
    isHub: isHub(officer),
    isLead: isIn('lead'),
    isHelper: isIn('helper'),
    hasGroup: living !== undefined,
    hasAsked: has('asked'),
    hasConvened: has('convened'),
  }
}

export async function listJointPeople(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const rows = await db.many(peopleFor, [found.value.holder_unit_id])
  const people = rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    mayLead: row.may_lead,
    mayHelp: row.may_help,
  }))
  return ok({ answer: { people } })
}

/** Through a part that has not ended, and no more than the parts allow, whatever else is on file. */
export async function readJointPart(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const all = await everythingOf(db, disputeId)
  const mine = all.parts.filter((part) => part.until === null && isMine(officer, part))
  const rights = rightsOf(mine.map(({ kind }) => kind))
  if (!rights.includes('read-facts')) return refuse('request.not-found')
  const facts = await db.maybe(factsFor, [disputeId])
  if (facts === undefined) return refuse('request.not-found')
  const looking = { officer, today, isThroughPart: true }
  const inGroup = (id: string) => mine.some(({ group_id }) => group_id === id)
  const invited = (id: string) => mine.some(({ consultation_id }) => consultation_id === id)
  const answer = {
    code: facts.code,
    title: facts.title,
    narrative: facts.narrative,
    holderUnitName: facts.holder_unit_name,
    rights: [...rights],
    parts: mine.map((part) => presentPart(part, looking)),
    consultations: all.consultations
      .filter(({ id }) => invited(id))
      .map((one) => presentConsultation(one, all, looking)),
    groups: all.groups.filter(({ id }) => inGroup(id)).map((one) => presentGroup(one, all, looking, rights)),
    ...(rights.includes('read-agreements') ? { agreements: await readDrafts(db, disputeId) } : {}),
  }
  return ok({ answer })
}

async function readDrafts(db: Reader, disputeId: string) {
  const rows = await db.many(draftsOf, [disputeId])
  return rows.map(({ main_facts: mainFacts, terms }) => ({ mainFacts, terms: terms.filter(Boolean) }))
}

/** What is due next stands first. */
export async function listJointWork(db: Reader, looking: Looking) {
  const { officer } = looking
  const who = [officer.accountId, unitsOf(officer)]
  const [parts, tasks] = [await db.many(livingPartsOf, who), await db.many(openTasksOf, who)]
  const ids = [...new Set([...parts, ...tasks].map(({ dispute_id }) => dispute_id))]
  const heads = await db.many(matterHeads, [...reachValues(officer), ids])
  const matters = heads.map(({ id, code, title, reaches }) => {
    const [own, due] = [parts, tasks].map((rows) => rows.filter(({ dispute_id }) => dispute_id === id)) as [
      typeof parts,
      typeof tasks,
    ]
    const days = [...due.map(({ due_on }) => due_on), ...own.flatMap(awaitedBy)].sort()
    return {
      disputeId: id,
      code,
      title,
      reachesMatter: reaches,
      ...(days[0] === undefined ? {} : { nextDue: days[0] }),
      parts: own.map((part) => ({
        ...presentInvitation(part, looking),
        ...(part.meets_at === null ? {} : { meetsAt: part.meets_at.toISOString() }),
        ...(part.answer_by === null ? {} : { answerBy: part.answer_by }),
      })),
      tasks: due.map((task) => presentTask(task, looking)),
    }
  })
  const lastly = '9999-12-31'
  return matters.sort((one, other) => ((one.nextDue ?? lastly) < (other.nextDue ?? lastly) ? -1 : 1))
}

const awaitedBy = ({ kind, attends, answer_by }: Everything['parts'][number]): readonly LegalDate[] =>
  kind === 'invited' && attends === null && answer_by !== null ? [answer_by] : []
