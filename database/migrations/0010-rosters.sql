-- Who sits where and when: seats of the centre, shifts, fixed weekly slots, people on call, hand-overs; and what a visit
-- was given.

create schema rosters;

create table rosters.seat (
  id             uuid     primary key,
  centre_unit_id uuid     not null references organisations.unit (id),
  unit_id        uuid     not null references organisations.unit (id),
  name           text     not null,
  attendance     text     not null check (attendance in ('resident', 'rotating', 'on-call')),
  model          text     not null check (model in ('rotation', 'weekly', 'on-call')),
  hours          jsonb    not null default '[]',
  opened_on      date     not null,
  closed_on      date,
  version        integer  not null default 1,
  check ((attendance = 'on-call') = (model = 'on-call'))
);
comment on table rosters.seat is 'A place in the centre that a unit fills: all the time, at fixed times, or when it is called.';
comment on column rosters.seat.unit_id is 'The unit whose visits are handed over at the end of a shift.';
comment on column rosters.seat.hours is 'Spans of a day, [{"from":"08:30","to":"12:00"}], in the time of the district.';

create table rosters.seat_member (
  id         uuid     primary key,
  seat_id    uuid     not null references rosters.seat (id),
  account_id uuid     not null references access.account (id),
  position   smallint not null,
  from_day   date     not null,
  to_day     date
);
comment on column rosters.seat_member.position is 'The order of turns, and on call the order in which people are asked.';
create unique index one_place_in_the_list on rosters.seat_member (seat_id, account_id) where to_day is null;

create table rosters.shift (
  id                 uuid        primary key,
  seat_id            uuid        not null references rosters.seat (id),
  day                date        not null,
  starts_at          timestamptz not null,
  ends_at            timestamptz not null,
  account_id         uuid        not null references access.account (id),
  planned_account_id uuid        not null references access.account (id),
  version            integer     not null default 1,
  unique (seat_id, starts_at),
  check (starts_at < ends_at)
);
comment on column rosters.shift.planned_account_id is 'Whom the rotation named; another one may have taken the shift over.';
create index shift_by_day on rosters.shift (day);
create index shift_by_person on rosters.shift (account_id, day);

create table rosters.weekly_slot (
  id         uuid     primary key,
  seat_id    uuid     not null references rosters.seat (id),
  account_id uuid     not null references access.account (id),
  weekday    smallint not null check (weekday between 1 and 7),
  from_time  text     not null,
  to_time    text     not null,
  from_day   date     not null,
  to_day     date,
  version    integer  not null default 1
);
comment on column rosters.weekly_slot.weekday is '1 Monday to 7 Sunday.';

create table rosters.absence (
  id           uuid        primary key,
  account_id   uuid        not null references access.account (id),
  from_day     date        not null,
  to_day       date        not null,
  reason       text        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id),
  withdrawn_at timestamptz,
  check (from_day <= to_day)
);
create index absence_by_person on rosters.absence (account_id, to_day) where withdrawn_at is null;

create table rosters.swap (
  id              uuid        primary key,
  shift_id        uuid        not null references rosters.shift (id),
  return_shift_id uuid        references rosters.shift (id),
  from_account_id uuid        not null references access.account (id),
  to_account_id   uuid        not null references access.account (id),
  reason          text        not null,
  state           text        not null check (state in ('asked', 'agreed', 'refused', 'withdrawn')),
  asked_at        timestamptz not null,
  answered_at     timestamptz,
  check (from_account_id <> to_account_id)
);
create unique index one_open_swap_per_shift on rosters.swap (shift_id) where state = 'asked';

create table rosters.on_call_request (
  id            uuid        primary key,
  seat_id       uuid        not null references rosters.seat (id),
  visit_id      uuid        references reception.visit (id),
  sealed_reason bytea       not null,
  asked_at      timestamptz not null,
  asked_by      uuid        not null references access.account (id),
  state         text        not null check (state in ('waiting', 'accepted', 'held', 'nobody', 'withdrawn')),
  taken_by      uuid        references access.account (id),
  check ((state in ('accepted', 'held')) <= (taken_by is not null))
);
comment on column rosters.on_call_request.sealed_reason is 'May speak of health: read by who asked, who is asked and who comes.';

create table rosters.on_call_offer (
  id          uuid        primary key,
  request_id  uuid        not null references rosters.on_call_request (id),
  account_id  uuid        not null references access.account (id),
  offered_at  timestamptz not null,
  answer_by   timestamptz not null,
  answer      text        check (answer in ('accepted', 'declined', 'lapsed', 'withdrawn')),
  answered_at timestamptz,
  reason      text        not null default '',
  unique (request_id, account_id),
  check ((answer is null) = (answered_at is null))
);
create unique index one_is_asked_at_a_time on rosters.on_call_offer (request_id) where answer is null;
create index offer_by_person on rosters.on_call_offer (account_id);

create table rosters.session_note (
  id         uuid        primary key,
  request_id uuid        not null unique references rosters.on_call_request (id),
  sealed     bytea       not null,
  minutes    integer     not null check (minutes between 1 and 1440),
  written_at timestamptz not null,
  written_by uuid        not null references access.account (id),
  readers    uuid[]      not null default '{}'
);
comment on table rosters.session_note is 'Health data: read by who wrote it and by whom the visitor allowed, each reading on the ledger.';

create table rosters.handover (
  id              uuid        primary key,
  shift_id        uuid        not null unique references rosters.shift (id),
  given_at        timestamptz not null,
  given_by        uuid        not null references access.account (id),
  note            text        not null default '',
  acknowledged_at timestamptz,
  acknowledged_by uuid        references access.account (id),
  check (acknowledged_by is distinct from given_by)
);
create index handover_unacknowledged on rosters.handover (given_at) where acknowledged_at is null;

create table rosters.handover_item (
  handover_id uuid not null references rosters.handover (id),
  visit_id    uuid not null references reception.visit (id),
  explanation text not null,
  primary key (handover_id, visit_id)
);

create table rosters.feed (
  account_id   uuid        primary key references access.account (id),
  token_digest bytea       not null unique check (octet_length(token_digest) = 32),
  made_at      timestamptz not null
);
comment on table rosters.feed is 'The secret addresses under which phones subscribe; only digests, and gone when revoked.';

create table reception.assistance (
  id          uuid        primary key,
  visit_id    uuid        not null references reception.visit (id),
  kind        text        not null check (kind in ('advice', 'drafting', 'mediation', 'counselling', 'legal-aid')),
  account_id  uuid        references access.account (id),
  given_by    text        not null,
  minutes     integer     not null check (minutes between 1 and 1440),
  note        text        not null default '',
  given_at    timestamptz not null,
  recorded_by uuid        not null references access.account (id)
);
comment on column reception.assistance.given_by is 'Name of who helped, as it was then; also for people without an account.';
create index assistance_by_visit on reception.assistance (visit_id, given_at);

grant usage on schema rosters to dingfen_app;
grant select, insert, update on all tables in schema rosters to dingfen_app;
revoke update on rosters.session_note, rosters.handover_item from dingfen_app;
grant delete on rosters.feed to dingfen_app;
grant select, insert on reception.assistance to dingfen_app;
