import type { AgreementForm, ConfirmationState, PerformanceWay } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type {
  AgreementState,
  Declaration,
  Performance,
  ProceedingState,
  RecusalGround,
} from '../domain/index.ts'

interface KeptObligation {
  readonly id: string
  readonly position: number
  readonly debtorId: string
  readonly creditorId?: string
  readonly way: PerformanceWay
  readonly act: string
  readonly amountFen?: number
  readonly place: string
  readonly dueOn: LegalDate
  readonly kept: Performance
}

export interface KeptAgreement {
  readonly id: string
  readonly number: string
  readonly form: AgreementForm
  readonly state: AgreementState
  readonly isPartial: boolean
  readonly mainFacts: string
  readonly disputedPoints: string
  readonly responsibility: string
  readonly furtherTerms: readonly string[]
  readonly reachedOn: LegalDate
  readonly effectiveOn?: LegalDate
  readonly sealName?: string
  readonly sealedOn?: LegalDate
  readonly confirmationState: ConfirmationState
  readonly confirmationUntil?: LegalDate
  readonly steps: readonly object[]
  readonly obligations: readonly KeptObligation[]
  readonly signatures: readonly {
    readonly partyId?: string
    readonly accountId?: string
    readonly signerName: string
    readonly signedOn: LegalDate
    readonly manner: string
    readonly attachmentId: string
  }[]
}

export interface KeptProceeding {
  readonly id: string
  readonly number: string
  readonly bodyName: string
  readonly state: ProceedingState
  readonly outcome?: string
  readonly acceptedOn: LegalDate
  readonly begunOn?: LegalDate
  readonly endedOn?: LegalDate
  readonly mediators: readonly {
    readonly accountId: string
    readonly name: string
    readonly isHost: boolean
    readonly declared: Declaration | RecusalGround
    readonly toDay?: LegalDate
  }[]
  readonly consents: readonly {
    readonly partyId: string
    readonly answer: string
    readonly onDay: LegalDate
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly state: string
    readonly minutes?: KeptMinutes
  }[]
  readonly agreements: readonly KeptAgreement[]
}

export interface KeptMinutes {
  readonly startedAt: string
  readonly endedAt: string
  readonly presentPartyIds: readonly string[]
  readonly helpers: readonly { readonly name: string; readonly as: string }[]
  readonly statements: string
  readonly verification: string
  readonly result: string
  readonly undisputedFacts: string
}

/** One look for the whole workbench: what would be nine round trips is one. */
export const wholeMediation = statement<{
  readonly proceedings: readonly KeptProceeding[]
  readonly follow_ups: readonly object[]
  readonly archived: { readonly number: string; readonly retention: string } | null
}>(
  'mediation.whole-mediation',
  `select
    coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', p.id, 'number', p.number, 'kind', p.kind, 'bodyName', p.body_name, 'state', p.state,
        'acceptedOn', p.accepted_on, 'begunOn', p.begun_on, 'endedOn', p.ended_on, 'outcome', p.outcome,
        'ending', p.ending,
        'mediators', (select coalesce(jsonb_agg(jsonb_build_object('accountId', m.account_id, 'name', a.display_name,
              'isHost', m.is_host, 'chosenBy', m.chosen_by, 'declared', m.declared, 'waiver', m.waiver,
              'fromDay', m.from_day, 'toDay', m.to_day) order by m.is_host desc, m.id), '[]')
            from mediation.mediator m join access.account a on a.id = m.account_id where m.proceeding_id = p.id),
        'consents', (select coalesce(jsonb_agg(jsonb_build_object('partyId', c.party_id, 'answer', c.answer,
              'throughPartyId', c.through_party_id, 'channel', c.channel, 'onDay', c.on_day, 'rightsTold', c.rights_told, 'note', c.note)
              order by c.recorded_at, c.id), '[]')
            from mediation.consent c where c.proceeding_id = p.id),
        'sessions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'state', s.state, 'manner', s.manner,
              'place', s.place, 'plannedAt', s.planned_at, 'minutes', s.minutes, 'cancelledFor', s.cancelled_for)
              order by s.planned_at, s.id), '[]')
            from mediation.session s where s.proceeding_id = p.id),
        'agreements', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'form', g.form,
              'isPartial', g.is_partial, 'state', g.state, 'mainFacts', g.main_facts,
              'disputedPoints', g.disputed_points, 'responsibility', g.responsibility,
              'furtherTerms', g.further_terms, 'reachedOn', g.reached_on, 'effectiveOn', g.effective_on,
              'sealName', g.seal_name, 'sealedOn', g.sealed_on, 'confirmationState', g.confirmation,
              'confirmationUntil', (select k.due_on from deadlines.clock k
                                     where k.matter_id = g.id and k.kind = 'confirmation' limit 1),
              'steps', (select coalesce(jsonb_agg(jsonb_build_object('move', t.move, 'onDay', t.on_day,
                    'court', t.court, 'courtNumber', t.court_number, 'note', t.note) order by t.recorded_at), '[]')
                  from mediation.confirmation_step t where t.agreement_id = g.id),
              'obligations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'position', o.position,
                    'debtorId', o.debtor_id, 'creditorId', o.creditor_id, 'way', o.way, 'act', o.act,
                    'amountFen', o.amount_fen, 'dueOn', o.due_on, 'place', o.place, 'kept', o.performance,
                    'performances', (select coalesce(jsonb_agg(jsonb_build_object('result', f.result,
                          'onDay', f.on_day, 'amountFen', f.amount_fen, 'note', f.note) order by f.recorded_at), '[]')
                        from mediation.performance f where f.obligation_id = o.id)) order by o.position), '[]')
                  from mediation.obligation o where o.agreement_id = g.id),
              'signatures', (select coalesce(jsonb_agg(jsonb_build_object('partyId', n.party_id,
                    'accountId', n.account_id, 'signerName', n.signer_name, 'throughPartyId', n.through_party_id, 'manner', n.manner,
                    'signedOn', n.signed_on, 'attachmentId', n.attachment_id) order by n.recorded_at, n.id), '[]')
                  from mediation.signature n where n.agreement_id = g.id and n.voided_at is null)) order by g.position), '[]')
            from mediation.agreement g where g.proceeding_id = p.id)
      )) order by p.accepted_on, p.id) from mediation.proceeding p where p.dispute_id = $1), '[]') as proceedings,
    coalesce((select jsonb_agg(jsonb_build_object('partyId', u.party_id, 'kind', u.kind, 'onDay', u.on_day,
        'satisfaction', u.satisfaction, 'findings', u.findings, 'mayEscalate', u.may_escalate)
        order by u.recorded_at, u.id) from mediation.follow_up u where u.dispute_id = $1), '[]') as follow_ups,
    (select jsonb_build_object('number', r.number, 'retention', r.retention) from mediation.archived_file r
      where r.dispute_id = $1) as archived`,
)

export const insertFollowUp = statement(
  'mediation.insert-follow-up',
  `insert into mediation.follow_up (id, dispute_id, party_id, kind, on_day, satisfaction, findings, may_escalate,
                                    recorded_at, recorded_by, visit_due_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export const insertArchivedFile = statement(
  'mediation.insert-archived-file',
  `insert into mediation.archived_file (dispute_id, number, retention, contents, archived_at, archived_by)
   values ($1, $2, $3, $4, $5, $6)`,
)
