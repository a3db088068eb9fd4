import { z } from 'zod'
import type { Grade } from '#capabilities/disputes/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import { keepVisits, planVisitsOfRefusal } from './visits.ts'

interface OwedRow {
  readonly dispute_id: string
  readonly proceeding_id: string
  readonly grade: Grade
  readonly is_agreed: boolean
}

/** Matters whose file is still open and whose last turn ended with no visit planned: it ended before the rule came. */
const endedWithoutVisits = statement<OwedRow>(
  'mediation.ended-without-visits',
  `select d.id as dispute_id, p.id as proceeding_id, d.grade,
          exists (select from mediation.agreement g where g.proceeding_id = p.id and g.state = 'effective') as is_agreed
     from disputes.dispute d
     join lateral (select p.id, p.state, p.outcome from mediation.proceeding p where p.dispute_id = d.id
                    order by p.accepted_on desc, p.id desc limit 1) p on p.state = 'ended' and p.outcome <> 'handed-on'
    where d.filing = 'open'
      and not exists (select from mediation.visit_due v where v.proceeding_id = p.id) limit 1000`,
)

interface RefusedRow {
  readonly dispute_id: string
  readonly grade: Grade
  readonly refused_on: LegalDate
}

/** Refused in the sixty days before `$1` with no visit planned; what lies longer back has been told long ago. */
const refusedWithoutVisits = statement<RefusedRow>(
  'mediation.refused-without-visits',
  `select d.id as dispute_id, d.grade, (e.at at time zone 'Asia/Shanghai')::date as refused_on
     from ledger.entry e join disputes.dispute d on d.id = e.chain
    where e.type = 'declined' and e.at > $1::timestamptz - interval '60 days' and d.routing = 'declined'
      and not exists (select from mediation.visit_due v where v.dispute_id = d.id and v.proceeding_id is null) limit 1000`,
)

/**
 * Once a day: visits for matters that ended before there was a rule of visits. The days count from today: nobody is late
 * with what nobody could know of. Of a refused matter those visits are planned whose day is still to come.
 */
export const planOwedVisits = defineJob({
  name: 'mediation.plan-owed-visits',
  payload: z.strictObject({}),
  daily: '00:50',
  async run({ database, clock, signal }) {
    const now = clock()
    const today: LegalDate = legalDayOf(now.getTime())
    for (const row of await database.many(endedWithoutVisits)) {
      if (signal.aborted) return
      await database.transaction(async (tx) => {
        const rule = await ruleOn(tx, 'follow-up.schedule', today)
        const turn = { disputeId: row.dispute_id, proceedingId: row.proceeding_id, grade: row.grade }
        await keepVisits(tx, { ...turn, endedOn: today, isAgreed: row.is_agreed }, rule, now)
      })
    }
    for (const row of await database.many(refusedWithoutVisits, [now])) {
      if (signal.aborted) return
      const refused = { disputeId: row.dispute_id, grade: row.grade, refusedOn: row.refused_on }
      await database.transaction((tx) => planVisitsOfRefusal(tx, refused, now, today))
    }
  },
})
