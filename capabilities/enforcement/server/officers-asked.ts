import type { ActQuestion, ActType } from '#capabilities/authority/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CaseRow } from './case.sql.ts'

type Asked = Pick<CaseRow, 'act_type' | 'division' | 'category'>

/** What a step of a case asks of the certificates of its officers on a day. */
export function questionOf({ act_type: actType, division, category }: Asked, day: LegalDate): ActQuestion {
  return {
    ...{ day, actType: actType as ActType },
    ...{ division: division ?? undefined, category: category ?? undefined },
  }
}
