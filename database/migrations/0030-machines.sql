-- Outside systems: who they are, for which organisation they speak, and the tokens they were given.

alter table access.account add column is_machine boolean not null default false;
comment on column access.account.is_machine is 'Of an outside system: it has no password, holds no role and is in no list of people; timelines name it.';

create schema machines;
grant usage on schema machines to dingfen_app;

create table machines.client (
  id             uuid        primary key,
  account_id     uuid        not null unique references access.account (id),
  name           text        not null,
  body           text        not null,
  body_name      text        not null,
  body_key       text        not null,
  unit_id        uuid        not null references organisations.unit (id),
  contact        text        not null default '',
  scopes         text[]      not null check (cardinality(scopes) > 0),
  state          text        not null default 'active' check (state in ('active', 'revoked')),
  secret_digest  text        not null,
  former_digest  text,
  former_until   timestamptz,
  secret_at      timestamptz not null,
  last_seen_at   timestamptz,
  registered_at  timestamptz not null,
  registered_by  uuid        not null references access.account (id),
  revoked_at     timestamptz,
  version        integer     not null default 1,
  check ((state = 'revoked') = (revoked_at is not null)),
  check ((former_digest is null) = (former_until is null))
);
comment on table machines.client is 'An outside system. It speaks for one organisation: it refers for that one only and sees its referrals only.';
comment on column machines.client.unit_id is 'Which registers what it refers, as a counter does.';
comment on column machines.client.body_key is 'The name of the organisation in its compared form.';
comment on column machines.client.secret_digest is 'argon2id; the secret itself was shown once.';
comment on column machines.client.former_digest is 'The secret before, until former_until, so that the other side can change it without standing still.';

create table machines.token (
  digest     bytea       primary key,
  client_id  uuid        not null references machines.client (id),
  scopes     text[]      not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null
);
comment on table machines.token is 'Only digests: a stolen copy of the table opens nothing.';
create index token_by_client on machines.token (client_id);
create index token_by_expiry on machines.token (expires_at);

create table machines.token_request (
  id        bigint      generated always as identity primary key,
  client_id text        not null,
  address   text        not null,
  at        timestamptz not null,
  outcome   text        not null check (outcome in ('issued', 'refused'))
);
comment on table machines.token_request is 'Who asked for tokens, from where, and whether one was given; kept for six months.';
create index token_request_by_client on machines.token_request (client_id, at);
create index token_request_by_address on machines.token_request (address, at) where outcome = 'refused';

grant select, insert on all tables in schema machines to dingfen_app;
grant update on machines.client to dingfen_app;
grant delete on machines.token, machines.token_request to dingfen_app;
