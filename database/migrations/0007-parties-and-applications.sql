-- Who acts for a party, what a party was told and agreed to, and how often a code was guessed at.

alter table parties.party
  add column sensitive_consent_at timestamptz,
  add column is_minor boolean not null default false;
comment on column parties.party.privacy_notice_at is 'When the party was told what its data is used for (Personal Information Protection Law 17).';
comment on column parties.party.sensitive_consent_at is 'The separate consent for sensitive data (art. 29); for who is under fourteen, the guardian''s (art. 31).';

create table parties.acting_person (
  id             uuid     primary key,
  party_id       uuid     not null references parties.party (id),
  acts_as        text     not null,
  name           text     not null,
  sealed         bytea    not null,
  identity_index bytea,
  phone_index    bytea,
  consents       boolean  not null
);
comment on table parties.acting_person is 'Agents, guardians and representatives. They are found by the duplicates check as their parties are.';
create index acting_person_by_party on parties.acting_person (party_id);
create index acting_person_by_identity on parties.acting_person (identity_index) where identity_index is not null;

alter table reception.visit add column requests text[] not null default '{}';

create schema applications;
grant usage on schema applications to dingfen_app;

create table applications.follow_attempt (
  id         bigint      generated always as identity primary key,
  code       text        not null,
  address    text        not null,
  at         timestamptz not null,
  succeeded  boolean     not null
);
comment on table applications.follow_attempt is 'Tries to follow a matter, for throttling by code and by address; swept after two days.';
create index follow_attempt_by_code on applications.follow_attempt (code, at);
create index follow_attempt_by_address on applications.follow_attempt (address, at);

grant select, insert on parties.acting_person to dingfen_app;
grant select, insert, delete on applications.follow_attempt to dingfen_app;
