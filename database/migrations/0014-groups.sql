-- Disputes of many people: who represents whom, lists of persons, and disputes that are one.

create schema groups;
grant usage on schema groups to dingfen_app;

alter table disputes.dispute drop constraint dispute_filing;
alter table disputes.dispute add constraint dispute_filing check (filing in ('open', 'closed', 'archived', 'merged'));
alter table disputes.dispute add column merged_into uuid references disputes.dispute (id);
alter table disputes.dispute add constraint dispute_merged check ((filing = 'merged') = (merged_into is not null));
comment on column disputes.dispute.merged_into is
  'The dispute that goes on for this one. Nothing else of a merged dispute changes, so that it can be taken out again.';

create index crowded_dispute on disputes.dispute (head_count) where filing = 'open' and head_count >= 5;
create index dispute_by_leading on disputes.dispute (merged_into) where merged_into is not null;

create table groups.merge (
  id             uuid        primary key,
  leading_id     uuid        not null references disputes.dispute (id),
  joined_id      uuid        not null references disputes.dispute (id),
  merged_at      timestamptz not null,
  merged_by      uuid        not null references access.account (id),
  reason         text        not null,
  words          text        not null,
  undone_at      timestamptz,
  undone_by      uuid        references access.account (id),
  undone_reason  text,
  check (leading_id <> joined_id),
  check ((undone_at is null) = (undone_by is null))
);
comment on table groups.merge is 'Two disputes that were one, and until when; the ledgers of both stay and grow.';
comment on column groups.merge.words is 'What was added to the words of the leading dispute, so that it is found by the other''s code and people.';
create unique index one_merge_at_a_time on groups.merge (joined_id) where undone_at is null;
create index merge_by_leading on groups.merge (leading_id) where undone_at is null;

create table groups.moved_party (
  merge_id uuid     not null references groups.merge (id),
  party_id uuid     not null references parties.party (id),
  position smallint not null,
  primary key (merge_id, party_id)
);
comment on table groups.moved_party is 'Parties that came over with a merge, and where they stood before.';

create table groups.person_import (
  id          uuid        primary key,
  dispute_id  uuid        not null references disputes.dispute (id),
  digest      bytea       not null,
  role        text        not null,
  added       integer     not null,
  left_out    integer     not null,
  imported_at timestamptz not null,
  imported_by uuid        not null references access.account (id),
  unique (dispute_id, digest)
);
comment on column groups.person_import.digest is 'SM3 over the file and what it did: the same list a second time changes nothing.';

create table groups.representation (
  id         uuid        primary key,
  dispute_id uuid        not null references disputes.dispute (id),
  proceeding text        not null,
  role       text        not null,
  rule_id    uuid        not null references rules.rule (id),
  chosen_at  timestamptz not null,
  chosen_by  uuid        not null references access.account (id),
  ended_at   timestamptz
);
comment on table groups.representation is 'Who represents one side, by the rule that held; a later one ends it.';
create unique index one_representation on groups.representation (dispute_id, role) where ended_at is null;

create table groups.representative (
  id                uuid   primary key,
  representation_id uuid   not null references groups.representation (id),
  party_id          uuid   not null references parties.party (id),
  agents            text[] not null
);
create index representative_by_representation on groups.representative (representation_id);

create table groups.represented (
  representative_id uuid not null references groups.representative (id),
  party_id          uuid not null references parties.party (id),
  consented_on      date not null,
  way               text not null,
  primary key (representative_id, party_id)
);
comment on table groups.represented is 'The consent of each person to be represented.';

grant select, insert on all tables in schema groups to dingfen_app;
grant update on groups.merge, groups.representation to dingfen_app;
