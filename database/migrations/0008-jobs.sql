-- What the daily jobs need: which events are not sealed yet, and what exactly each seal covers.

-- The events' own time is the clock of the one who acted; the seal asks when the database kept them.
alter table ledger.entry add column written_at timestamptz not null default now();
comment on column ledger.entry.written_at is 'When the database kept the event; not part of its digest. Only finds what is not sealed yet.';
-- The table only grows: a few bytes per megabyte find the newest part, and a write costs nothing more.
create index entry_by_writing on ledger.entry using brin (written_at) with (pages_per_range = 16);

create table ledger.sealed_head (
  chain  uuid    not null,
  seq    integer not null,
  day    date    not null references ledger.seal (day) deferrable initially deferred,
  digest bytea   not null check (octet_length(digest) = 32),
  primary key (chain, seq)
);
comment on table ledger.sealed_head is
  'The last event of every chain that grew, under the seal of that day. A chain cut off at its end, or lost as a whole, is missed by this.';
create index sealed_head_by_day on ledger.sealed_head (day, chain);
comment on table ledger.seal is
  'Once a day: the digest over the heads of all chains that grew since the last seal, chained to that one. Exported, so that copies are kept elsewhere.';

grant select, insert on ledger.sealed_head to dingfen_app;
revoke update, delete, truncate on ledger.sealed_head from dingfen_app;
