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
