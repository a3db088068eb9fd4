import type { CaseDocument } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ConfirmationAnswer } from '../domain/index.ts'

export const insertAnswer = statement(
  'confirmation.insert-answer',
  `insert into confirmation.answer (id, agreement_id, party_id, answer, channel, signer_name, on_day, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export interface AnswerRow {
  readonly party_id: string
  readonly answer: ConfirmationAnswer
  readonly channel: string
  readonly signer_name: string
  readonly on_day: LegalDate
}

/** What each party said last; an application that ended starts a new round of asking. */
export const answersOn = statement<AnswerRow>(
  'confirmation.answers-on',
  `select distinct on (a.party_id) a.party_id, a.answer, a.channel, a.signer_name, a.on_day
     from confirmation.answer a
    where a.agreement_id = $1
      and a.recorded_at > coalesce((select max(s.recorded_at) from mediation.confirmation_step s
                                     where s.agreement_id = $1 and s.move = 'withdraw'), '-infinity')
    order by a.party_id, a.position desc`,
)

export const insertApplication = statement(
  'confirmation.insert-application',
  `insert into confirmation.application (id, agreement_id, referral_id, court, proposed, why, doubts_read, until, on_day,
                                         recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export interface ApplicationRow {
  readonly court: string
  readonly why: string
  readonly on_day: LegalDate
  readonly referral_id: string | null
  readonly referral_number: string | null
  readonly referral_version: number | null
  readonly referral_state: string | null
  readonly received_on: LegalDate | null
  readonly originals: readonly string[]
}

/** The latest application, with the letter that took it to the court. */
export const lastApplication = statement<ApplicationRow>(
  'confirmation.last-application',
  `select a.court, a.why, a.on_day, a.referral_id, r.number as referral_number, r.version as referral_version,
          r.state as referral_state, r.received_on,
          array(select m.id from referral.material m where m.referral_id = r.id and m.form = 'original') as originals
     from confirmation.application a left join referral.referral r on r.id = a.referral_id
    where a.agreement_id = $1 order by a.recorded_at desc, a.id desc limit 1`,
)

/** What ties a dispute to courts: the one that invited to it, or to one that was merged into it, the places, the sum that is asked. */
export const tiesOf = statement<{
  readonly invited_by: string | null
  readonly committee_division: string
  readonly dispute_division: string
  readonly amount_fen: number | null
  readonly category: string
}>(
  'confirmation.ties-of',
  `select (select r.body_name from referral.referral r join disputes.dispute o on o.id = r.dispute_id
            where (o.id = d.id or o.merged_into = d.id) and r.direction = 'in' and r.body = 'court'
              and r.kind in ('delegated', 'entrusted', 'invited') and r.state not in ('refused', 'withdrawn')
            order by r.recorded_at desc limit 1) as invited_by,
          coalesce(u.division_code, h.division_code) as committee_division, d.division_code as dispute_division,
          d.amount_fen, d.category
     from disputes.dispute d join organisations.unit h on h.id = d.holder_unit_id
     left join lateral (select p.body_unit_id from mediation.proceeding p join mediation.agreement g on g.proceeding_id = p.id
                         where g.id = $2) b on true
     left join organisations.unit u on u.id = b.body_unit_id
    where d.id = $1`,
)

/** Papers of the file that may go along: the kinds are named by the package, nothing else is read. */
export const attachedOf = statement<{
  readonly id: string
  readonly document: CaseDocument
  readonly name: string
  readonly digest: Buffer
}>(
  'confirmation.attached-of',
  `select a.id, a.document, a.name, a.digest from files.attachment a
    where a.matter_id = $1 and a.document = any($2::text[]) order by a.id`,
)
