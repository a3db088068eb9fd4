import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { proposeColour } from '../domain/index.ts'
import { informantsOf, reportsOfMatter } from './harm.sql.ts'
import { presentReport } from './harm-reports.ts'
import { findMatter, type MatterRow } from './matter.sql.ts'
import { concernValues, mayLowerAnyColour } from './rights.ts'
import { type ChangeRow, changesOf, riskVisitsOf } from './risk.sql.ts'
import { leadersOf } from './risk.ts'
import { officersOf, type SeparationRow, separationsOf } from './separation.sql.ts'

/** Each reader is told what concerns that reader; what does not is not counted either. */
export async function readSafety(db: Reader, keys: Keys, officer: Officer, matterId: string, now: Date) {
  const matter = await db.maybe(findMatter, [matterId, ...reachValues(officer)])
  if (matter === undefined) return refuse('request.not-found')
  const duties = (await ruleOn(db, 'report.harm', legalDayOf(now.getTime()))).value.duties
  const [reports, informants, separations, officers] = await Promise.all([
    db.many(reportsOfMatter, [matterId, matter.reach, ...concernValues(officer)]),
    db.many(informantsOf, [matterId, matter.reach, ...concernValues(officer, ['supervisor'])]),
    db.many(separationsOf, [matterId]),
    db.many(officersOf, [matterId]),
  ])
  const seen = { officer, now, concerns: reports.map(({ concern }) => concern) }
  const answer = {
    duties: duties.map(({ concern, to, basis, assumption }) => ({
      concern,
      told: [...to],
      basis,
      assumption,
    })),
    reports: reports.map((row) => presentReport(keys, row)),
    informants: informants.map((row) => ({
      id: row.id,
      recordedAt: row.recorded_at.toISOString(),
      mayShow: row.may_show,
    })),
    ...(matter.kind === 'dispute' ? { risk: await readRisk(db, matter, seen) } : {}),
    separations: separations.map(presentSeparation),
    officers: officers.map(({ id, name, unit_id }) => ({ accountId: id, name, unitId: unit_id })),
  }
  return ok({ answer })
}

interface Seen {
  readonly officer: Officer
  readonly now: Date
  /** Of the reports that this reader may know of: a proposal tells no more than that. */
  readonly concerns: readonly string[]
}

async function readRisk(db: Reader, matter: MatterRow, { officer, now, concerns }: Seen) {
  const rule = await ruleOn(db, 'risk.entry', legalDayOf(now.getTime()))
  const changes = await db.many(changesOf, [matter.id])
  const visits = await db.many(riskVisitsOf, [matter.id])
  const proposal = proposeColour(rule.value.colours, { flags: matter.flags, concerns })
  const current = changes[0]
  return {
    colour: current?.colour ?? ('none' as const),
    ...(current?.leader_name ? { leaderName: current.leader_name } : {}),
    mayLower: mayLowerAnyColour(officer) || current?.leader_id === officer.accountId,
    proposed: proposal.colour,
    because: [...proposal.because],
    basis: rule.basis,
    assumption: rule.assumption,
    leaders: await leadersOf(db, matter.reach, now),
    changes: changes.map(presentChange),
    visits: visits.map(({ visited_at, ...visit }) => ({ at: visited_at.toISOString(), ...visit })),
  }
}

function presentChange(row: ChangeRow) {
  return {
    at: row.changed_at.toISOString(),
    by: row.by,
    from: row.from_colour,
    to: row.colour,
    ...(row.leader_name === null ? {} : { leaderName: row.leader_name }),
    reason: row.reason,
  }
}

function presentSeparation(row: SeparationRow) {
  return {
    id: row.id,
    partyId: row.party_id,
    ...(row.other_party_id === null ? { officerName: row.other_name } : { otherPartyId: row.other_party_id }),
    reason: row.reason,
    since: row.set_at.toISOString(),
  }
}
