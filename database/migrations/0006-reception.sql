-- Visits that wait, become disputes or end otherwise; and what was decided about possible duplicates.

alter table reception.visit
  add column sensitivity text not null default 'ordinary',
  add column flags text[] not null default '{}',
  add column outcome text,
  add column outcome_reason text,
  add column ended_at timestamptz,
  add column ended_by uuid references access.account (id),
  add constraint visit_state check (state in ('open', 'filed', 'ended')),
  add constraint visit_outcome check ((state = 'ended') = (outcome is not null)),
  add constraint visit_dispute check ((state = 'filed') = (dispute_id is not null));
comment on column reception.visit.proposal is 'What the rule table proposed when the visit arrived, with its reasons; kept as it was.';
create index visit_latest on reception.visit (received_at desc, id desc);
create index visit_open_latest on reception.visit (received_at desc, id desc) where state = 'open';
create index visit_by_dispute on reception.visit (dispute_id);

create table reception.likeness (
  id         uuid        primary key,
  matter_id  uuid        not null,
  other_id   uuid        not null,
  decision   text        not null check (decision in ('join', 'link', 'ignore')),
  reason     text        not null,
  decided_at timestamptz not null,
  decided_by uuid        not null references access.account (id),
  unique (matter_id, other_id),
  check (matter_id <> other_id)
);
comment on table reception.likeness is 'Two matters that looked alike, and what a person said of it: the same (join), related (link) or not (ignore).';
create index likeness_by_other on reception.likeness (other_id);

grant select, insert on reception.likeness to dingfen_app;
