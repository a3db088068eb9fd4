import { isWithinReach } from '#capabilities/access/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'

export interface MatterRow {
  readonly id: string
  readonly kind: 'dispute' | 'visit' | 'event'
  readonly reach: readonly string[]
  readonly flags: readonly string[]
  readonly title: string
}

/** Every kind of matter that somebody may have to report about. */
const matters = `(
  select id, 'dispute' as kind, reach, sensitivity, flags, title from disputes.dispute where id = $1
  union all select id, 'visit', reach, sensitivity, flags, title from reception.visit where id = $1
  union all select id, 'event', reach, sensitivity, '{}', place from safety.event where id = $1) m`

/**
 * `$2` the officer's names, `$3` whether another part lets the officer read it. Confidentiality does not stand in the way of
 * the duty to report: no look at sensitivity.
 */
export const findForReport = statement<MatterRow>(
  'safety.find-for-report',
  `select m.id, m.kind, m.reach, m.flags, m.title from ${matters} where m.reach && $2::uuid[] or $3::boolean`,
)

export const findMatter = statement<MatterRow>(
  'safety.find-matter',
  `select m.id, m.kind, m.reach, m.flags, m.title from ${matters} where ${isWithinReach('m', 2)}`,
)
