-- A head asks a unit of the same level to take a matter; only its yes changes hands.

create table triage.sideways_offer (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  from_unit_id  uuid        not null references organisations.unit (id),
  to_unit_id    uuid        not null references organisations.unit (id),
  state         text        not null check (state in ('offered', 'taken', 'declined', 'withdrawn', 'lapsed', 'overtaken')),
  reason        text        not null,
  offered_at    timestamptz not null,
  offered_by    uuid        not null references access.account (id),
  answer_due_on date        not null,
  answer        text,
  answered_at   timestamptz,
  answered_by   uuid        references access.account (id),
  check ((state = 'offered') = (answered_at is null))
);
comment on table triage.sideways_offer is 'Until it is answered the asker holds the matter, its clock runs on. Lapsed: silence is no consent. Overtaken: the matter changed hands otherwise.';
create unique index sideways_offer_open on triage.sideways_offer (dispute_id) where state = 'offered';
create index sideways_offer_by_receiver on triage.sideways_offer (to_unit_id) where state = 'offered';
grant select, insert, update on triage.sideways_offer to dingfen_app;

alter table disputes.reach_loan drop constraint reach_loan_reason_check;
alter table disputes.reach_loan add constraint reach_loan_reason_check
  check (reason in ('mediator', 'joint-work', 'danger', 'sideways'));

drop trigger hear_dispute on ledger.entry;
create trigger hear_dispute after insert on ledger.entry for each row
  when (new.kind = 'dispute' and new.type in (
        'dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
        'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
        'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
        'consultation-asked', 'joint-release-asked', 'consultation-convened', 'joint-guest-invited',
        'joint-group-formed', 'joint-helper-added', 'joint-lead-changed', 'consultation-concluded',
        'joint-task-given', 'referral-received', 'party-replied', 'led-to-routes', 'aid-decided',
        'instructed', 'instruction-answered', 'sideways-offered', 'passed-sideways', 'sideways-declined',
        'sideways-lapsed'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "sideways-asked", "audience": ["addressed"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "sideways-answered", "audience": ["asked-before"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
