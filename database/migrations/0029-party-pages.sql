-- A party's own page: opened by one code on paper or in a message, without an account. The party says there whether it
-- takes part, and in the end how satisfied it is.
create table applications.party_notice (
  id                 uuid        primary key,
  party_id           uuid        not null references parties.party (id),
  access_code_digest bytea       not null unique,
  issued_at          timestamptz not null,
  issued_by          uuid        not null references access.account (id),
  replaced_at        timestamptz
);
comment on table applications.party_notice is 'Which party was told by whom, with which code; a newer notice replaces the code of the older one.';
create unique index one_valid_notice on applications.party_notice (party_id) where replaced_at is null;

create table applications.party_reply (
  id       uuid        primary key,
  party_id uuid        not null references parties.party (id),
  reply    text        not null,
  words    text        not null default '',
  at       timestamptz not null,
  heeded_at timestamptz,
  heeded_by uuid       references access.account (id),
  heeded_as text,
  check ((heeded_at is null) = (heeded_by is null) and (heeded_at is null) = (heeded_as is null))
);
comment on table applications.party_reply is 'What a party says for itself. It is no consent yet: the mediator asks and records that.';
comment on column applications.party_reply.heeded_as is 'What the mediator did about it, in words.';
create index party_reply_by_party on applications.party_reply (party_id, at);
create index reply_to_heed on applications.party_reply (party_id) where heeded_at is null;

create table applications.party_judgement (
  id            uuid        primary key,
  party_id      uuid        not null references parties.party (id),
  proceeding_id uuid        not null references mediation.proceeding (id),
  satisfaction  text        not null check (satisfaction <> 'not-answered'),
  words         text        not null default '',
  at            timestamptz not null
);
comment on table applications.party_judgement is 'How satisfied a party says it is after a proceeding; the newest counts. Who did not answer has no row and counts as nothing.';
create index party_judgement_by_party on applications.party_judgement (party_id, proceeding_id, at);

grant select, insert on applications.party_notice, applications.party_reply, applications.party_judgement to dingfen_app;
grant update (replaced_at) on applications.party_notice to dingfen_app;
grant update (heeded_at, heeded_by, heeded_as) on applications.party_reply to dingfen_app;
