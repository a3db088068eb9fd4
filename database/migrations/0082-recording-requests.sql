-- Parties and organs who ask to view or copy recordings: what they ask, what was decided, what became of it.

create table recording.access_request (
  id            uuid        primary key,
  unit_id       uuid        not null references organisations.unit (id),
  case_id       uuid        references enforcement.enforcement_case (id),
  requester     text        not null,
  name          text        not null,
  paper         text,
  purpose       text        not null,
  wants_copy    boolean     not null,
  state         text        not null check (state in ('asked', 'granted', 'refused', 'done')),
  rule_id       uuid        not null references rules.rule (id),
  due_on        date        not null,
  ground        text,
  words         text,
  decided_at    timestamptz,
  decided_by    uuid        references access.account (id),
  done_at       timestamptz,
  done_words    text,
  version       integer     not null default 1,
  asked_at      timestamptz not null,
  asked_by      uuid        not null references access.account (id),
  check ((state = 'asked') = (decided_at is null)),
  check ((ground is null) = (decided_at is null)),
  check ((state = 'done') = (done_at is not null)),
  check (decided_by is null or decided_by <> asked_by)
);
comment on table recording.access_request is 'A right of the party and of organs that work on a case: who asks for what, the decision with its ground.';
comment on column recording.access_request.paper is 'The letter or certificate by which an organ or a representative showed itself.';
create index access_request_of_unit on recording.access_request (unit_id, state);

create table recording.requested (
  request_id   uuid not null references recording.access_request (id),
  recording_id uuid not null references recording.recording (id),
  primary key (request_id, recording_id)
);
create index requested_recording on recording.requested (recording_id);

grant select, insert on recording.access_request, recording.requested to dingfen_app;
grant update (state, ground, words, decided_at, decided_by, done_at, done_words, version) on recording.access_request to dingfen_app;
