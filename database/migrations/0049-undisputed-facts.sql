-- Facts that parties do not dispute, recorded and signed when mediation fails: for the court, never with offers.

create table exits.fact_record (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  proceeding_id uuid        not null references mediation.proceeding (id),
  facts         text[]      not null check (cardinality(facts) > 0),
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id),
  replaced_at   timestamptz
);
comment on table exits.fact_record is 'Written anew as a whole: what was signed stays with the words that were signed.';
create unique index one_standing_fact_record on exits.fact_record (dispute_id) where replaced_at is null;
create index fact_record_by_dispute on exits.fact_record (dispute_id, recorded_at);

create table exits.fact_answer (
  id             uuid        primary key,
  record_id      uuid        not null references exits.fact_record (id),
  party_id       uuid        not null references parties.party (id),
  agreed_to      smallint[]  not null,
  on_day         date        not null,
  words          text        not null default '',
  signer_name    text,
  manner         text        check (manner in ('stroke', 'scan')),
  attachment_id  uuid        references files.attachment (id),
  content_digest bytea       check (octet_length(content_digest) = 32),
  recorded_at    timestamptz not null,
  recorded_by    uuid        not null references access.account (id),
  unique (record_id, party_id),
  check ((cardinality(agreed_to) > 0) = (attachment_id is not null)),
  check ((attachment_id is null) = (content_digest is null) and (attachment_id is null) = (manner is null))
);
comment on column exits.fact_answer.agreed_to is 'Places of the facts, from 1; none where the party refuses, which needs no signature.';
comment on column exits.fact_answer.content_digest is 'SM3 of the facts that were signed.';

grant select, insert on exits.fact_record, exits.fact_answer to dingfen_app;
grant update (replaced_at) on exits.fact_record to dingfen_app;
