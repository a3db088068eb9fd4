-- Units in one tree, the people in them, their accounts and what those may do.

create schema organisations;
create schema access;
grant usage on schema organisations, access to dingfen_app;

create table organisations.unit (
  id                  uuid     primary key,
  slug                text     not null unique,
  kind                text     not null,
  name                text     not null,
  parent_id           uuid     references organisations.unit (id),
  path                uuid[]   not null,
  division_code       text     not null check (division_code ~ '^(\d{6}|\d{9}|\d{12}|\d{15})$'),
  committee_kind      text,
  sector              text,
  responsible_unit_id uuid     references organisations.unit (id),
  seal_name           text,
  valid_from          date     not null,
  valid_to            date,
  successor_id        uuid     references organisations.unit (id),
  version             integer  not null default 1,
  check (path[array_length(path, 1)] = id),
  check ((kind = 'committee') = (committee_kind is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
comment on column organisations.unit.path is 'Ancestors from the district down to the unit itself: the subtree test is one array operator.';
comment on column organisations.unit.seal_name is 'The exact words of the seal; an agreement only takes effect with the committee''s seal (People''s Mediation Law 29).';
create index unit_by_path on organisations.unit using gin (path);
create index unit_by_parent on organisations.unit (parent_id);
create index unit_by_division on organisations.unit (division_code);

create table organisations.person (
  id            uuid    primary key,
  name          text    not null,
  sex           text    not null default 'unknown',
  phone_sealed  bytea,
  mediator_kind text,
  sectors       text[]  not null default '{}',
  version       integer not null default 1
);

create table organisations.membership (
  id          uuid    primary key,
  unit_id     uuid    not null references organisations.unit (id),
  person_id   uuid    not null references organisations.person (id),
  post        text    not null,
  appointment text    not null,
  from_day    date    not null,
  to_day      date,
  check (to_day is null or to_day >= from_day)
);
comment on table organisations.membership is
  'Who belongs to a committee, in which post and term. Members (3 to 9, one director) are elected or appointed; employed mediators stand beside them without limit.';
create index membership_by_unit on organisations.membership (unit_id);
create index membership_by_person on organisations.membership (person_id);

create table access.account (
  id                   uuid        primary key,
  username             text        not null unique check (username = lower(username)),
  display_name         text        not null,
  unit_id              uuid        not null references organisations.unit (id),
  person_id            uuid        references organisations.person (id),
  password_digest      text        not null,
  must_change_password boolean     not null default false,
  state                text        not null default 'active',
  created_at           timestamptz not null default now(),
  version              integer     not null default 1
);
create index account_by_unit on access.account (unit_id);

create table access.role_grant (
  id         uuid        primary key,
  account_id uuid        not null references access.account (id),
  role       text        not null,
  unit_id    uuid        not null references organisations.unit (id),
  from_day   date        not null,
  to_day     date,
  granted_by uuid,
  created_at timestamptz not null default now()
);
create index role_grant_by_account on access.role_grant (account_id);
create unique index one_open_grant on access.role_grant (account_id, role, unit_id) where to_day is null;

create table access.session (
  token_digest bytea       primary key,
  account_id   uuid        not null references access.account (id),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  address      text        not null,
  agent        text        not null
);
create index session_by_account on access.session (account_id);
create index session_by_expiry on access.session (expires_at);

create table access.sign_in_attempt (
  id        bigint      generated always as identity primary key,
  username  text        not null,
  address   text        not null,
  at        timestamptz not null,
  succeeded boolean     not null
);
create index sign_in_attempt_by_username on access.sign_in_attempt (username, at);
create index sign_in_attempt_by_address on access.sign_in_attempt (address, at);

grant select, insert, update on all tables in schema organisations to dingfen_app;
grant select, insert, update on access.account, access.role_grant to dingfen_app;
grant select, insert, update, delete on access.session, access.sign_in_attempt to dingfen_app;
