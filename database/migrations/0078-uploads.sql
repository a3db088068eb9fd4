-- Recordings on their way in, and the contents that are kept.

create schema keeping;
grant usage on schema keeping to dingfen_app;

create table keeping.content (
  digest      bytea       primary key check (octet_length(digest) = 32),
  sha256      bytea       not null check (octet_length(sha256) = 32),
  size        bigint      not null check (size > 0),
  media_type  text        not null,
  stored_at   timestamptz not null,
  read_at     timestamptz,
  verified_at timestamptz,
  damage      text        check (damage in ('missing', 'altered')),
  damaged_at  timestamptz,
  duration_ms bigint,
  thumbnail   bytea       check (octet_length(thumbnail) = 32),
  derived_at  timestamptz,
  removed_at  timestamptz,
  check ((damage is null) = (damaged_at is null))
);
comment on table keeping.content is 'Every recorded content that is or was stored, once, named by its SM3.';
comment on column keeping.content.read_at is 'Last read again from the store, whatever was found.';
comment on column keeping.content.verified_at is 'Last read again from the store with both digests as they were at arrival.';
comment on column keeping.content.thumbnail is 'A small picture, made beside the original; its SM3 in the same store.';
create index content_to_read on keeping.content (coalesce(read_at, stored_at)) where removed_at is null;
create index content_damaged on keeping.content (damaged_at) where damage is not null;

grant select, insert on keeping.content to dingfen_app;
grant update (read_at, verified_at, damage, damaged_at, duration_ms, thumbnail, derived_at, removed_at) on keeping.content
  to dingfen_app;

create schema uploads;
grant usage on schema uploads to dingfen_app;

create table uploads.upload (
  id             uuid        primary key,
  unit_id        uuid        not null references organisations.unit (id),
  account_id     uuid        references access.account (id),
  source         text        not null,
  name           text        not null,
  size           bigint      not null check (size > 0),
  claimed        jsonb       not null default '{}',
  outside_number text,
  officer_id     uuid        references authority.enforcement_officer (id),
  device         text,
  station        text,
  place          text,
  marked         boolean     not null default false,
  started_at     timestamptz not null,
  ended_at       timestamptz not null,
  state          text        not null,
  announced_at   timestamptz not null,
  touched_at     timestamptz not null,
  arrived_at     timestamptz,
  digest         bytea       check (octet_length(digest) = 32),
  sha256         bytea       check (octet_length(sha256) = 32),
  media_type     text,
  settled_at     timestamptz,
  problem        text,
  recording_id   uuid        references recording.recording (id),
  is_known       boolean     not null default false,
  check (ended_at >= started_at),
  check ((state = 'taken-in') = (recording_id is not null)),
  check ((state = 'refused') = (problem is not null))
);
comment on table uploads.upload is 'A file on its way in: announced, received piece by piece, then taken in as a recording or refused with a reason.';
comment on column uploads.upload.account_id is 'Who sends it; nobody of a station or a folder.';
comment on column uploads.upload.touched_at is 'When the last piece came; what nobody goes on with is swept.';
comment on column uploads.upload.digest is 'SM3 of what arrived, known before it is moved into the store: a second try knows what the first one moved.';
comment on column uploads.upload.is_known is 'The same content, or the same number, was here before: nothing was doubled.';
create index upload_of_account on uploads.upload (account_id, announced_at desc, id);
create index upload_open on uploads.upload (touched_at) where state in ('receiving', 'arrived');
create unique index upload_once_at_a_time on uploads.upload (outside_number) where state in ('receiving', 'arrived');

create table uploads.lock (
  upload_id       uuid        primary key references uploads.upload (id) on delete cascade,
  holder          uuid        not null,
  until           timestamptz not null,
  release_is_asked boolean    not null default false
);
comment on table uploads.lock is 'Which request writes to an upload, of whichever process; a lease, so that a killed process holds nothing for long.';

grant select, insert, update on uploads.upload to dingfen_app;
grant select, insert, update, delete on uploads.lock to dingfen_app;
