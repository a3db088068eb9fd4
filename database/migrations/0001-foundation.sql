-- The ground: what the machinery keeps, and the ledger that only grows.

create schema platform;
create schema ledger;
grant usage on schema platform, ledger to dingfen_app;

create table platform.kept_answer (
  principal  text        not null,
  key        uuid        not null,
  operation  text        not null,
  digest     bytea       not null,
  status     smallint    not null,
  version    integer,
  answer     bytea       not null,
  created_at timestamptz not null default now(),
  primary key (principal, key)
);
comment on table platform.kept_answer is
  'Answers of writes that named an idempotency key; sealed, kept for two days. The same key answers the same again.';
create index kept_answer_by_age on platform.kept_answer (created_at);
grant select, insert, delete on platform.kept_answer to dingfen_app;

create table platform.counter (
  scope text     not null,
  year  smallint not null,
  kind  text     not null,
  last  integer  not null check (last > 0),
  primary key (scope, year, kind)
);
comment on table platform.counter is
  'Serial numbers per body, year and kind. Taken inside the transaction that uses them; never reused, never lowered.';
grant select, insert, update on platform.counter to dingfen_app;

create table ledger.entry (
  chain    uuid           not null,
  seq      integer        not null check (seq > 0),
  kind     text           not null,
  at       timestamptz(3) not null,
  type     text           not null,
  actor    text           not null,
  body     text           not null,
  previous bytea          not null check (octet_length(previous) = 32),
  digest   bytea          not null check (octet_length(digest) = 32),
  primary key (chain, seq)
);
comment on table ledger.entry is
  'Every event of every matter, chained per matter by SM3. The server may add and read; nobody but the owner of the tables could change, and verify would name the link.';
create index entry_by_time on ledger.entry (at, chain, seq);

create table ledger.seal (
  day       date           primary key,
  chains    integer        not null,
  entries   bigint         not null,
  previous  bytea          not null check (octet_length(previous) = 32),
  digest    bytea          not null check (octet_length(digest) = 32),
  sealed_at timestamptz(3) not null
);
comment on table ledger.seal is 'Once a day: the digest over the heads of all chains that grew that day, chained to the day before.';
grant select, insert on ledger.entry, ledger.seal to dingfen_app;
revoke update, delete, truncate on ledger.entry, ledger.seal from dingfen_app;
