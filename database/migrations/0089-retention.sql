-- How long recordings are kept: what holds one back, lists of what may go, and what was left of what went.

-- Of a recording that was removed by an approved list the entry stays; the same file that comes again is a new one.
alter table recording.recording
  add column removed_at timestamptz,
  add column removed_by text,
  add column damaged_at timestamptz,
  add check ((removed_at is null) = (removed_by is null));
comment on column recording.recording.removed_by is 'Number of the approved list under which its content was removed.';
comment on column recording.recording.damaged_at is 'Since when its stored content is known to be missing or altered; a good copy heals it.';
alter table recording.recording drop constraint recording_unit_id_digest_key;
alter table recording.recording drop constraint recording_outside_number_key;
create unique index recording_once on recording.recording (unit_id, digest) where removed_at is null;
create unique index recording_number_once on recording.recording (outside_number) where removed_at is null;
create index recording_by_digest on recording.recording (digest);
grant update (removed_at, removed_by, damaged_at) on recording.recording to dingfen_app;

create schema retention;
grant usage on schema retention to dingfen_app;

create table retention.hold (
  id           uuid        primary key,
  recording_id uuid        references recording.recording (id),
  case_id      uuid        references enforcement.enforcement_case (id),
  ground       text        not null,
  words        text        not null,
  placed_at    timestamptz not null,
  placed_by    uuid        not null references access.account (id),
  lifted_at    timestamptz,
  lifted_by    uuid        references access.account (id),
  lifted_why   text,
  check ((recording_id is null) <> (case_id is null)),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
comment on table retention.hold is 'Nothing of the recording, or of all that is bound to the case, is removed until it is lifted.';
create index hold_of_recording on retention.hold (recording_id) where recording_id is not null;
create index hold_of_case on retention.hold (case_id) where case_id is not null;

create table retention.deletion_list (
  id         uuid        primary key,
  number     text        not null unique,
  unit_id    uuid        not null references organisations.unit (id),
  state      text        not null check (state in ('drawn', 'approved', 'refused', 'withdrawn', 'done')),
  rule_id    uuid        not null references rules.rule (id),
  digest     bytea       not null check (octet_length(digest) = 32),
  further    integer     not null check (further >= 0),
  drawn_at   timestamptz not null,
  drawn_by   uuid        not null references access.account (id),
  decided_at timestamptz,
  decided_by uuid        references access.account (id),
  words      text,
  done_at    timestamptz,
  version    integer     not null default 1,
  check ((state in ('approved', 'refused', 'done')) = (decided_by is not null)),
  check (decided_by is null or decided_by <> drawn_by),
  check ((state = 'done') = (done_at is not null))
);
comment on table retention.deletion_list is 'Which recordings of a department may go and which were kept back, on one day; a second person approves exactly this list.';
comment on column retention.deletion_list.digest is 'SM3 of its rows: what was approved is what was shown.';
comment on column retention.deletion_list.further is 'So many more may go and did not fit on this list.';
create unique index deletion_list_open on retention.deletion_list (unit_id) where state in ('drawn', 'approved');

create table retention.deletion_row (
  list_id        uuid        not null references retention.deletion_list (id),
  position       integer     not null,
  recording_id   uuid        not null references recording.recording (id),
  is_going       boolean     not null,
  said           jsonb       not null,
  outcome        text        check (outcome in ('removed', 'left')),
  outcome_ground text,
  settled_at     timestamptz,
  content        text        check (content in ('erased', 'shared')),
  content_at     timestamptz,
  primary key (list_id, position),
  unique (list_id, recording_id),
  check ((outcome is null) = (settled_at is null)),
  check (outcome is null or is_going),
  check ((content is null) = (content_at is null)),
  check (content is null or outcome = 'removed')
);
comment on column retention.deletion_row.said is 'What the list shows of the recording: name, times, size, digests, its class with the basis, the ground on which it may go or stays.';
comment on column retention.deletion_row.outcome_ground is 'Why it was left after all, seen at the moment of removal.';
comment on column retention.deletion_row.content is 'Erased from the store, or still needed by another recording or file.';
create index deletion_row_of_recording on retention.deletion_row (recording_id);
create index deletion_row_open on retention.deletion_row (list_id) where is_going and content is null;

grant select, insert on retention.hold, retention.deletion_list, retention.deletion_row to dingfen_app;
grant update (lifted_at, lifted_by, lifted_why) on retention.hold to dingfen_app;
grant update (state, decided_at, decided_by, words, done_at, version) on retention.deletion_list to dingfen_app;
grant update (outcome, outcome_ground, settled_at, content, content_at) on retention.deletion_row to dingfen_app;
