import { ruleOn } from '#capabilities/rules/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import {
  type Ending,
  type FoundDoubt,
  findDoubts,
  type HeldSession,
  type WrittenText,
} from '../../domain/index.ts'
import { overseen } from './measure.sql.ts'
import { type Overseer, overseenValues, type Period } from './read-measures.ts'

/** So many of each kind are looked at; more are not a district's month. */
const MOST = 5000
const NAMED = 50

const onDay = (moment: string) =>
  `(${moment} at time zone 'Asia/Shanghai')::date between $4::date and $5::date`

interface EndingRow extends Omit<Ending, 'at'> {
  readonly at: Date
}

const endingsOf = statement<EndingRow>(
  'insight.endings-of',
  `select d.id as "disputeId", d.holder_unit_id as "unitId", e.actor as "accountId", e.at,
          e.type = 'agreement-reached' as "isSuccess"
     from ledger.entry e join disputes.dispute d on d.id = e.chain
    where e.at >= $4::date - 1 and e.at < $5::date + 2 and ${onDay('e.at')}
      and e.type in ('agreement-reached', 'mediation-ended') and ${overseen}
    order by e.at desc limit ${MOST}`,
)

interface SessionRow extends Omit<HeldSession, 'from' | 'to'> {
  readonly from: Date
  readonly to: Date
}

const sessionsOf = statement<SessionRow>(
  'insight.sessions-of',
  `select d.id as "disputeId", d.holder_unit_id as "unitId", m.account_id as "accountId",
          (s.minutes->>'startedAt')::timestamptz as "from", (s.minutes->>'endedAt')::timestamptz as "to"
     from mediation.session s join mediation.proceeding p on p.id = s.proceeding_id
     join mediation.mediator m on m.proceeding_id = p.id and m.is_host
      and (s.planned_at at time zone 'Asia/Shanghai')::date between m.from_day and coalesce(m.to_day, 'infinity')
     join disputes.dispute d on d.id = p.dispute_id
    where s.state = 'held' and ${onDay('s.planned_at')} and ${overseen}
    order by s.planned_at desc limit ${MOST}`,
)

const textsOf = statement<WrittenText>(
  'insight.texts-of',
  `select d.id as "disputeId", d.holder_unit_id as "unitId",
          concat(s.minutes->>'statements', ' ', s.minutes->>'verification', ' ', s.minutes->>'result') as text
     from mediation.session s join mediation.proceeding p on p.id = s.proceeding_id
     join disputes.dispute d on d.id = p.dispute_id
    where s.state = 'held' and ${onDay('s.planned_at')} and ${overseen}
    order by s.planned_at desc limit ${MOST}`,
)

const namesOf = statement<{ readonly id: string; readonly code: string; readonly title: string }>(
  'insight.names-of-disputes',
  'select id, code, title from disputes.dispute where id = any($1::uuid[]) order by code',
)
const unitNames = statement<{ readonly id: string; readonly name: string }>(
  'insight.names-of-units',
  'select id, name from organisations.unit where id = any($1::uuid[])',
)
const personNames = statement<{ readonly id: string; readonly name: string }>(
  'insight.names-of-accounts',
  'select id, display_name as name from access.account where id = any($1::uuid[])',
)

/** What makes the figures of a period doubtful, by the thresholds in force on its last day. */
export async function readDoubts(db: Reader, overseer: Overseer, period: Period) {
  if (period.from > period.to) return refuse('insight.period-reversed')
  const values = overseenValues(overseer, period)
  const endings = await db.many(endingsOf, values)
  const sessions = await db.many(sessionsOf, values)
  const texts = await db.many(textsOf, values)
  const { value: rule, assumption } = await ruleOn(db, 'doubt.figures', period.to)
  const facts = {
    endings: endings.map((one) => ({ ...one, at: one.at.getTime() })),
    sessions: sessions.map((one) => ({ ...one, from: one.from.getTime(), to: one.to.getTime() })),
    texts,
  }
  const hasMore = [endings, sessions, texts].some(({ length }) => length === MOST)
  const found = await named(db, findDoubts(facts, rule))
  return ok({ doubts: found, thresholds: { ...rule }, assumption, hasMore })
}

async function named(db: Reader, found: readonly FoundDoubt[]) {
  const disputes = await db.many(namesOf, [found.flatMap(({ disputeIds }) => disputeIds.slice(0, NAMED))])
  const units = await db.many(unitNames, [found.map(({ unitId }) => unitId)])
  const people = await db.many(personNames, [found.flatMap(({ accountId }) => accountId ?? [])])
  const unitName = new Map(units.map(({ id, name }) => [id, name]))
  const personName = new Map(people.map(({ id, name }) => [id, name]))
  return found.map(({ doubt, unitId, accountId, disputeIds }) => {
    const person = accountId === undefined ? undefined : personName.get(accountId)
    return {
      doubt,
      unitId,
      unitName: unitName.get(unitId) ?? '',
      ...(person === undefined ? {} : { personName: person }),
      disputes: disputes.filter(({ id }) => disputeIds.includes(id)).slice(0, NAMED),
      count: disputeIds.length,
    }
  })
}
