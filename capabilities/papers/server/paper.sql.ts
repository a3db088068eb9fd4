import type {
  Category,
  DeclineGround,
  EntrustingBody,
  Origin,
  Routing,
} from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'

export interface FileFacts {
  readonly code: string
  readonly title: string
  readonly narrative: string
  readonly requests: readonly string[]
  readonly category: Category
  readonly origin: Origin
  readonly entrusting_body: EntrustingBody | null
  readonly routing: Routing
  readonly holder_name: string
  readonly seal_name: string | null
  readonly registered_at: Date
  readonly registrar: string | null
  readonly accepted_on: LegalDate | null
  readonly number: string | null
  readonly declined: { readonly ground: DeclineGround; readonly reason: string } | null
  readonly declined_at: Date | null
  readonly decliner: string | null
}

/** What papers say of a dispute; whether the caller reaches it was asked before. */
export const fileFacts = statement<FileFacts>(
  'papers.file-facts',
  `select d.code, d.title, d.narrative, d.requests, d.category, d.origin, d.entrusting_body, d.routing, u.name as holder_name,
          u.seal_name, d.registered_at, d.accepted_on, r.display_name as registrar,
          (select p.number from mediation.proceeding p where p.dispute_id = d.id order by p.accepted_on desc limit 1) as number,
          e.body::jsonb as declined, e.at as declined_at, a.display_name as decliner
     from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
     left join access.account r on r.id = d.first_responder_id
     left join ledger.entry e on e.chain = d.id and e.type = 'declined'
     left join access.account a on a.id = ledger.id_in(e.actor)
    where d.id = $1`,
)

export const agreementsOf = statement<{
  readonly id: string
  readonly number: string
  readonly form: string
}>(
  'papers.agreements-of',
  `select g.id, g.number, g.form from mediation.agreement g join mediation.proceeding p on p.id = g.proceeding_id
    where p.dispute_id = $1 and g.state <> 'void' order by g.proceeding_id, g.position`,
)
