import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'

export interface FactRecordRow {
  readonly id: string
  readonly facts: readonly string[]
  readonly recorded_at: Date
  readonly answers: readonly {
    readonly partyId: string
    readonly agreedTo: readonly number[]
    readonly onDay: LegalDate
    readonly words: string
    readonly manner: 'stroke' | 'scan' | null
    readonly attachmentId: string | null
  }[]
}

export const standingRecord = statement<FactRecordRow>(
  'exits.standing-fact-record',
  `select r.id, r.facts, r.recorded_at,
          coalesce((select jsonb_agg(jsonb_build_object('partyId', a.party_id, 'agreedTo', a.agreed_to, 'onDay', a.on_day,
                             'words', a.words, 'manner', a.manner, 'attachmentId', a.attachment_id) order by a.recorded_at, a.id)
                      from exits.fact_answer a where a.record_id = r.id), '[]') as answers
     from exits.fact_record r where r.dispute_id = $1 and r.replaced_at is null`,
)

export const replaceRecord = statement(
  'exits.replace-fact-record',
  'update exits.fact_record set replaced_at = $2 where dispute_id = $1 and replaced_at is null',
)

export const insertRecord = statement(
  'exits.insert-fact-record',
  `insert into exits.fact_record (id, dispute_id, proceeding_id, facts, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6)`,
)

export const insertAnswer = statement(
  'exits.insert-fact-answer',
  `insert into exits.fact_answer (id, record_id, party_id, agreed_to, on_day, words, signer_name, manner, attachment_id,
                                  content_digest, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

/** `$1` the turn: who mediates it, also after it ended, and the confidences written in it. */
export const confidencesOf = statement<{
  readonly mediators: readonly string[]
  readonly notes: readonly string[]
}>(
  'exits.confidences-of',
  `select array(select m.account_id::text from mediation.mediator m where m.proceeding_id = $1 and m.to_day is null) as mediators,
          array(select encode(n.sealed, 'hex') from mediation.private_note n where n.proceeding_id = $1) as notes`,
)
