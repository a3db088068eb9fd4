-- Joint work on one matter: consultations, one group at a time with one lead, guests with a part, and tasks.

create schema joint;
grant usage on schema joint to dingfen_app;

create table joint.proposal_answer (
  id          uuid        primary key,
  dispute_id  uuid        not null references disputes.dispute (id),
  reasons     text[]      not null,
  reason      text        not null,
  rule_id     uuid        not null references rules.rule (id),
  declined_at timestamptz not null,
  declined_by uuid        not null references access.account (id)
);
comment on table joint.proposal_answer is 'The rule proposed joint work and the hub declined, with its reason; it may think again later.';
create index proposal_answer_by_dispute on joint.proposal_answer (dispute_id, declined_at);

create table joint.consultation (
  id         uuid        primary key,
  dispute_id uuid        not null references disputes.dispute (id),
  state      text        not null check (state in ('asked', 'convened', 'concluded', 'cancelled')),
  agenda     text        not null,
  asked_at   timestamptz not null,
  asked_by   uuid        not null references access.account (id),
  meets_at   timestamptz,
  place      text,
  answer_by  date,
  rule_id    uuid        references rules.rule (id),
  outcome    text,
  ended_at   timestamptz,
  ended_by   uuid        references access.account (id),
  check ((state in ('concluded', 'cancelled')) = (ended_at is not null)),
  check (state in ('asked', 'cancelled') or meets_at is not null)
);
comment on column joint.consultation.outcome is 'The conclusion, or the reason why it does not take place.';
create index consultation_by_dispute on joint.consultation (dispute_id, asked_at);

create table joint.working_group (
  id         uuid        primary key,
  dispute_id uuid        not null references disputes.dispute (id),
  aim        text        not null,
  formed_at  timestamptz not null,
  formed_by  uuid        not null references access.account (id),
  ended_at   timestamptz,
  ended_by   uuid        references access.account (id),
  end_reason text,
  check ((ended_at is null) = (end_reason is null))
);
comment on table joint.working_group is 'A group for one matter. The mediation of the matter stays the only one, so there is one agreement and one file.';
create unique index one_living_group on joint.working_group (dispute_id) where ended_at is null;

create table joint.part (
  id               uuid        primary key,
  dispute_id       uuid        not null references disputes.dispute (id),
  group_id         uuid        references joint.working_group (id),
  consultation_id  uuid        references joint.consultation (id),
  kind             text        not null,
  unit_id          uuid        references organisations.unit (id),
  account_id       uuid        references access.account (id),
  name             text        not null default '',
  consented        boolean     not null default false,
  lent             boolean     not null default false,
  since            timestamptz not null,
  until            timestamptz,
  end_reason       text,
  attends          boolean,
  answer_reason    text,
  answered_at      timestamptz,
  answered_by      uuid        references access.account (id),
  release_reason   text,
  release_asked_at timestamptz,
  check ((group_id is null) <> (consultation_id is null)),
  check (account_id is not null or unit_id is not null or name <> '')
);
comment on column joint.part.lent is 'The matter could not be reached under this name before: it is taken back when the part ends.';
comment on column joint.part.consented is 'The parties agreed (People''s Mediation Law art. 20); officials need no consent.';
comment on column joint.part.attends is 'The answer to an invitation; null is no answer, and never consent.';
create index part_by_dispute on joint.part (dispute_id, since);
create index living_part_by_account on joint.part (account_id) where until is null;
create index living_part_by_unit on joint.part (unit_id) where until is null;
create unique index one_lead on joint.part (group_id) where until is null and kind = 'lead';

create table joint.opinion (
  id              uuid        primary key,
  dispute_id      uuid        not null references disputes.dispute (id),
  consultation_id uuid        references joint.consultation (id),
  part_id         uuid        references joint.part (id),
  unit_name       text        not null,
  person_name     text        not null,
  words           text        not null,
  given_at        timestamptz not null,
  recorded_by     uuid        not null references access.account (id)
);
create index opinion_by_dispute on joint.opinion (dispute_id, given_at);

create table joint.task (
  id              uuid        primary key,
  dispute_id      uuid        not null references disputes.dispute (id),
  group_id        uuid        references joint.working_group (id),
  consultation_id uuid        references joint.consultation (id),
  unit_id         uuid        not null references organisations.unit (id),
  account_id      uuid        references access.account (id),
  words           text        not null,
  due_on          date        not null,
  progress        text,
  reported_at     timestamptz,
  reported_by     uuid        references access.account (id),
  done_at         timestamptz,
  dropped_at      timestamptz,
  given_at        timestamptz not null,
  given_by        uuid        not null references access.account (id),
  check ((group_id is null) <> (consultation_id is null))
);
comment on column joint.task.due_on is 'Whether it is overdue is computed, never stored.';
create index task_by_dispute on joint.task (dispute_id, given_at);
create index open_task on joint.task (unit_id, account_id) where done_at is null and dropped_at is null;

create table joint.minute (
  id         uuid        primary key,
  group_id   uuid        not null references joint.working_group (id),
  words      text        not null,
  written_at timestamptz not null,
  written_by uuid        not null references access.account (id)
);
comment on table joint.minute is 'Shared minutes of a group; they only grow.';
create index minute_by_group on joint.minute (group_id, written_at);

grant select, insert on all tables in schema joint to dingfen_app;
grant update on joint.consultation, joint.working_group, joint.part, joint.task to dingfen_app;
