import type { AgreementForm, ConfirmationState } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { AgreementState, Performance } from '../domain/index.ts'

export const insertAgreement = statement(
  'mediation.insert-agreement',
  `insert into mediation.agreement (id, proceeding_id, position, number, form, is_partial, state, main_facts, disputed_points,
                                    responsibility, further_terms, reached_on)
   values ($1, $2, $3, $4, $5, $6, 'signing', $7, $8, $9, $10, $11)`,
)

export const insertObligations = statement(
  'mediation.insert-obligations',
  `insert into mediation.obligation (id, agreement_id, position, debtor_id, creditor_id, way, act, amount_fen, due_on,
                                     place)
   select (o->>'id')::uuid, $1, (o->>'position')::smallint, (o->>'debtorId')::uuid, (o->>'creditorId')::uuid,
          o->>'way', o->>'act', (o->>'amountFen')::bigint, (o->>'dueOn')::date, o->>'place'
     from jsonb_array_elements($2::jsonb) as o`,
)

export const countAgreements = statement<{ readonly written: number }>(
  'mediation.count-agreements',
  'select count(*)::int as written from mediation.agreement where proceeding_id = $1',
)

export interface AgreementRow {
  readonly id: string
  readonly number: string
  readonly form: AgreementForm
  readonly is_partial: boolean
  readonly state: AgreementState
  readonly reached_on: LegalDate
  readonly effective_on: LegalDate | null
  readonly sealed_on: LegalDate | null
  readonly confirmation: ConfirmationState
  /** What the signatures are put to: every word of it. */
  readonly content: string
}

/** The words as one text, in an order that never changes, for the digest that each signature keeps. */
const content = `jsonb_build_array(g.number, g.form, g.is_partial, g.main_facts, g.disputed_points, g.responsibility,
    g.further_terms, g.reached_on,
    (select jsonb_agg(jsonb_build_array(o.position, o.debtor_id, o.creditor_id, o.way, o.act, o.amount_fen, o.due_on,
                                        o.place) order by o.position)
       from mediation.obligation o where o.agreement_id = g.id))::text`

export const findAgreement = statement<AgreementRow>(
  'mediation.find-agreement',
  `select g.id, g.number, g.form, g.is_partial, g.state, g.reached_on, g.effective_on, g.sealed_on, g.confirmation,
          ${content} as content
     from mediation.agreement g join mediation.proceeding p on p.id = g.proceeding_id
    where g.id = $1 and p.dispute_id = $2`,
)

export interface SignatureRow {
  readonly party_id: string | null
  readonly account_id: string | null
  readonly signed_on: LegalDate
}

export const signaturesOf = statement<SignatureRow>(
  'mediation.signatures-of',
  'select party_id, account_id, signed_on from mediation.signature where agreement_id = $1 and voided_at is null',
)

export const insertSignature = statement(
  'mediation.insert-signature',
  `insert into mediation.signature (id, agreement_id, party_id, account_id, manner, attachment_id, signer_name, signed_on,
                                    content_digest, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

/** Parties named in an obligation, who sign whatever their role is. */
export const partiesBoundBy = statement<{ readonly party_id: string }>(
  'mediation.parties-bound-by',
  `select debtor_id as party_id from mediation.obligation where agreement_id = $1
   union select creditor_id from mediation.obligation where agreement_id = $1 and creditor_id is not null`,
)

export const sealAgreement = statement(
  'mediation.seal-agreement',
  'update mediation.agreement set seal_name = $2, sealed_on = $3 where id = $1',
)

export const findSealName = statement<{ readonly seal_name: string | null }>(
  'mediation.find-seal-name',
  'select seal_name from organisations.unit where id = $1',
)

export const putIntoEffect = statement(
  'mediation.put-into-effect',
  `update mediation.agreement set state = 'effective', effective_on = $2 where id = $1`,
)

export const agreementsBeingSigned = statement<{ readonly id: string }>(
  'mediation.agreements-being-signed',
  `select id from mediation.agreement where proceeding_id = $1 and state = 'signing'`,
)

export const voidAgreement = statement(
  'mediation.void-agreement',
  `with gone as (update mediation.signature set voided_at = $2 where agreement_id = $1 and voided_at is null)
   update mediation.agreement set state = 'void' where id = $1`,
)

export interface ObligationRow {
  readonly id: string
  readonly performance: Performance
  readonly position: number
  readonly agreement_number: string
  readonly amount_fen: number | null
  readonly paid_fen: number
  readonly reached_on: LegalDate
}

export const findObligation = statement<ObligationRow>(
  'mediation.find-obligation',
  `select o.id, o.performance, o.position, g.number as agreement_number, g.reached_on, o.amount_fen,
          (select coalesce(sum(f.amount_fen), 0)::bigint from mediation.performance f where f.obligation_id = o.id) as paid_fen
     from mediation.obligation o join mediation.agreement g on g.id = o.agreement_id
     join mediation.proceeding p on p.id = g.proceeding_id
    where o.id = $1 and p.dispute_id = $2 and g.state = 'effective'`,
)

export const insertPerformance = statement(
  'mediation.insert-performance',
  `with moved as (update mediation.obligation set performance = $10, settled_on = $11 where id = $2)
   insert into mediation.performance (id, obligation_id, result, on_day, amount_fen, note, attachment_id, recorded_at,
                                      recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

/** The earliest day on which something agreed is still to be done. */
export const nextObligationDue = statement<{ readonly due_on: LegalDate | null }>(
  'mediation.next-obligation-due',
  `select min(o.due_on) as due_on from mediation.obligation o join mediation.agreement g on g.id = o.agreement_id
     join mediation.proceeding p on p.id = g.proceeding_id
    where p.dispute_id = $1 and g.state = 'effective' and o.performance in ('open', 'partial')`,
)

export const updateConfirmation = statement(
  'mediation.update-confirmation',
  `with stepped as (update mediation.agreement set confirmation = $3 where id = $2)
   insert into mediation.confirmation_step (id, agreement_id, move, on_day, court, court_number, note, recorded_at,
                                            recorded_by)
   values ($1, $2, $4, $5, $6, $7, $8, $9, $10)`,
)
