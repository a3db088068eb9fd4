-- Guidance: what committees ask the hub and its justice offices, and what is answered.

create schema guidance;
grant usage on schema guidance to dingfen_app;

create table guidance.request (
  id              uuid        primary key,
  dispute_id      uuid        not null references disputes.dispute (id),
  asking_unit_id  uuid        not null references organisations.unit (id),
  asked_unit_id   uuid        not null references organisations.unit (id),
  state           text        not null check (state in ('asked', 'passed-on', 'answered', 'noted', 'withdrawn')),
  question        text        not null,
  asked_at        timestamptz not null,
  asked_by        uuid        not null references access.account (id),
  due_on          date        not null,
  rule_id         uuid        not null references rules.rule (id),
  answer          text,
  answered_at     timestamptz,
  answered_by     uuid        references access.account (id),
  withdrawn_words text,
  version         integer     not null default 1,
  check ((answer is null) = (answered_at is null)),
  check ((state in ('answered', 'noted')) = (answer is not null))
);
comment on table guidance.request is 'A question about a matter; the asked unit does not reach the matter by it.';
comment on column guidance.request.due_on is 'By when it is answered, whoever it was passed on to; whether it is late is computed.';
create index request_by_dispute on guidance.request (dispute_id, asked_at);
create index request_by_asked on guidance.request (asked_unit_id, due_on) where state in ('asked', 'passed-on');
create index request_by_asking on guidance.request (asking_unit_id, asked_at);

create table guidance.passing (
  id           uuid        primary key,
  request_id   uuid        not null references guidance.request (id),
  from_unit_id uuid        not null references organisations.unit (id),
  to_unit_id   uuid        not null references organisations.unit (id),
  passed_at    timestamptz not null,
  passed_by    uuid        not null references access.account (id),
  reason       text        not null
);
create index passing_by_request on guidance.passing (request_id, passed_at);

grant select, insert on all tables in schema guidance to dingfen_app;
grant update on guidance.request to dingfen_app;

create table guidance.typical_case (
  id             uuid        primary key,
  dispute_id     uuid        references disputes.dispute (id),
  title          text        not null,
  category       text        not null,
  sector         text,
  facts          text        not null,
  handling       text        not null,
  outcome        text        not null,
  lessons        text        not null,
  kept           text[]      not null,
  has_minor      boolean     not null,
  state          text        not null check (state in ('draft', 'in-review', 'approved', 'published', 'withdrawn')),
  author_id      uuid        not null references access.account (id),
  author_unit_id uuid        not null references organisations.unit (id),
  drafted_at     timestamptz not null,
  approved_by    uuid        references access.account (id),
  published_at   timestamptz,
  published_by   uuid        references access.account (id),
  words          text,
  version        integer     not null default 1,
  check (state <> 'published' or published_by is not null and published_by <> author_id)
);
comment on table guidance.typical_case is 'A masked case of the library; what was masked is not kept here.';
comment on column guidance.typical_case.kept is 'Words that the rules of masking took for identifying and a person kept.';
comment on column guidance.typical_case.words is 'Why it was returned or withdrawn last.';
create index typical_case_by_state on guidance.typical_case (state, published_at desc);

create table guidance.case_consent (
  case_id      uuid        not null references guidance.typical_case (id),
  party_id     uuid        not null references parties.party (id),
  consented_on date        not null,
  way          text        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id),
  primary key (case_id, party_id)
);

create table guidance.tick (
  dispute_id uuid        not null references disputes.dispute (id),
  account_id uuid        not null references access.account (id),
  item       text        not null,
  is_ticked  boolean     not null,
  ticked_at  timestamptz not null,
  primary key (dispute_id, account_id, item)
);
comment on table guidance.tick is 'What one person ticked on the checklist of one matter; no proof of anything.';

grant select, insert on guidance.typical_case, guidance.case_consent, guidance.tick to dingfen_app;
grant update on guidance.typical_case, guidance.case_consent, guidance.tick to dingfen_app;
