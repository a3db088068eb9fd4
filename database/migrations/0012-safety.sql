-- Duty to report and safety: reports of suspected harm, sealed informants, the colour of danger, people who must not
-- meet, sudden events with clocks in hours.

create schema safety;

create table safety.report (
  id               uuid        primary key,
  matter_id        uuid        not null,
  matter_kind      text        not null check (matter_kind in ('dispute', 'visit', 'event')),
  concern          text        not null,
  told             text[]      not null,
  told_at          timestamptz not null,
  words            bytea       not null,
  basis            text        not null,
  rule_id          uuid        not null,
  about_unit_id    uuid,
  about_account_id uuid,
  reporter_id      uuid        not null references access.account (id),
  made_at          timestamptz not null
);
comment on table safety.report is
  'Suspected harm to a minor, family violence, crime or danger to life, told to the competent organs. Only added to.';
comment on column safety.report.words is 'Sealed; read by the reporter, the hub, supervisors and the head of the bureau.';
comment on column safety.report.about_unit_id is 'The unit that is reported: whoever belongs to it never reads the report.';
create index report_by_matter on safety.report (matter_id);
create index report_latest on safety.report (made_at desc, id desc);

create table safety.informant (
  id               uuid        primary key,
  matter_id        uuid        not null,
  sealed           bytea       not null,
  about_unit_id    uuid,
  about_account_id uuid,
  recorded_by      uuid        not null references access.account (id),
  recorded_at      timestamptz not null
);
comment on table safety.informant is
  'Who told of a matter and must not be known. No index of names, no search text, no paper reads this table.';
create index informant_by_matter on safety.informant (matter_id);

create table safety.risk_change (
  id          uuid        primary key,
  dispute_id  uuid        not null references disputes.dispute (id),
  from_colour text        not null check (from_colour in ('none', 'yellow', 'orange', 'red')),
  colour      text        not null check (colour in ('none', 'yellow', 'orange', 'red')),
  leader_id   uuid        references access.account (id),
  reason      text        not null,
  changed_by  uuid        not null references access.account (id),
  changed_at  timestamptz not null,
  check (from_colour <> colour or leader_id is not null),
  check ((colour = 'none') = (leader_id is null))
);
comment on table safety.risk_change is
  'The colour of danger, an axis apart from every clock; the latest row is in force. Each danger has a named leader.';
create index risk_change_latest on safety.risk_change (dispute_id, changed_at desc, id desc);

create table safety.risk_visit (
  id         uuid        primary key,
  dispute_id uuid        not null references disputes.dispute (id),
  visited_at timestamptz not null,
  visited_by uuid        not null references access.account (id),
  finding    text        not null check (finding in ('eased', 'unchanged', 'worse')),
  words      text        not null
);
comment on table safety.risk_visit is 'A look at the people themselves; without one that found the danger eased no colour goes down.';
create index risk_visit_latest on safety.risk_visit (dispute_id, visited_at desc);

create table safety.separation (
  id             uuid        primary key,
  dispute_id     uuid        not null references disputes.dispute (id),
  party_id       uuid        not null,
  other_party_id uuid,
  account_id     uuid        references access.account (id),
  reason         text        not null,
  set_by         uuid        not null references access.account (id),
  set_at         timestamptz not null,
  lifted_by      uuid        references access.account (id),
  lifted_at      timestamptz,
  lift_reason    text,
  check (num_nonnulls(other_party_id, account_id) = 1),
  check (party_id is distinct from other_party_id),
  check (num_nonnulls(lifted_by, lifted_at, lift_reason) in (0, 3))
);
comment on table safety.separation is 'Two who must not be brought together: a party and another party, or a party and an officer.';
create index separation_in_force on safety.separation (dispute_id) where lifted_at is null;

create table safety.event (
  id                 uuid        primary key,
  kind               text        not null,
  place              text        not null,
  words              text        not null,
  head_count         integer     check (head_count >= 0),
  unit_id            uuid        not null references organisations.unit (id),
  reporter_id        uuid        not null references access.account (id),
  discovered_at      timestamptz not null,
  reported_at        timestamptz not null,
  report_due_at      timestamptz not null,
  answer_due_at      timestamptz not null,
  acknowledged_at    timestamptz,
  acknowledged_by    uuid        references access.account (id),
  acknowledged_words text,
  reach              uuid[]      not null,
  sensitivity        text        not null default 'ordinary',
  check (num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_words) in (0, 3))
);
comment on table safety.event is 'A sudden event. Its clocks count hours from discovery, through nights and holidays.';
create index event_latest on safety.event (reported_at desc, id desc);
create index event_open on safety.event (answer_due_at) where acknowledged_at is null;

alter table mediation.session add column invited uuid[];
comment on column mediation.session.invited is 'The parties that are asked to come; null is all of them.';

grant usage on schema safety to dingfen_app;
grant select, insert on all tables in schema safety to dingfen_app;
grant update (lifted_by, lifted_at, lift_reason) on safety.separation to dingfen_app;
grant update (acknowledged_at, acknowledged_by, acknowledged_words) on safety.event to dingfen_app;
