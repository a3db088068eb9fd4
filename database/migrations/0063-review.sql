-- Legal review of major decisions: submissions, their rounds with opinion and nine items, advice, disagreement.

create schema review;
grant usage on schema review to dingfen_app;

create table review.submission (
  id            uuid        primary key,
  code          text        not null unique,
  case_id       uuid        not null references enforcement.enforcement_case (id),
  unit_id       uuid        not null references organisations.unit (id),
  step          text        not null,
  act_type      text        not null,
  regime        text        not null,
  rule_id       uuid        not null references rules.rule (id),
  hit           jsonb,
  catalogue_id  uuid        references authority.list_version (id),
  state         text        not null,
  rounds        integer     not null,
  is_expedited  boolean     not null,
  expedited_for text,
  reviewer_id   uuid        references authority.reviewer (id),
  assigned_at   timestamptz,
  due_on        date,
  passed_on     date,
  version       integer     not null default 1,
  opened_at     timestamptz not null,
  opened_by     uuid        not null references access.account (id),
  check (is_expedited = (expedited_for is not null))
);
comment on column review.submission.rule_id is 'The rule of limits under which it was submitted; it keeps that version.';
comment on column review.submission.hit is 'The row of the catalogue, or of the law, by which review is due; null where the department asked for it freely.';
comment on column review.submission.due_on is 'Last day of the running round, a copy for lists; null while its clock stands still.';
create index submission_by_case on review.submission (case_id, opened_at);
create index submission_by_state on review.submission (state, due_on, id);
create index submission_by_reviewer on review.submission (reviewer_id, state);
create unique index one_open_submission on review.submission (case_id, step)
  where state not in ('passed', 'archived', 'withdrawn');

create table review.round (
  id            uuid        primary key,
  submission_id uuid        not null references review.submission (id),
  number        integer     not null,
  content       text        not null,
  proposed      jsonb       not null,
  summary       text        not null,
  legal_basis   text        not null,
  materials     jsonb       not null,
  pre_review    jsonb       not null,
  explained     jsonb       not null,
  begun_on      date        not null,
  begun_at      timestamptz not null,
  begun_by      uuid        not null references access.account (id),
  due_on        date,
  opinion       text,
  law           text[],
  reasons       text,
  opined_on     date,
  opined_at     timestamptz,
  opined_by     uuid        references authority.reviewer (id),
  handling      text,
  handling_note text,
  handled_on    date,
  handled_by    uuid        references access.account (id),
  unique (submission_id, number),
  check (num_nulls(opinion, law, reasons, opined_on, opined_at, opined_by) in (0, 6)),
  check (num_nulls(handling, handling_note, handled_on, handled_by) in (0, 4)),
  check (handling is null or opinion is not null)
);
comment on column review.round.content is 'Measures and sums that were judged; a decision of another content is not covered.';

create table review.item (
  round_id uuid not null references review.round (id),
  item     text not null,
  result   text not null check (result in ('sound', 'problem', 'not-concerned')),
  note     text not null,
  primary key (round_id, item),
  check (result <> 'problem' or note <> '')
);

create table review.clock_event (
  id           uuid        primary key,
  round_id     uuid        not null references review.round (id),
  position     integer     not null,
  what         text        not null check (what in ('received', 'supplement-asked', 'supplemented', 'extended')),
  on_day       date        not null,
  working_days integer,
  words        text        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id),
  unique (round_id, position),
  check ((what = 'extended') = (working_days is not null))
);

create table review.advice (
  id          uuid        primary key,
  round_id    uuid        not null references review.round (id),
  words       text        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id)
);
comment on table review.advice is 'What counsel and government lawyers say; the opinion is the office''s.';

create table review.event (
  id            uuid        primary key,
  submission_id uuid        not null references review.submission (id),
  position      integer     not null,
  kind          text        not null,
  on_day        date        not null,
  facts         jsonb       not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id),
  unique (submission_id, position)
);
comment on table review.event is 'Returns, assignments, recusals, expert meetings and rulings: what is shown beside the rounds.';

grant select, insert on all tables in schema review to dingfen_app;
grant update (state, rounds, reviewer_id, assigned_at, due_on, passed_on, version) on review.submission to dingfen_app;
grant update (materials, due_on, opinion, law, reasons, opined_on, opined_at, opined_by, handling, handling_note, handled_on, handled_by)
  on review.round to dingfen_app;
