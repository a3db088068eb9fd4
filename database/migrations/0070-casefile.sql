-- Case files that were made to be handed over: one bound PDF, and a package with everything that a PDF cannot hold.

create schema casefile;
grant usage on schema casefile to dingfen_app;

create table casefile.made_file (
  id             uuid        primary key,
  case_id        uuid        not null references enforcement.enforcement_case (id),
  reason         text        not null,
  asked_at       timestamptz not null,
  asked_by       uuid        not null references access.account (id),
  state          text        not null default 'making' check (state in ('making', 'ready', 'failed')),
  problem        text,
  papers         integer,
  pages          integer,
  recordings     integer,
  volume         bytea       check (octet_length(volume) = 32),
  volume_size    bigint,
  package        bytea       check (octet_length(package) = 32),
  package_sha256 bytea       check (octet_length(package_sha256) = 32),
  package_size   bigint,
  made_at        timestamptz,
  check ((state = 'ready') = (volume is not null and package is not null)),
  check ((state = 'failed') = (problem is not null))
);
comment on table casefile.made_file is 'A case file as it was on one day; it is there whole or not at all.';
comment on column casefile.made_file.volume is 'SM3 of the bound PDF in the file store; package: that of the archive.';
create index made_file_by_case on casefile.made_file (case_id, asked_at desc);
grant select, insert on casefile.made_file to dingfen_app;
grant update (state, problem, papers, pages, recordings, volume, volume_size, package, package_sha256, package_size, made_at)
  on casefile.made_file to dingfen_app;
