-- Recordings of law enforcement: each file once, bound to the acts that it shows; what happens to it is a chain of its own.

create schema recording;
grant usage on schema recording to dingfen_app;

create table recording.recording (
  id              uuid        primary key,
  unit_id         uuid        not null references organisations.unit (id),
  digest          bytea       not null,
  sha256          bytea       not null,
  claimed         jsonb,
  size            bigint      not null,
  media_type      text        not null,
  kind            text        not null,
  name            text        not null,
  source          text        not null,
  outside_number  text        unique,
  officer_id      uuid        references authority.enforcement_officer (id),
  device          text,
  station         text,
  place           text,
  marked          boolean     not null default false,
  started_at      timestamptz not null,
  ended_at        timestamptz not null,
  arrived_at      timestamptz not null,
  late_excuse     text,
  late_words      text,
  version         integer     not null default 1,
  added_by        uuid        references access.account (id),
  unique (unit_id, digest)
);
comment on table recording.recording is 'One file as it came from the camera; its content is never altered.';
comment on column recording.recording.digest is 'SM3 of the content: its name in the file store.';
comment on column recording.recording.claimed is 'Digests that the camera, the station or the sender told; equal to what arrived, or it did not arrive.';
comment on column recording.recording.outside_number is 'The number that a collection station gave it (wjbh): the same file cannot enter twice.';
comment on column recording.recording.device is 'Serial number of the camera (cpxh).';
comment on column recording.recording.marked is 'The officer marked it as important on the camera.';
comment on column recording.recording.late_excuse is 'Why it came later than the rule allows, of the reasons that the rule knows.';
create index recording_by_unit on recording.recording (unit_id, started_at desc, id);
create index recording_by_officer on recording.recording (officer_id, started_at);
create index recording_by_device on recording.recording (device, started_at) where device is not null;

create table recording.binding (
  id            uuid        primary key,
  recording_id  uuid        not null references recording.recording (id),
  case_id       uuid        not null references enforcement.enforcement_case (id),
  step_id       uuid        not null references enforcement.step (id),
  duty          text        not null,
  bound_at      timestamptz not null,
  bound_by      uuid        not null references access.account (id),
  undone_at     timestamptz,
  undone_by     uuid        references access.account (id),
  undone_why    text
);
comment on table recording.binding is 'Which act of a case a recording shows; undone ones stay on record.';
comment on column recording.binding.duty is 'Key of the row that wants the recording; "none" where no row does.';
create unique index binding_once on recording.binding (recording_id, step_id, duty) where undone_at is null;
create index binding_by_case on recording.binding (case_id);

create table recording.gap_reason (
  id           uuid        primary key,
  case_id      uuid        not null references enforcement.enforcement_case (id),
  step_id      uuid        not null references enforcement.step (id),
  duty         text        not null,
  after_id     uuid        not null references recording.recording (id),
  before_id    uuid        not null references recording.recording (id),
  cause        text        not null,
  told         text        not null,
  words        text        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id),
  unique (step_id, duty, after_id, before_id)
);
comment on column recording.gap_reason.told is 'Said aloud when the recording went on, or reported to the head and written up afterwards.';

create table recording.excuse (
  id           uuid        primary key,
  case_id      uuid        not null references enforcement.enforcement_case (id),
  step_id      uuid        not null references enforcement.step (id),
  duty         text        not null,
  reason       text        not null,
  asked_at     timestamptz not null,
  asked_by     uuid        not null references access.account (id),
  granted      boolean,
  answer       text,
  answered_at  timestamptz,
  answered_by  uuid        references access.account (id)
);
comment on table recording.excuse is 'Why there is no recording of an act that wants one; it counts when the head of the department has granted it.';
create unique index excuse_pending on recording.excuse (step_id, duty) where granted is null or granted;

grant select, insert on recording.recording, recording.binding, recording.gap_reason, recording.excuse to dingfen_app;
grant update (officer_id, device, place, marked, late_excuse, late_words, version) on recording.recording to dingfen_app;
grant update (undone_at, undone_by, undone_why) on recording.binding to dingfen_app;
grant update (granted, answer, answered_at, answered_by) on recording.excuse to dingfen_app;

create table recording.case_standing (
  case_id    uuid        primary key references enforcement.enforcement_case (id),
  unit_id    uuid        not null references organisations.unit (id),
  due        integer     not null,
  met        integer     not null,
  excused    integer     not null,
  counted_at timestamptz not null
);
comment on table recording.case_standing is 'Duties of a case that have fallen due and are met, a copy for figures; the case reads them anew.';
create index case_standing_by_unit on recording.case_standing (unit_id);
grant select, insert, update on recording.case_standing to dingfen_app;
