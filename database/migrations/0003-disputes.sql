-- Visits, disputes, their parties, where they were sent, and the clocks that run for them.

create schema reception;
create schema disputes;
create schema parties;
create schema triage;
create schema deadlines;
create schema rules;
create schema search;
grant usage on schema reception, disputes, parties, triage, deadlines, rules, search to dingfen_app;

-- Every two neighbouring characters: words of two characters, names of two or three and phone tails are found whole.
create function search.pairs(words text) returns text[]
  language sql immutable strict parallel safe cost 10000
  as $$
    select coalesce(array_agg(distinct substr(folded, place, 2)), '{}')
      from (select lower(regexp_replace(words, '\s+', ' ', 'g')) as folded) as text_once,
           generate_series(1, greatest(length(folded) - 1, 1)) as place
  $$;
comment on function search.pairs is 'Tokens of the search index. A hit is rechecked with like, so a pair too many costs time, never truth.';

create table rules.rule (
  id         uuid    primary key,
  key        text    not null,
  value      jsonb   not null,
  basis      text    not null,
  assumption boolean not null,
  valid_from date    not null,
  valid_to   date,
  unique (key, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table rules.rule is 'Every limit and threshold, dated, with its basis; a running matter keeps the row that it started under.';

create table rules.calendar_day (
  day    date primary key,
  kind   text not null check (kind in ('holiday', 'workday')),
  name   text not null,
  source text not null
);
create table rules.calendar_year (
  year   smallint primary key,
  source text     not null
);
comment on table rules.calendar_year is 'The years whose holidays are known. A date that rests on any other year is provisional.';

create sequence disputes.code_serial;
create sequence reception.code_serial;

create table reception.visit (
  id                 uuid        primary key,
  code               text        not null unique,
  door               text        not null,
  received_at        timestamptz not null,
  first_responder_id uuid        references access.account (id),
  unit_id            uuid        not null references organisations.unit (id),
  state              text        not null,
  title              text        not null,
  narrative          text        not null,
  division_code      text        not null,
  place              text        not null default '',
  amount_fen         bigint      check (amount_fen >= 0),
  proposal           jsonb       not null,
  dispute_id         uuid,
  outside_source     text,
  outside_id         text,
  access_code_digest bytea       unique,
  reach              uuid[]      not null,
  search_text        text        not null,
  version            integer     not null default 1,
  unique (outside_source, outside_id),
  check ((outside_source is null) = (outside_id is null))
);
comment on column reception.visit.first_responder_id is 'Who was asked first and stays responsible until the competent unit has accepted; nobody for what was imported.';
create index visit_by_state on reception.visit (state, received_at desc);
create index visit_by_reach on reception.visit using gin (reach) with (fastupdate = off);
create index visit_by_words on reception.visit using gin (search.pairs(search_text)) with (fastupdate = off);

create table disputes.dispute (
  id                 uuid        primary key,
  code               text        not null unique,
  visit_id           uuid        not null references reception.visit (id),
  title              text        not null,
  narrative          text        not null,
  category           text        not null,
  sector             text,
  origin             text        not null,
  entrusting_body    text,
  door               text        not null,
  grade              text        not null,
  amount_fen         bigint      check (amount_fen >= 0),
  head_count         integer     not null check (head_count > 0),
  division_code      text        not null,
  place              text        not null default '',
  flags              text[]      not null default '{}',
  sensitivity        text        not null default 'ordinary',
  routing            text        not null,
  filing             text        not null default 'open',
  holder_unit_id     uuid        not null references organisations.unit (id),
  owner_id           uuid        references access.account (id),
  first_responder_id uuid        references access.account (id),
  registered_at      timestamptz not null,
  accepted_on        date,
  due_on             date,
  due_kind           text,
  reach              uuid[]      not null,
  search_text        text        not null,
  version            integer     not null default 1,
  check ((origin = 'entrusted') = (entrusting_body is not null)),
  check ((due_on is null) = (due_kind is null))
);
comment on column disputes.dispute.amount_fen is 'In fen; null is unknown or none, which zero is not.';
comment on column disputes.dispute.reach is 'Names that reach the matter: the holder and its ancestors, units that held it before, and accounts with a part in it.';
comment on column disputes.dispute.due_on is 'A copy of the running clock''s due date, recomputed whenever its ledger or the calendar changes.';
create index dispute_by_due on disputes.dispute (due_on, id) where filing = 'open';
create index dispute_by_routing_due on disputes.dispute (routing, due_on, id) where filing = 'open';
create index dispute_by_reach on disputes.dispute using gin (reach) with (fastupdate = off);
create index dispute_by_words on disputes.dispute using gin (search.pairs(search_text)) with (fastupdate = off);
create index dispute_by_visit on disputes.dispute (visit_id);

alter table reception.visit add foreign key (dispute_id) references disputes.dispute (id)
  deferrable initially deferred;

create table parties.party (
  id                  uuid     primary key,
  matter_id           uuid     not null,
  position            smallint not null,
  role                text     not null,
  kind                text     not null,
  name                text     not null,
  head_count          integer  not null default 1 check (head_count > 0),
  sex                 text     not null default 'unknown',
  identity_kind       text     not null,
  no_identity_reason  text,
  sealed              bytea    not null,
  identity_index      bytea,
  phone_index         bytea,
  phone_tail_index    bytea,
  guardian_name       text,
  privacy_notice_at   timestamptz,
  check ((identity_index is null) = (identity_kind = 'none')),
  check ((no_identity_reason is not null) = (identity_kind = 'none'))
);
comment on column parties.party.sealed is 'Identity number, phone, address, birth date and the like, sealed; matched only through the blind indexes.';
create index party_by_matter on parties.party (matter_id);
create index party_by_identity on parties.party (identity_index) where identity_index is not null;
create index party_by_phone on parties.party (phone_index) where phone_index is not null;
create index party_by_phone_tail on parties.party (phone_tail_index) where phone_tail_index is not null;
create index party_by_name on parties.party (name);

create table triage.decision (
  id         uuid        primary key,
  dispute_id uuid        not null references disputes.dispute (id),
  decided_at timestamptz not null,
  decided_by uuid        not null references access.account (id),
  proposal   jsonb       not null,
  decided    jsonb       not null,
  reason     text
);
create index decision_by_dispute on triage.decision (dispute_id, decided_at);

create table triage.dispatch (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  from_unit_id  uuid        not null references organisations.unit (id),
  to_unit_id    uuid        not null references organisations.unit (id),
  dispatched_at timestamptz not null,
  dispatched_by uuid        not null references access.account (id),
  reason        text        not null
);
create index dispatch_by_dispute on triage.dispatch (dispute_id, dispatched_at);

create table triage.send_back (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  dispatch_id   uuid        not null references triage.dispatch (id),
  state         text        not null,
  requested_at  timestamptz not null,
  requested_by  uuid        not null references access.account (id),
  reason        text        not null,
  answered_at   timestamptz,
  answered_by   uuid        references access.account (id),
  answer        text
);
create unique index one_open_send_back on triage.send_back (dispute_id) where state = 'requested';

create table deadlines.clock (
  id          uuid    primary key,
  matter_id   uuid    not null,
  kind        text    not null,
  rule_id     uuid    not null references rules.rule (id),
  state       text    not null,
  started_on  date    not null,
  due_on      date    not null,
  raw_on      date    not null,
  provisional boolean not null
);
create index clock_by_matter on deadlines.clock (matter_id, kind);
create index running_clock_by_due on deadlines.clock (due_on) where state = 'running';

create table deadlines.clock_entry (
  clock_id    uuid        not null references deadlines.clock (id),
  seq         smallint    not null,
  entry       jsonb       not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (clock_id, seq)
);

grant usage on sequence disputes.code_serial, reception.code_serial to dingfen_app;
grant select, insert, update on all tables in schema reception, disputes, parties, triage, deadlines, rules to dingfen_app;
revoke update on deadlines.clock_entry, triage.decision, triage.dispatch from dingfen_app;
