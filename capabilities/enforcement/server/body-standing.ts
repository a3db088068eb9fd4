import { type ActType, type BodyFault, bodyFaults } from '#capabilities/authority/domain/index.ts'
import { askBody } from '#capabilities/authority/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { Objection } from '../domain/index.ts'
import type { CaseRow } from './case.sql.ts'

type Named = Pick<CaseRow, 'body_id' | 'body_name' | 'act_type'>

/** Why the body of a case may not do its act on a day, though it could when the case was opened; empty: it may. */
export async function bodyLacksOn(
  db: Reader,
  { body_id: id, act_type: actType }: Named,
  day: LegalDate,
): Promise<readonly BodyFault[]> {
  const verdict = await askBody(db, id, { actType: actType as ActType, day })
  return verdict === undefined || verdict.ok ? [] : verdict.faults
}

/**
 * A decision in the name of a body whose power or letter has ended is void, unless somebody took its functions over: no
 * source says how a running case passes on, so that the reason has to be given and stays on the record.
 * @source Administrative Penalty Law 38
 */
export async function bodyObjection(db: Reader, row: Named, day: LegalDate): Promise<Objection | undefined> {
  const [fault] = await bodyLacksOn(db, row, day)
  if (fault === undefined) return undefined
  const { zh, en } = bodyFaults[fault]
  return {
    code: 'requirement',
    weight: 'warned',
    zh: `“${row.body_name}”：${zh}，写明由谁依法承接`,
    en: `${row.body_name}: ${en}; say who took its functions over by law`,
    basis: row.act_type === 'penalty' ? '行政处罚法第三十八条' : null,
  }
}
