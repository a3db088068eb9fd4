-- One body's turn at a dispute: who mediates, who consents, what was said, agreed, signed, performed and filed.

create schema mediation;
create schema files;
grant usage on schema mediation, files to dingfen_app;

create table files.file (
  digest      bytea       primary key check (octet_length(digest) = 32),
  size        integer     not null check (size > 0),
  media_type  text        not null,
  stored_at   timestamptz not null
);
comment on table files.file is 'Content by its SM3 digest, stored once and never overwritten; who may read it depends on what refers to it.';

create table files.attachment (
  id          uuid        primary key,
  matter_id   uuid        not null,
  document    text        not null,
  name        text        not null,
  digest      bytea       not null references files.file (digest),
  attached_at timestamptz not null,
  attached_by uuid        not null references access.account (id)
);
create index attachment_by_matter on files.attachment (matter_id, attached_at);

create table mediation.proceeding (
  id           uuid     primary key,
  dispute_id   uuid     not null references disputes.dispute (id),
  kind         text     not null,
  body_unit_id uuid     not null references organisations.unit (id),
  body_name    text     not null,
  number       text     not null unique,
  state        text     not null,
  accepted_on  date     not null,
  begun_on     date,
  ended_on     date,
  outcome      text,
  ending       jsonb,
  check ((state = 'ended') = (outcome is not null)),
  check ((ended_on is null) = (outcome is null))
);
comment on column mediation.proceeding.body_name is 'As the body was called when it accepted: papers keep the name of their day.';
create unique index one_open_proceeding on mediation.proceeding (dispute_id) where state <> 'ended';
create index proceeding_by_dispute on mediation.proceeding (dispute_id);

create table mediation.mediator (
  id            uuid    primary key,
  proceeding_id uuid    not null references mediation.proceeding (id),
  account_id    uuid    not null references access.account (id),
  is_host       boolean not null,
  chosen_by     text    not null,
  declared      text    not null,
  waiver        text,
  from_day      date    not null,
  to_day        date,
  release       text
);
comment on column mediation.mediator.declared is 'What the mediator declared: no ground for recusal, or the ground. With a ground every party has to agree, in words (waiver).';
create unique index one_turn_as_mediator on mediation.mediator (proceeding_id, account_id) where to_day is null;
create index mediator_by_account on mediation.mediator (account_id) where to_day is null;

create table mediation.consent (
  id            uuid        primary key,
  proceeding_id uuid        not null references mediation.proceeding (id),
  party_id      uuid        not null references parties.party (id),
  answer        text        not null,
  channel       text        not null,
  on_day        date        not null,
  rights_told   boolean     not null,
  note          text        not null default '',
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id)
);
create index consent_by_proceeding on mediation.consent (proceeding_id, recorded_at);

create table mediation.session (
  id            uuid        primary key,
  proceeding_id uuid        not null references mediation.proceeding (id),
  state         text        not null,
  manner        text        not null,
  place         text        not null,
  planned_at    timestamptz not null,
  minutes       jsonb,
  cancelled_for text,
  check ((state = 'held') = (minutes is not null)),
  check ((state = 'cancelled') = (cancelled_for is not null))
);
create index session_by_proceeding on mediation.session (proceeding_id, planned_at);

create table mediation.private_note (
  id            uuid        primary key,
  proceeding_id uuid        not null references mediation.proceeding (id),
  party_id      uuid        references parties.party (id),
  sealed        bytea       not null,
  written_at    timestamptz not null,
  written_by    uuid        not null references access.account (id)
);
comment on table mediation.private_note is 'Concessions and confidences. Read by the mediators of the proceeding alone, never part of a file or an export.';
create index private_note_by_proceeding on mediation.private_note (proceeding_id);

create table mediation.agreement (
  id              uuid     primary key,
  proceeding_id   uuid     not null references mediation.proceeding (id),
  position        smallint not null,
  number          text     not null unique,
  form            text     not null,
  is_partial      boolean  not null,
  state           text     not null,
  main_facts      text     not null,
  disputed_points text     not null default '',
  responsibility  text     not null default '',
  further_terms   text[]   not null default '{}',
  reached_on      date     not null,
  effective_on    date,
  seal_name       text,
  sealed_on       date,
  confirmation    text     not null default 'not-applied',
  check ((state = 'effective') = (effective_on is not null)),
  unique (proceeding_id, position),
  check ((seal_name is null) = (sealed_on is null))
);
comment on column mediation.agreement.effective_on is 'Written: the latest of all parties'' signatures, the mediator''s and the committee''s seal. Oral: the day on which it was reached.';
create index agreement_by_proceeding on mediation.agreement (proceeding_id);

create table mediation.obligation (
  id           uuid    primary key,
  agreement_id uuid    not null references mediation.agreement (id),
  position     smallint not null,
  debtor_id    uuid    not null references parties.party (id),
  creditor_id  uuid    references parties.party (id),
  way          text    not null,
  act          text    not null,
  amount_fen   bigint  check (amount_fen >= 0),
  due_on       date    not null,
  place        text    not null default '',
  performance  text    not null default 'open',
  settled_on   date,
  unique (agreement_id, position)
);
comment on column mediation.obligation.performance is 'Open, partly performed, performed, taken to court or waived. Whether an open one is due or overdue is computed, never stored.';

create table mediation.performance (
  id            uuid        primary key,
  obligation_id uuid        not null references mediation.obligation (id),
  result        text        not null,
  on_day        date        not null,
  amount_fen    bigint      check (amount_fen >= 0),
  note          text        not null default '',
  attachment_id uuid        references files.attachment (id),
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id)
);
create index performance_by_obligation on mediation.performance (obligation_id);

create table mediation.signature (
  id             uuid        primary key,
  agreement_id   uuid        not null references mediation.agreement (id),
  party_id       uuid        references parties.party (id),
  account_id     uuid        references access.account (id),
  manner         text        not null,
  attachment_id  uuid        not null references files.attachment (id),
  signer_name    text        not null,
  signed_on      date        not null,
  content_digest bytea       not null check (octet_length(content_digest) = 32),
  voided_at      timestamptz,
  recorded_at    timestamptz not null,
  recorded_by    uuid        not null references access.account (id),
  check ((party_id is null) <> (account_id is null))
);
comment on column mediation.signature.content_digest is 'SM3 of the text that was signed: a signature never moves to other words.';
create unique index one_signature_of_party on mediation.signature (agreement_id, party_id) where voided_at is null and party_id is not null;
create unique index one_signature_of_mediator on mediation.signature (agreement_id, account_id) where voided_at is null and account_id is not null;

create table mediation.confirmation_step (
  id           uuid        primary key,
  agreement_id uuid        not null references mediation.agreement (id),
  move         text        not null,
  on_day       date        not null,
  court        text        not null default '',
  court_number text        not null default '',
  note         text        not null default '',
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id)
);
create index confirmation_step_by_agreement on mediation.confirmation_step (agreement_id);

create table mediation.follow_up (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  party_id      uuid        not null references parties.party (id),
  kind          text        not null,
  on_day        date        not null,
  satisfaction  text        not null,
  findings      text        not null,
  may_escalate  boolean     not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id)
);
create index follow_up_by_dispute on mediation.follow_up (dispute_id);

create table mediation.archived_file (
  dispute_id  uuid        primary key references disputes.dispute (id),
  number      text        not null unique,
  retention   text        not null,
  contents    jsonb       not null,
  archived_at timestamptz not null,
  archived_by uuid        not null references access.account (id)
);

-- A file moves from open to closed to archived. The list goes by due date, then comes what has none.
alter table disputes.dispute
  add column closed_on date,
  add column requests text[] not null default '{}',
  add constraint dispute_filing check (filing in ('open', 'closed', 'archived'));
create index dispute_undated on disputes.dispute (id) where filing = 'open' and due_on is null;
create index dispute_by_filing on disputes.dispute (filing, registered_at desc);

grant select, insert, update on all tables in schema mediation to dingfen_app;
grant select, insert on all tables in schema files to dingfen_app;
revoke update on mediation.consent, mediation.private_note, mediation.performance, mediation.confirmation_step,
  mediation.follow_up, mediation.archived_file from dingfen_app;
