-- After an agreement was broken: what was found, what was done about it, a further turn of mediation, and the way to
-- the police of an agreement that was performed.

create table mediation.breach (
  id            uuid        primary key,
  obligation_id uuid        not null references mediation.obligation (id),
  found_on      date        not null,
  left_fen      bigint      check (left_fen >= 0),
  words         text        not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id)
);
comment on column mediation.breach.left_fen is 'What was still owed on that day; null where nothing in money is owed, which zero is not.';
create index breach_by_obligation on mediation.breach (obligation_id, recorded_at);
grant select, insert on mediation.breach to dingfen_app;

create table mediation.breach_step (
  id          uuid        primary key,
  position    bigint      not null generated always as identity,
  breach_id   uuid        not null references mediation.breach (id),
  step        text        not null check (step in ('letter', 'phone', 'visit', 'routes', 'mediation')),
  on_day      date        not null,
  until       date,
  routes      text[]      not null default '{}',
  words       text        not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  check ((step = 'letter') = (until is not null)),
  check ((step = 'routes') = (cardinality(routes) > 0))
);
comment on column mediation.breach_step.until is 'By when the letter asks for performance; it moves no due date.';
create index breach_step_by_breach on mediation.breach_step (breach_id, position);
grant select, insert on mediation.breach_step to dingfen_app;

alter table mediation.proceeding add column follows_id uuid references mediation.proceeding (id);
comment on column mediation.proceeding.follows_id is 'The turn whose agreement was broken or not confirmed, and which this one takes up again.';

create table mediation.police_request (
  agreement_id  uuid        not null references mediation.agreement (id),
  party_id      uuid        not null references parties.party (id),
  on_day        date        not null,
  attachment_id uuid        not null references files.attachment (id),
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id),
  primary key (agreement_id, party_id)
);
comment on table mediation.police_request is 'A party asks the police in writing not to punish, because the agreement was performed (Police Procedure Provisions 186).';
grant select, insert on mediation.police_request to dingfen_app;

create table mediation.police_decision (
  agreement_id uuid        primary key references mediation.agreement (id),
  on_day       date        not null,
  words        text        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id)
);
comment on table mediation.police_decision is 'The police had decided already: nothing can be asked of them any more.';
grant select, insert on mediation.police_decision to dingfen_app;
