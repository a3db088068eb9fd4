-- What a unit above tells the holder of a matter to do, and what the holder answered. It changes no hands and no clock.
create table triage.instruction (
  id          uuid        primary key,
  dispute_id  uuid        not null references disputes.dispute (id),
  given_at    timestamptz not null,
  given_by    uuid        not null references access.account (id),
  words       text        not null,
  due_on      date        not null,
  answered_at timestamptz,
  answered_by uuid        references access.account (id),
  answer      text,
  check ((answered_at is null) = (answer is null))
);
comment on column triage.instruction.due_on is 'By when the holder answers; whether it is late is computed, never stored.';
create index instruction_by_dispute on triage.instruction (dispute_id, given_at);
create index open_instruction on triage.instruction (dispute_id) where answered_at is null;
grant select, insert, update on triage.instruction to dingfen_app;
