-- What the hub ruled once may hold from then on: a ruling on a send-back becomes a proposed routing rule, and one when
-- somebody else has adopted it.
create table triage.routing_rule (
  id               uuid        primary key,
  dispute_id       uuid        not null references disputes.dispute (id),
  state            text        not null check (state in ('proposed', 'in-force', 'rejected', 'ended')),
  category         text,
  sector           text,
  division_code    text,
  to_unit_id       uuid        not null references organisations.unit (id),
  reason           text        not null,
  proposed_at      timestamptz not null,
  proposed_by      uuid        not null references access.account (id),
  decided_at       timestamptz,
  decided_by       uuid        references access.account (id),
  decision_reason  text,
  valid_from       date,
  valid_to         date,
  end_reason       text,
  check (num_nonnulls(category, sector, division_code) >= 1),
  check (num_nonnulls(decided_at, decided_by, decision_reason) in (0, 3)),
  check ((decided_at is null) = (state = 'proposed')),
  check (decided_by is distinct from proposed_by),
  check ((valid_from is not null) = (state in ('in-force', 'ended')))
);
comment on table triage.routing_rule is
  'Where matters of a kind or place go by a ruling of the hub. All conditions that are given have to hold; a matter keeps the proposal that it arrived with.';
comment on column triage.routing_rule.division_code is 'The place itself and all that lies in it.';
comment on column triage.routing_rule.dispute_id is 'The matter whose ruling it comes from.';
create index routing_rule_in_force on triage.routing_rule (valid_from) where state in ('in-force', 'ended');

grant select, insert, update on triage.routing_rule to dingfen_app;
