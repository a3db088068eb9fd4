-- Systems without an interface: what was handed out to them, what their files said, and how differences were explained.

create schema exchange;
grant usage on schema exchange to dingfen_app;

create table exchange.export (
  id       uuid        primary key,
  from_day date        not null,
  to_day   date        not null check (to_day >= from_day),
  format   text        not null check (format in ('xlsx', 'json')),
  matters  integer     not null,
  digest   bytea       not null,
  unit_id  uuid        not null references organisations.unit (id),
  made_at  timestamptz not null,
  made_by  uuid        not null references access.account (id)
);
comment on table exchange.export is 'Each package that left the house: its period, its SHA-256 and who made it. The package itself is not kept.';
create index export_latest on exchange.export (unit_id, made_at desc);

create table exchange.listing (
  id          uuid        primary key,
  system      text        not null,
  from_day    date        not null,
  to_day      date        not null check (to_day >= from_day),
  digest      bytea       not null,
  rows        integer     not null,
  unit_id     uuid        not null references organisations.unit (id),
  imported_at timestamptz not null,
  imported_by uuid        not null references access.account (id),
  unique (unit_id, digest)
);
comment on table exchange.listing is 'What another system says that it has of a period.';

create table exchange.listed (
  listing_id   uuid    not null references exchange.listing (id),
  row          integer not null,
  their_number text    not null,
  their_key    text    not null,
  our_code     text,
  title        text    not null,
  state        text    not null check (state in ('open', 'closed', 'unknown')),
  state_words  text    not null,
  primary key (listing_id, row)
);
comment on column exchange.listed.their_key is 'The number in its compared form.';

create table exchange.explanation (
  listing_id uuid        not null references exchange.listing (id),
  subject    text        not null,
  words      text        not null,
  at         timestamptz not null,
  by         uuid        not null references access.account (id),
  primary key (listing_id, subject)
);
comment on table exchange.explanation is 'Why a difference is none, or what is being done. The subject is a row of the listing or a dispute of ours.';

grant select, insert on all tables in schema exchange to dingfen_app;
grant update on exchange.listing, exchange.explanation to dingfen_app;
