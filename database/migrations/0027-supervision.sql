-- Supervision: reminders and supervision orders to the unit that holds a matter, its replies, and what was found of them.

create schema supervision;
grant usage on schema supervision to dingfen_app;

create table supervision.supervision_order (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  kind          text        not null check (kind in ('reminder', 'supervision-order')),
  trigger       text        not null check (trigger in ('not-accepted', 'not-handled', 'not-lawful', 'unanswered',
                                                        'dissatisfied', 'other')),
  trigger_words text,
  state         text        not null check (state in ('issued', 'replied', 'reopened', 'accepted', 'withdrawn', 'raised')),
  unit_id       uuid        not null references organisations.unit (id),
  answerable_id uuid        references access.account (id),
  rule_id       uuid        not null references rules.rule (id),
  due_on        date        not null,
  issued_at     timestamptz not null,
  issued_by     uuid        not null references access.account (id),
  ended_at      timestamptz,
  ended_by      uuid        references access.account (id),
  end_words     text,
  version       integer     not null default 1,
  check ((trigger = 'other') = (trigger_words is not null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((state in ('accepted', 'withdrawn', 'raised')) = (ended_at is not null))
);
comment on column supervision.supervision_order.unit_id is 'The unit that held the matter on that day; whoever holds it later may reply as well.';
comment on column supervision.supervision_order.answerable_id is 'The owner of the matter on that day; null where it had none.';
comment on column supervision.supervision_order.due_on is 'A copy of the last turn''s; whether it is late is computed, never stored.';
create unique index one_open_order on supervision.supervision_order (dispute_id) where ended_at is null;
create index order_by_dispute on supervision.supervision_order (dispute_id, issued_at);
create index order_by_issue on supervision.supervision_order (issued_at);
create index waiting_order_by_due on supervision.supervision_order (due_on) where state in ('issued', 'reopened');

create table supervision.turn (
  order_id   uuid        not null references supervision.supervision_order (id),
  position   smallint    not null check (position > 0),
  reason     text        not null,
  asked_at   timestamptz not null,
  asked_by   uuid        not null references access.account (id),
  due_on     date        not null,
  reply      text,
  papers     uuid[]      not null default '{}',
  replied_at timestamptz,
  replied_by uuid        references access.account (id),
  primary key (order_id, position),
  check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null))
);
comment on table supervision.turn is 'What was demanded and by when, and what was replied; a reply that is not enough opens the next one.';
comment on column supervision.turn.papers is 'Attachments of the matter that the reply names.';

grant select, insert, update on all tables in schema supervision to dingfen_app;

-- follow-ups that found somebody dissatisfied are few among many
create index dissatisfied_follow_up on mediation.follow_up (dispute_id) where satisfaction in ('dissatisfied', 'very-dissatisfied');
