-- Judicial confirmation: what each party says to a joint application, the application itself, and who was sent what.

create schema confirmation;
grant usage on schema confirmation to dingfen_app;

create table confirmation.answer (
  id           uuid        primary key,
  position     bigint      not null generated always as identity,
  agreement_id uuid        not null references mediation.agreement (id),
  party_id     uuid        not null references parties.party (id),
  answer       text        not null check (answer in ('applies', 'declines')),
  channel      text        not null check (channel in ('counter', 'phone', 'writing', 'online')),
  signer_name  text        not null,
  on_day       date        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id)
);
comment on table confirmation.answer is 'What a party said to applying together; the latest answer counts, earlier ones stay readable.';
comment on column confirmation.answer.signer_name is 'Who said it: the party, or the agent that it authorised.';
comment on column confirmation.answer.position is 'Two answers of one moment keep their order.';
create index answer_by_agreement on confirmation.answer (agreement_id, position);
grant select, insert on confirmation.answer to dingfen_app;

create table confirmation.application (
  id           uuid        primary key,
  agreement_id uuid        not null references mediation.agreement (id),
  referral_id  uuid        unique references referral.referral (id),
  court        text        not null,
  proposed     text,
  why          text        not null,
  doubts_read  text,
  until        date        not null,
  on_day       date        not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id)
);
comment on column confirmation.application.referral_id is 'The letter by which the committee sent the package on; null where the parties took it to the court themselves.';
comment on column confirmation.application.proposed is 'The court that the rule proposed that day; null where it proposed none.';
comment on column confirmation.application.doubts_read is 'What was found on reading the clauses that looked as if a court would not confirm them.';
create index application_by_agreement on confirmation.application (agreement_id, recorded_at);
grant select, insert on confirmation.application to dingfen_app;
