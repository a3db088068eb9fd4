-- Collection stations: who they are, what they have told of their files, and what could not be understood.

create schema stations;
grant usage on schema stations to dingfen_app;

create table stations.station (
  id            uuid        primary key,
  unit_id       uuid        not null references organisations.unit (id),
  number        text        not null unique,
  name          text        not null,
  authkey       bytea       not null check (octet_length(authkey) = 32),
  closed_at     timestamptz,
  registered_at timestamptz not null,
  registered_by uuid        not null references access.account (id),
  version       integer     not null default 1,
  seen_at       timestamptz,
  told          jsonb,
  drift_seconds integer,
  drift_at      timestamptz
);
comment on column stations.station.number is 'gzz_xh, under which it names itself in every message.';
comment on column stations.station.authkey is 'SHA-256 of its key of 256 random bits; the key itself is shown once.';
comment on column stations.station.drift_seconds is 'How far its clock is ahead of ours, as its HTTP server told with the last file.';

create table stations.file (
  id          uuid        primary key,
  station_id  uuid        not null references stations.station (id),
  number      text        not null unique check (length(number) = 64),
  said        jsonb       not null,
  unit_id     uuid        not null references organisations.unit (id),
  upload_id   uuid        references uploads.upload (id),
  told_at     timestamptz not null,
  fault       text,
  fault_at    timestamptz,
  deleted_at  timestamptz,
  early       boolean     not null default false
);
comment on table stations.file is 'A file of a station as its record tells, kept under its number (wjbh): the same file cannot enter twice.';
comment on column stations.file.fault is 'Why its content could not be fetched so far.';
comment on column stations.file.early is 'The station deleted it before it was told that it may.';
create index file_by_station on stations.file (station_id, told_at desc, id);
create index file_not_deleted on stations.file (station_id) where deleted_at is null;
create index file_by_upload on stations.file (upload_id);

create table stations.odd_message (
  id         uuid        primary key,
  station_id uuid        not null references stations.station (id),
  message    text        not null,
  body       jsonb       not null,
  faults     text[]      not null,
  at         timestamptz not null
);
comment on table stations.odd_message is 'What a station sent and could not be understood, as it came: nothing is lost, and somebody can ask its maker.';
create index odd_message_by_station on stations.odd_message (station_id, at desc, id);

grant select, insert, update on stations.station, stations.file to dingfen_app;
grant select, insert on stations.odd_message to dingfen_app;
