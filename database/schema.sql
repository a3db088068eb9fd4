-- What all migrations add up to. Written by tools/schema.ts, never by hand; reviewed with every change.

create schema access;
create schema applications;
create schema authority;
create schema casefile;
create schema committees;
create schema confirmation;
create schema deadlines;
create schema disputes;
create schema enforcement;
create schema equipment;
create schema exchange;
create schema exits;
create schema files;
create schema groups;
create schema guidance;
create schema joint;
create schema keeping;
create schema ledger;
create schema machines;
create schema mediation;
create schema notifications;
create schema organisations;
create schema parties;
create schema platform;
create schema publicity;
create schema reception;
create schema recording;
create schema referral;
create schema retention;
create schema returns;
create schema review;
create schema rosters;
create schema rules;
create schema safety;
create schema search;
create schema stations;
create schema supervision;
create schema triage;
create schema uploads;

create sequence disputes.code_serial;
create sequence reception.code_serial;

CREATE OR REPLACE FUNCTION committees.note_unit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into committees.change (id, unit_id, kind, on_day, words, recorded_at, recorded_by)
  select gen_random_uuid(), u.id,
         case new.type when 'unit-founded' then 'founding' when 'unit-renamed' then 'renaming' else 'closing' end,
         (new.at at time zone 'Asia/Shanghai')::date, u.name, new.at, new.actor
    from organisations.unit u where u.id = new.chain and u.kind = 'committee';
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.id_in(words text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (words)::uuid ELSE NULL::uuid END
;

CREATE OR REPLACE FUNCTION machines.send()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare delivery uuid := gen_random_uuid();
begin
  insert into machines.delivery (id, client_id, position, state, created_at)
  select delivery, new.client_id, new.position, 'waiting', new.at
    from machines.client c where c.id = new.client_id and c.webhook_url is not null;
  if found then
    perform graphile_worker.add_job('machines.deliver-webhook', payload => json_build_object('deliveryId', delivery),
                                    max_attempts => 25);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION machines.tell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.direction = 'out' and new.sent_on is null then
    return null;
  end if;
  with speakers as (
    update machines.client c set last_position = last_position + 1
     where c.state = 'active' and c.body = new.body and c.body_key = new.body_key
    returning c.id, c.last_position)
  insert into machines.event (client_id, position, referral_id, type, state, at)
  select id, last_position, new.id, 'referral.' || new.state, new.state, now() from speakers;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION machines.tell_term()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  with told as (select * from referral.referral where id = new.referral_id),
  speakers as (
    update machines.client c set last_position = last_position + 1 from told r
     where c.state = 'active' and c.body = r.body and c.body_key = r.body_key
    returning c.id, c.last_position, r.state)
  insert into machines.event (client_id, position, referral_id, type, state, at)
  select id, last_position, new.referral_id, 'term.' || new.move, state, now() from speakers;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION notifications.hear()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into platform.caused_job (job, payload)
  select 'notifications.tell', jsonb_build_object('chain', new.chain, 'seq', new.seq)
    from notifications.heard h where h.kind = new.kind and h.type = new.type;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION rules.mark_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    update rules.book_version set version = gen_random_uuid();
    return null;
  end
$function$
;

CREATE OR REPLACE FUNCTION search.pairs(words text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT COST 10
AS $function$
    declare
      folded  constant text   := lower(regexp_replace(words, '\s+', ' ', 'g'));
      letters constant text[] := string_to_array(folded, null);
      parts   text[]          := '{}';
    begin
      if cardinality(letters) < 2 then
        return array[folded];
      end if;
      for place in 1 .. cardinality(letters) - 1 loop
        parts[place] := letters[place] || letters[place + 1];
      end loop;
      return parts || array(
        select substr(digits[1], place, 3)
          from regexp_matches(folded, '[0-9]{3,}', 'g') as digits, generate_series(1, length(digits[1]) - 2) as place
      );
    end
  $function$
;

create table access.account (
  id                   uuid not null,
  username             text not null,
  display_name         text not null,
  unit_id              uuid not null,
  person_id            uuid,
  password_digest      text not null,
  must_change_password boolean not null default false,
  state                text not null default 'active'::text,
  created_at           timestamp with time zone not null default now(),
  version              integer not null default 1,
  is_machine           boolean not null default false,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES organisations.person(id),
  constraint account_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint account_username_check CHECK ((username = lower(username)))
);
comment on column access.account.is_machine is 'Of an outside system: it has no password, holds no role and is in no list of people; timelines name it.';
CREATE INDEX account_by_unit ON access.account USING btree (unit_id);
grant insert, select, update on access.account to dingfen_app;

create table access.role_grant (
  id         uuid not null,
  account_id uuid not null,
  role       text not null,
  unit_id    uuid not null,
  from_day   date not null,
  to_day     date,
  granted_by uuid,
  created_at timestamp with time zone not null default now(),
  standing   text,
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint role_grant_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint standing_of_grid_worker CHECK (((standing IS NULL) OR (role = 'grid-worker'::text)))
);
comment on column access.role_grant.standing is 'As what somebody serves as a grid worker; null where it is not known or not a grid worker.';
CREATE UNIQUE INDEX one_open_grant ON access.role_grant USING btree (account_id, role, unit_id) WHERE (to_day IS NULL);
CREATE INDEX role_grant_by_account ON access.role_grant USING btree (account_id);
grant insert, select, update on access.role_grant to dingfen_app;

create table access.session (
  token_digest bytea not null,
  account_id   uuid not null,
  created_at   timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  address      text not null,
  agent        text not null,
  constraint session_pkey PRIMARY KEY (token_digest),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)
);
CREATE INDEX session_by_account ON access.session USING btree (account_id);
CREATE INDEX session_by_expiry ON access.session USING btree (expires_at);
grant delete, insert, select, update on access.session to dingfen_app;

create table access.sign_in_attempt (
  id        bigint not null generated always as identity,
  username  text not null,
  address   text not null,
  at        timestamp with time zone not null,
  succeeded boolean not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_by_address ON access.sign_in_attempt USING btree (address, at);
CREATE INDEX sign_in_attempt_by_username ON access.sign_in_attempt USING btree (username, at);
grant delete, insert, select, update on access.sign_in_attempt to dingfen_app;

create table applications.follow_attempt (
  id        bigint not null generated always as identity,
  code      text not null,
  address   text not null,
  at        timestamp with time zone not null,
  succeeded boolean not null,
  constraint follow_attempt_pkey PRIMARY KEY (id)
);
comment on table applications.follow_attempt is 'Tries to follow a matter, for throttling by code and by address; swept after two days.';
CREATE INDEX follow_attempt_by_address ON applications.follow_attempt USING btree (address, at);
CREATE INDEX follow_attempt_by_code ON applications.follow_attempt USING btree (code, at);
grant delete, insert, select on applications.follow_attempt to dingfen_app;

create table applications.party_judgement (
  id            uuid not null,
  party_id      uuid not null,
  proceeding_id uuid not null,
  satisfaction  text not null,
  words         text not null default ''::text,
  at            timestamp with time zone not null,
  constraint party_judgement_pkey PRIMARY KEY (id),
  constraint party_judgement_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint party_judgement_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint party_judgement_satisfaction_check CHECK ((satisfaction <> 'not-answered'::text))
);
comment on table applications.party_judgement is 'How satisfied a party says it is after a proceeding; the newest counts. Who did not answer has no row and counts as nothing.';
CREATE INDEX dissatisfied_judgement ON applications.party_judgement USING btree (proceeding_id) WHERE (satisfaction = ANY (ARRAY['dissatisfied'::text, 'very-dissatisfied'::text]));
CREATE INDEX party_judgement_by_party ON applications.party_judgement USING btree (party_id, proceeding_id, at);
grant insert, select on applications.party_judgement to dingfen_app;

create table applications.party_notice (
  id                 uuid not null,
  party_id           uuid not null,
  access_code_digest bytea not null,
  issued_at          timestamp with time zone not null,
  issued_by          uuid not null,
  replaced_at        timestamp with time zone,
  constraint party_notice_pkey PRIMARY KEY (id),
  constraint party_notice_access_code_digest_key UNIQUE (access_code_digest),
  constraint party_notice_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES access.account(id),
  constraint party_notice_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id)
);
comment on table applications.party_notice is 'Which party was told by whom, with which code; a newer notice replaces the code of the older one.';
CREATE UNIQUE INDEX one_valid_notice ON applications.party_notice USING btree (party_id) WHERE (replaced_at IS NULL);
grant insert, select on applications.party_notice to dingfen_app;

create table applications.party_reply (
  id        uuid not null,
  party_id  uuid not null,
  reply     text not null,
  words     text not null default ''::text,
  at        timestamp with time zone not null,
  heeded_at timestamp with time zone,
  heeded_by uuid,
  heeded_as text,
  constraint party_reply_pkey PRIMARY KEY (id),
  constraint party_reply_heeded_by_fkey FOREIGN KEY (heeded_by) REFERENCES access.account(id),
  constraint party_reply_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint party_reply_check CHECK ((((heeded_at IS NULL) = (heeded_by IS NULL)) AND ((heeded_at IS NULL) = (heeded_as IS NULL))))
);
comment on table applications.party_reply is 'What a party says for itself. It is no consent yet: the mediator asks and records that.';
comment on column applications.party_reply.heeded_as is 'What the mediator did about it, in words.';
CREATE INDEX party_reply_by_party ON applications.party_reply USING btree (party_id, at);
CREATE INDEX reply_to_heed ON applications.party_reply USING btree (party_id) WHERE (heeded_at IS NULL);
grant insert, select on applications.party_reply to dingfen_app;

create table authority.body (
  id          uuid not null,
  unit_id     uuid not null,
  name        text not null,
  kind        text not null,
  basis       text not null,
  act_types   text[] not null,
  scope       text not null,
  valid_from  date not null,
  valid_to    date,
  end_reason  text,
  version     integer not null default 1,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  credit_code text,
  constraint body_pkey PRIMARY KEY (id),
  constraint body_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint body_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint body_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint body_credit_code_check CHECK ((credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text)),
  constraint body_kind_check CHECK ((kind = ANY (ARRAY['statutory'::text, 'authorised'::text, 'entrusted'::text])))
);
comment on table authority.body is 'Who may enforce the law, by what and from when to when. An entrusted organisation acts in the name of its principal.';
comment on column authority.body.credit_code is 'Unified social credit code of the body itself (GB 32100); empty until somebody records it.';
CREATE INDEX body_by_unit ON authority.body USING btree (unit_id);
grant insert, select on authority.body to dingfen_app;

create table authority.certificate (
  id          uuid not null,
  officer_id  uuid not null,
  number      text not null,
  issuer_kind text not null,
  issuer      text not null,
  act_types   text[] not null,
  category    text,
  areas       text[] not null,
  valid_from  date not null,
  valid_to    date not null,
  filed_on    date,
  version     integer not null default 1,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_number_key UNIQUE (number),
  constraint certificate_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES authority.enforcement_officer(id),
  constraint certificate_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint certificate_act_types_check CHECK ((cardinality(act_types) > 0)),
  constraint certificate_areas_check CHECK ((cardinality(areas) > 0)),
  constraint certificate_check CHECK ((valid_to >= valid_from)),
  constraint certificate_check1 CHECK (((filed_on IS NULL) OR (issuer_kind = 'ministry'::text))),
  constraint certificate_issuer_kind_check CHECK ((issuer_kind = ANY (ARRAY['province'::text, 'ministry'::text])))
);
comment on column authority.certificate.number is 'No source gives the format of the number: any text that nobody else has.';
CREATE INDEX certificate_by_officer ON authority.certificate USING btree (officer_id);
grant insert, select on authority.certificate to dingfen_app;

create table authority.certificate_change (
  id             uuid not null,
  certificate_id uuid not null,
  state          text not null,
  from_day       date not null,
  reason         text not null,
  recorded_at    timestamp with time zone not null,
  recorded_by    uuid not null,
  constraint certificate_change_pkey PRIMARY KEY (id),
  constraint certificate_change_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES authority.certificate(id),
  constraint certificate_change_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint certificate_change_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text, 'cancelled'::text])))
);
comment on table authority.certificate_change is 'Suspended, given back, revoked, cancelled: each from a day on, so that any day can be asked.';
CREATE INDEX certificate_change_by_certificate ON authority.certificate_change USING btree (certificate_id, from_day, recorded_at);
grant insert, select on authority.certificate_change to dingfen_app;

create table authority.enforcement_officer (
  id           uuid not null,
  unit_id      uuid not null,
  name         text not null,
  post         text not null,
  service      text not null,
  account_id   uuid,
  since        date not null,
  left_on      date,
  leave_reason text,
  version      integer not null default 1,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  constraint enforcement_officer_pkey PRIMARY KEY (id),
  constraint enforcement_officer_account_id_key UNIQUE (account_id),
  constraint enforcement_officer_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint enforcement_officer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint enforcement_officer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint enforcement_officer_check CHECK (((left_on IS NULL) OR (left_on >= since))),
  constraint enforcement_officer_service_check CHECK ((service = ANY (ARRAY['officer'::text, 'auxiliary'::text])))
);
comment on table authority.enforcement_officer is 'Officers, and auxiliary staff who never count as officers.';
CREATE INDEX enforcement_officer_by_unit ON authority.enforcement_officer USING btree (unit_id);
grant insert, select on authority.enforcement_officer to dingfen_app;

create table authority.entrustment (
  id            uuid not null,
  body_id       uuid not null,
  principal_id  uuid not null,
  items         text[] not null,
  powers        text[] not null,
  letter_number text not null,
  valid_from    date not null,
  valid_to      date not null,
  end_reason    text,
  version       integer not null default 1,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  constraint entrustment_pkey PRIMARY KEY (id),
  constraint entrustment_body_id_fkey FOREIGN KEY (body_id) REFERENCES authority.body(id),
  constraint entrustment_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES authority.body(id),
  constraint entrustment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint entrustment_check CHECK ((body_id <> principal_id)),
  constraint entrustment_check1 CHECK ((valid_to >= valid_from)),
  constraint entrustment_powers_check CHECK ((cardinality(powers) > 0))
);
comment on table authority.entrustment is 'A letter of entrustment: items, powers and period, which are public (Administrative Penalty Law 20).';
CREATE INDEX entrustment_by_body ON authority.entrustment USING btree (body_id);
grant insert, select on authority.entrustment to dingfen_app;

create table authority.list_row (
  version_id uuid not null,
  position   integer not null,
  key        text not null,
  facts      jsonb not null,
  others     jsonb not null,
  doubts     jsonb not null,
  constraint list_row_pkey PRIMARY KEY (version_id, "position"),
  constraint list_row_version_id_key_key UNIQUE (version_id, key),
  constraint list_row_version_id_fkey FOREIGN KEY (version_id) REFERENCES authority.list_version(id),
  constraint list_row_position_check CHECK (("position" > 0))
);
comment on column authority.list_row.others is 'What the file said under headings that the list does not know.';
grant insert, select on authority.list_row to dingfen_app;

create table authority.list_version (
  id          uuid not null,
  unit_id     uuid not null,
  kind        text not null,
  number      text not null,
  valid_from  date not null,
  valid_to    date,
  end_reason  text,
  adopted_by  text not null,
  basis       text not null,
  rows        integer not null,
  left_out    integer not null,
  doubtful    integer not null,
  digest      bytea not null,
  version     integer not null default 1,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at    timestamp with time zone,
  constraint list_version_pkey PRIMARY KEY (id),
  constraint list_version_unit_id_kind_valid_from_key UNIQUE (unit_id, kind, valid_from),
  constraint list_version_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint list_version_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint list_version_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint list_version_digest_check CHECK ((octet_length(digest) = 32)),
  constraint list_version_rows_check CHECK ((rows > 0))
);
comment on table authority.list_version is 'A list of a department as it holds from a day on, until the next version begins or it ends. A running case keeps the id of its version.';
comment on column authority.list_version.digest is 'SM3 of the file and of what it came to: the same import twice is one.';
comment on column authority.list_version.ended_at is 'When its end was recorded, which may be later than its last day.';
grant insert, select on authority.list_version to dingfen_app;

create table authority.reviewer (
  id                   uuid not null,
  unit_id              uuid not null,
  name                 text not null,
  kind                 text not null,
  account_id           uuid,
  qualification_number text,
  qualified_on         date,
  first_reviewed_on    date,
  is_full_time         boolean not null,
  fields               text[] not null,
  since                date not null,
  left_on              date,
  leave_reason         text,
  version              integer not null default 1,
  recorded_at          timestamp with time zone not null,
  recorded_by          uuid not null,
  constraint reviewer_pkey PRIMARY KEY (id),
  constraint reviewer_account_id_key UNIQUE (account_id),
  constraint reviewer_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint reviewer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint reviewer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint reviewer_check CHECK (((qualification_number IS NULL) = (qualified_on IS NULL))),
  constraint reviewer_check1 CHECK (((left_on IS NULL) OR (left_on >= since))),
  constraint reviewer_kind_check CHECK ((kind = ANY (ARRAY['reviewer'::text, 'lent'::text, 'counsel'::text, 'government-lawyer'::text])))
);
comment on column authority.reviewer.unit_id is 'The organ in which the reviewer serves; of a lent one, the organ that lends.';
CREATE UNIQUE INDEX reviewer_by_qualification ON authority.reviewer USING btree (qualification_number) WHERE (left_on IS NULL);
CREATE INDEX reviewer_by_unit ON authority.reviewer USING btree (unit_id);
grant insert, select on authority.reviewer to dingfen_app;

create table authority.scheme (
  id          uuid not null,
  unit_id     uuid not null,
  kind        text not null,
  title       text not null,
  number      text not null,
  issued_on   date not null,
  valid_from  date not null,
  valid_to    date,
  end_reason  text,
  file_digest bytea,
  file_name   text,
  file_type   text,
  version     integer not null default 1,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint scheme_pkey PRIMARY KEY (id),
  constraint scheme_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint scheme_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint scheme_check CHECK ((num_nonnulls(file_digest, file_name, file_type) = ANY (ARRAY[0, 3]))),
  constraint scheme_check1 CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint scheme_file_digest_check CHECK ((octet_length(file_digest) = 32)),
  constraint scheme_kind_check CHECK ((kind = ANY (ARRAY['scheme'::text, 'publicity'::text, 'recording'::text, 'review'::text])))
);
comment on table authority.scheme is 'The scheme and the measures by which a department runs the three systems.';
CREATE INDEX scheme_by_unit ON authority.scheme USING btree (unit_id, kind);
grant insert, select on authority.scheme to dingfen_app;

create table authority.training (
  id          uuid not null,
  officer_id  uuid,
  reviewer_id uuid,
  on_day      date not null,
  hours       numeric(5,1) not null,
  subject     text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint training_pkey PRIMARY KEY (id),
  constraint training_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES authority.enforcement_officer(id),
  constraint training_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint training_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES authority.reviewer(id),
  constraint training_check CHECK ((num_nonnulls(officer_id, reviewer_id) = 1)),
  constraint training_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (200)::numeric)))
);
CREATE INDEX training_by_officer ON authority.training USING btree (officer_id, on_day);
CREATE INDEX training_by_reviewer ON authority.training USING btree (reviewer_id, on_day);
grant insert, select on authority.training to dingfen_app;

create table casefile.made_file (
  id             uuid not null,
  case_id        uuid not null,
  reason         text not null,
  asked_at       timestamp with time zone not null,
  asked_by       uuid not null,
  state          text not null default 'making'::text,
  problem        text,
  papers         integer,
  pages          integer,
  recordings     integer,
  volume         bytea,
  volume_size    bigint,
  package        bytea,
  package_sha256 bytea,
  package_size   bigint,
  made_at        timestamp with time zone,
  constraint made_file_pkey PRIMARY KEY (id),
  constraint made_file_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint made_file_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint made_file_check CHECK (((state = 'ready'::text) = ((volume IS NOT NULL) AND (package IS NOT NULL)))),
  constraint made_file_check1 CHECK (((state = 'failed'::text) = (problem IS NOT NULL))),
  constraint made_file_package_check CHECK ((octet_length(package) = 32)),
  constraint made_file_package_sha256_check CHECK ((octet_length(package_sha256) = 32)),
  constraint made_file_state_check CHECK ((state = ANY (ARRAY['making'::text, 'ready'::text, 'failed'::text]))),
  constraint made_file_volume_check CHECK ((octet_length(volume) = 32))
);
comment on table casefile.made_file is 'A case file as it was on one day; it is there whole or not at all.';
comment on column casefile.made_file.volume is 'SM3 of the bound PDF in the file store; package: that of the archive.';
CREATE INDEX made_file_by_case ON casefile.made_file USING btree (case_id, asked_at DESC);
grant insert, select on casefile.made_file to dingfen_app;

create table committees.change (
  id          uuid not null,
  unit_id     uuid not null,
  kind        text not null,
  on_day      date not null,
  words       text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  filed_on    date,
  filed_as    text,
  filed_by    uuid,
  notice_id   uuid,
  constraint change_pkey PRIMARY KEY (id),
  constraint change_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES access.account(id),
  constraint change_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES committees.court_notice(id),
  constraint change_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint change_check CHECK ((num_nonnulls(filed_on, filed_as, filed_by) = ANY (ARRAY[0, 3]))),
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['founding'::text, 'renaming'::text, 'closing'::text, 'election'::text, 'employment'::text, 'departure'::text])))
);
comment on table committees.change is 'What changed of a committee or its people: filed with the justice bureau, and told to the court by a notice.';
CREATE INDEX change_by_unit ON committees.change USING btree (unit_id, on_day);
CREATE INDEX change_unfiled ON committees.change USING btree (unit_id) WHERE (filed_on IS NULL);
CREATE INDEX change_untold ON committees.change USING btree (on_day) WHERE (notice_id IS NULL);
grant insert, select on committees.change to dingfen_app;

create table committees.complaint (
  id          uuid not null,
  number      text not null,
  person_id   uuid not null,
  unit_id     uuid not null,
  ground      text not null,
  words       text not null,
  on_day      date,
  complainant bytea,
  state       text not null,
  rule_id     uuid not null,
  due_on      date not null,
  received_at timestamp with time zone not null,
  received_by uuid,
  is_founded  boolean,
  is_serious  boolean,
  consequence text,
  finding     text,
  reply       text,
  decided_at  timestamp with time zone,
  decided_by  uuid,
  replied_on  date,
  replied_as  text,
  version     integer not null default 1,
  party_id    uuid,
  constraint complaint_pkey PRIMARY KEY (id),
  constraint complaint_number_key UNIQUE (number),
  constraint complaint_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint complaint_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint complaint_person_id_fkey FOREIGN KEY (person_id) REFERENCES organisations.person(id),
  constraint complaint_received_by_fkey FOREIGN KEY (received_by) REFERENCES access.account(id),
  constraint complaint_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint complaint_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint complaint_check CHECK (((state = 'decided'::text) = (num_nonnulls(is_founded, is_serious, consequence, finding, reply, decided_at, decided_by) = 7))),
  constraint complaint_check1 CHECK (((replied_on IS NULL) = (replied_as IS NULL))),
  constraint complaint_consequence_check CHECK ((consequence = ANY (ARRAY['none'::text, 'criticism'::text, 'correction'::text, 'removal'::text, 'dismissal'::text]))),
  constraint complaint_from CHECK (((received_by IS NULL) = (party_id IS NOT NULL))),
  constraint complaint_ground_check CHECK ((ground = ANY (ARRAY['favouring'::text, 'insulting'::text, 'improper-gain'::text, 'leaking'::text]))),
  constraint complaint_state_check CHECK ((state = ANY (ARRAY['received'::text, 'decided'::text])))
);
comment on column committees.complaint.complainant is 'Name and telephone, sealed; null of who would not say. Never shown to the person complained about.';
comment on column committees.complaint.received_by is 'Who took it down; null where a party filed it by its own code.';
CREATE INDEX complaint_by_party ON committees.complaint USING btree (party_id, received_at) WHERE (party_id IS NOT NULL);
CREATE INDEX complaint_by_person ON committees.complaint USING btree (person_id);
CREATE INDEX complaint_by_unit ON committees.complaint USING btree (unit_id, received_at DESC);
grant insert, select, update on committees.complaint to dingfen_app;

create table committees.court_notice (
  id      uuid not null,
  number  text not null,
  court   text not null,
  made_on date not null,
  made_by uuid not null,
  sent_on date,
  sent_as text,
  sent_by uuid,
  version integer not null default 1,
  constraint court_notice_pkey PRIMARY KEY (id),
  constraint court_notice_number_key UNIQUE (number),
  constraint court_notice_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id),
  constraint court_notice_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES access.account(id),
  constraint court_notice_check CHECK ((num_nonnulls(sent_on, sent_as, sent_by) = ANY (ARRAY[0, 3])))
);
comment on table committees.court_notice is 'What the basic court is told of committees and their people (People''s Mediation Law 10): every change since the last notice.';
grant insert, select on committees.court_notice to dingfen_app;

create table committees.mixed_area (
  unit_id uuid not null,
  set_at  timestamp with time zone not null,
  set_by  uuid not null,
  constraint mixed_area_pkey PRIMARY KEY (unit_id),
  constraint mixed_area_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.account(id),
  constraint mixed_area_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id)
);
comment on table committees.mixed_area is 'Committees whose area several ethnic groups live in: they need a member of a smaller one. A row is there or not.';
grant delete, insert, select on committees.mixed_area to dingfen_app;

create table confirmation.answer (
  id           uuid not null,
  position     bigint not null generated always as identity,
  agreement_id uuid not null,
  party_id     uuid not null,
  answer       text not null,
  channel      text not null,
  signer_name  text not null,
  on_day       date not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint answer_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint answer_answer_check CHECK ((answer = ANY (ARRAY['applies'::text, 'declines'::text]))),
  constraint answer_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'phone'::text, 'writing'::text, 'online'::text])))
);
comment on table confirmation.answer is 'What a party said to applying together; the latest answer counts, earlier ones stay readable.';
comment on column confirmation.answer.position is 'Two answers of one moment keep their order.';
comment on column confirmation.answer.signer_name is 'Who said it: the party, or the agent that it authorised.';
CREATE INDEX answer_by_agreement ON confirmation.answer USING btree (agreement_id, "position");
grant insert, select on confirmation.answer to dingfen_app;

create table confirmation.application (
  id           uuid not null,
  agreement_id uuid not null,
  referral_id  uuid,
  court        text not null,
  proposed     text,
  why          text not null,
  doubts_read  text,
  until        date not null,
  on_day       date not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  constraint application_pkey PRIMARY KEY (id),
  constraint application_referral_id_key UNIQUE (referral_id),
  constraint application_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint application_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint application_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id)
);
comment on column confirmation.application.referral_id is 'The letter by which the committee sent the package on; null where the parties took it to the court themselves.';
comment on column confirmation.application.proposed is 'The court that the rule proposed that day; null where it proposed none.';
comment on column confirmation.application.doubts_read is 'What was found on reading the clauses that looked as if a court would not confirm them.';
CREATE INDEX application_by_agreement ON confirmation.application USING btree (agreement_id, recorded_at);
grant insert, select on confirmation.application to dingfen_app;

create table deadlines.clock (
  id          uuid not null,
  matter_id   uuid not null,
  kind        text not null,
  rule_id     uuid not null,
  state       text not null,
  started_on  date not null,
  due_on      date not null,
  raw_on      date not null,
  provisional boolean not null,
  constraint clock_pkey PRIMARY KEY (id),
  constraint clock_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id)
);
CREATE INDEX clock_by_matter ON deadlines.clock USING btree (matter_id, kind);
CREATE INDEX running_clock_by_due ON deadlines.clock USING btree (due_on) WHERE (state = 'running'::text);
grant insert, select, update on deadlines.clock to dingfen_app;

create table deadlines.clock_entry (
  clock_id    uuid not null,
  seq         smallint not null,
  entry       jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint clock_entry_pkey PRIMARY KEY (clock_id, seq),
  constraint clock_entry_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES deadlines.clock(id)
);
grant insert, select on deadlines.clock_entry to dingfen_app;

create table disputes.dispute (
  id                 uuid not null,
  code               text not null,
  visit_id           uuid not null,
  title              text not null,
  narrative          text not null,
  category           text not null,
  sector             text,
  origin             text not null,
  entrusting_body    text,
  door               text not null,
  grade              text not null,
  amount_fen         bigint,
  head_count         integer not null,
  division_code      text not null,
  place              text not null default ''::text,
  flags              text[] not null default '{}'::text[],
  sensitivity        text not null default 'ordinary'::text,
  routing            text not null,
  filing             text not null default 'open'::text,
  holder_unit_id     uuid not null,
  owner_id           uuid,
  first_responder_id uuid,
  registered_at      timestamp with time zone not null,
  accepted_on        date,
  due_on             date,
  due_kind           text,
  reach              uuid[] not null,
  search_text        text not null,
  version            integer not null default 1,
  closed_on          date,
  requests           text[] not null default '{}'::text[],
  merged_into        uuid,
  constraint dispute_pkey PRIMARY KEY (id),
  constraint dispute_code_key UNIQUE (code),
  constraint dispute_first_responder_id_fkey FOREIGN KEY (first_responder_id) REFERENCES access.account(id),
  constraint dispute_holder_unit_id_fkey FOREIGN KEY (holder_unit_id) REFERENCES organisations.unit(id),
  constraint dispute_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES disputes.dispute(id),
  constraint dispute_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.account(id),
  constraint dispute_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception.visit(id),
  constraint dispute_amount_fen_check CHECK ((amount_fen >= 0)),
  constraint dispute_check CHECK (((origin = 'entrusted'::text) = (entrusting_body IS NOT NULL))),
  constraint dispute_check1 CHECK (((due_on IS NULL) = (due_kind IS NULL))),
  constraint dispute_filing CHECK ((filing = ANY (ARRAY['open'::text, 'closed'::text, 'archived'::text, 'merged'::text]))),
  constraint dispute_head_count_check CHECK ((head_count > 0)),
  constraint dispute_merged CHECK (((filing = 'merged'::text) = (merged_into IS NOT NULL)))
);
comment on column disputes.dispute.amount_fen is 'In fen; null is unknown or none, which zero is not.';
comment on column disputes.dispute.due_on is 'A copy of the running clock''s due date, recomputed whenever its ledger or the calendar changes.';
comment on column disputes.dispute.reach is 'Names that reach the matter: the holder and its ancestors, units that held it before, and accounts with a part in it.';
comment on column disputes.dispute.search_text is 'Code, names and words by which it is found, in small letters.';
comment on column disputes.dispute.merged_into is 'The open dispute that goes on for this one. Nothing else of a merged dispute changes, so that it can be taken out again.';
CREATE INDEX crowded_dispute ON disputes.dispute USING btree (head_count) WHERE ((filing = 'open'::text) AND (head_count >= 5));
CREATE INDEX dispute_by_due ON disputes.dispute USING btree (due_on, id) WHERE (filing = 'open'::text);
CREATE INDEX dispute_by_filing ON disputes.dispute USING btree (filing, registered_at DESC);
CREATE INDEX dispute_by_leading ON disputes.dispute USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX dispute_by_routing_due ON disputes.dispute USING btree (routing, due_on, id) WHERE (filing = 'open'::text);
CREATE INDEX dispute_by_visit ON disputes.dispute USING btree (visit_id);
CREATE INDEX dispute_undated ON disputes.dispute USING btree (id) WHERE ((filing = 'open'::text) AND (due_on IS NULL));
CREATE INDEX ended_dispute_by_reach_and_words ON disputes.dispute USING gin (reach, search.pairs(search_text)) WITH (fastupdate=off) WHERE (filing <> 'open'::text);
CREATE INDEX open_dispute_by_reach_and_words ON disputes.dispute USING gin (reach, search.pairs(search_text)) WITH (fastupdate=off) WHERE (filing = 'open'::text);
grant insert, select, update on disputes.dispute to dingfen_app;

create table disputes.reach_loan (
  dispute_id     uuid not null,
  name           uuid not null,
  reason         text not null,
  inherited_from uuid,
  constraint reach_loan_pkey PRIMARY KEY (dispute_id, name, reason),
  constraint reach_loan_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint reach_loan_reason_check CHECK ((reason = ANY (ARRAY['mediator'::text, 'joint-work'::text, 'danger'::text, 'sideways'::text])))
);
comment on table disputes.reach_loan is 'A name in a matter''s reach only as long as the reason lasts. A name that reaches it in its own right has no row.';
comment on column disputes.reach_loan.name is 'An account or a unit.';
comment on column disputes.reach_loan.inherited_from is 'The unit to which it was lent, where that unit was merged into this one.';
grant delete, insert, select on disputes.reach_loan to dingfen_app;

create table enforcement.enforcement_case (
  id               uuid not null,
  code             text not null,
  unit_id          uuid not null,
  body_id          uuid not null,
  act_type         text not null,
  procedure        text not null,
  rule_id          uuid not null,
  regime           text not null,
  title            text not null,
  division         text,
  source_id        uuid,
  joint_id         uuid,
  stage            text not null,
  due_on           date,
  closed_on        date,
  version          integer not null default 1,
  opened_on        date not null,
  opened_at        timestamp with time zone not null,
  opened_by        uuid not null,
  inspection_count jsonb,
  category         text,
  constraint enforcement_case_pkey PRIMARY KEY (id),
  constraint enforcement_case_code_key UNIQUE (code),
  constraint enforcement_case_body_id_fkey FOREIGN KEY (body_id) REFERENCES authority.body(id),
  constraint enforcement_case_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.account(id),
  constraint enforcement_case_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint enforcement_case_source_id_fkey FOREIGN KEY (source_id) REFERENCES enforcement.enforcement_case(id),
  constraint enforcement_case_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id)
);
comment on column enforcement.enforcement_case.rule_id is 'The definition of the act under which the case was opened; it keeps that version.';
comment on column enforcement.enforcement_case.joint_id is 'Cases of one joint action share it; each organ decides for itself.';
comment on column enforcement.enforcement_case.due_on is 'The nearest end of a running limit, a copy for lists; the case says it with its reason.';
comment on column enforcement.enforcement_case.inspection_count is 'Of an inspection: how many counted before it, the cap and its row, and on which ground an exception was asked for. The head approves it with the inspection.';
comment on column enforcement.enforcement_case.category is 'As the certificates of the department print it; null where nobody said it: then no certificate is held against it.';
CREATE INDEX enforcement_case_by_joint ON enforcement.enforcement_case USING btree (joint_id) WHERE (joint_id IS NOT NULL);
CREATE INDEX enforcement_case_by_unit ON enforcement.enforcement_case USING btree (unit_id, closed_on, due_on);
grant insert, select on enforcement.enforcement_case to dingfen_app;

create table enforcement.inspection_draw (
  id        uuid not null,
  number    text not null,
  unit_id   uuid not null,
  item      text not null,
  algorithm text not null,
  drawn     jsonb not null,
  witness   text not null,
  digest    text not null,
  drawn_at  timestamp with time zone not null,
  drawn_by  uuid not null,
  constraint inspection_draw_pkey PRIMARY KEY (id),
  constraint inspection_draw_number_key UNIQUE (number),
  constraint inspection_draw_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES access.account(id),
  constraint inspection_draw_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id)
);
comment on table enforcement.inspection_draw is 'Double-random draws with everything that they were made from: whoever draws again gets the same.';
comment on column enforcement.inspection_draw.drawn is 'Seed, both lists, who steps aside, how many, and the result.';
comment on column enforcement.inspection_draw.digest is 'SHA-256 of what stands in drawn, as it was shown to the witness.';
CREATE INDEX inspection_draw_by_unit ON enforcement.inspection_draw USING btree (unit_id, drawn_at);
grant insert, select on enforcement.inspection_draw to dingfen_app;

create table enforcement.organ_setting (
  unit_id       uuid not null,
  document_word text not null,
  regime        text not null,
  version       integer not null default 1,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  constraint organ_setting_pkey PRIMARY KEY (unit_id),
  constraint organ_setting_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint organ_setting_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id)
);
comment on table enforcement.organ_setting is 'How a department numbers its documents, and whose procedural rule it follows.';
grant insert, select, update on enforcement.organ_setting to dingfen_app;

create table enforcement.serving (
  id          uuid not null,
  step_id     uuid not null,
  method      text not null,
  done_on     date not null,
  served_on   date not null,
  proof       text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  party_id    uuid,
  constraint serving_pkey PRIMARY KEY (id),
  constraint serving_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint serving_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint serving_step_id_fkey FOREIGN KEY (step_id) REFERENCES enforcement.step(id)
);
comment on column enforcement.serving.done_on is 'Day of the signature, the leaving, the arrival, the receipt or the publication.';
comment on column enforcement.serving.served_on is 'From when on it counts as served; of a public notice, when its term has run out.';
comment on column enforcement.serving.party_id is 'Whom it was served on; null: on everybody to whom the paper goes.';
CREATE INDEX serving_by_step ON enforcement.serving USING btree (step_id);
CREATE UNIQUE INDEX serving_once_on_each ON enforcement.serving USING btree (step_id, party_id);
grant insert, select on enforcement.serving to dingfen_app;

create table enforcement.step (
  id           uuid not null,
  case_id      uuid not null,
  position     integer not null,
  code         text not null,
  step_on      date not null,
  step_at      timestamp with time zone not null,
  fields       jsonb not null,
  officer_ids  uuid[] not null,
  paper_number text,
  warned       jsonb not null,
  reason       text,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  hour_said    boolean not null default false,
  party_ids    uuid[],
  constraint step_pkey PRIMARY KEY (id),
  constraint step_case_id_position_key UNIQUE (case_id, "position"),
  constraint step_paper_number_key UNIQUE (paper_number),
  constraint step_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint step_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint step_party_ids_check CHECK ((cardinality(party_ids) > 0))
);
comment on column enforcement.step.warned is 'What spoke against the step and was overruled, as it was shown then.';
comment on column enforcement.step.reason is 'Why it was taken all the same.';
comment on column enforcement.step.hour_said is 'False: step_at is noon of step_on, and nothing on a line of time is placed by it.';
comment on column enforcement.step.party_ids is 'To whom it happened, of the counterparties of the case; null: to everybody.';
grant insert, select on enforcement.step to dingfen_app;

create table equipment.allocation (
  plan_id  uuid not null,
  unit_id  uuid not null,
  officers integer not null,
  need     integer not null,
  held     integer not null,
  proposed integer not null,
  quantity integer not null,
  reason   text,
  constraint allocation_pkey PRIMARY KEY (plan_id, unit_id),
  constraint allocation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES equipment.plan(id),
  constraint allocation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint allocation_check CHECK (((quantity = proposed) OR (reason IS NOT NULL))),
  constraint allocation_proposed_check CHECK ((proposed >= 0)),
  constraint allocation_quantity_check CHECK ((quantity >= 0))
);
comment on column equipment.allocation.officers is 'Officers whose certificate held when the plan was opened; need, held and proposed were computed from them that day.';
comment on column equipment.allocation.reason is 'Why the department gets another number than was computed.';
grant insert, select on equipment.allocation to dingfen_app;

create table equipment.clock_check (
  id            uuid not null,
  device_id     uuid not null,
  position      integer not null,
  drift_seconds integer not null,
  was_set       boolean not null,
  checked_at    timestamp with time zone not null,
  checked_by    uuid not null,
  constraint clock_check_pkey PRIMARY KEY (id),
  constraint clock_check_device_id_position_key UNIQUE (device_id, "position"),
  constraint clock_check_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES access.account(id),
  constraint clock_check_device_id_fkey FOREIGN KEY (device_id) REFERENCES equipment.device(id),
  constraint clock_check_drift_seconds_check CHECK ((abs(drift_seconds) <= 31622400))
);
comment on column equipment.clock_check.drift_seconds is 'By how much the device was fast; negative where it was slow.';
comment on column equipment.clock_check.was_set is 'It was set right at once: from then on the clock is right, what was recorded before is not.';
grant insert, select on equipment.clock_check to dingfen_app;

create table equipment.device (
  id            uuid not null,
  unit_id       uuid not null,
  asset_number  text not null,
  kind          text not null,
  model         text not null,
  serial        text not null,
  storage       text,
  batch         text,
  fund          text,
  purchased_on  date,
  plan_id       uuid,
  state         text not null,
  in_use_since  date not null,
  custodian_id  uuid,
  version       integer not null default 1,
  registered_at timestamp with time zone not null,
  registered_by uuid not null,
  constraint device_pkey PRIMARY KEY (id),
  constraint device_asset_number_key UNIQUE (asset_number),
  constraint device_serial_key UNIQUE (serial),
  constraint device_custodian_id_fkey FOREIGN KEY (custodian_id) REFERENCES authority.enforcement_officer(id),
  constraint device_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES equipment.plan(id),
  constraint device_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES access.account(id),
  constraint device_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint device_kind_check CHECK ((kind = ANY (ARRAY['camera'::text, 'station'::text]))),
  constraint device_state_check CHECK ((state = ANY (ARRAY['in-use'::text, 'repair'::text, 'scrapped'::text])))
);
comment on column equipment.device.serial is 'What recordings name as their device or station.';
comment on column equipment.device.in_use_since is 'Since when it could have recorded: first use, or back from repair.';
CREATE INDEX device_by_plan ON equipment.device USING btree (plan_id) WHERE (plan_id IS NOT NULL);
CREATE INDEX device_by_unit ON equipment.device USING btree (unit_id);
grant insert, select on equipment.device to dingfen_app;

create table equipment.handover (
  id         uuid not null,
  device_id  uuid not null,
  position   integer not null,
  from_id    uuid,
  to_id      uuid,
  state      text not null,
  words      text,
  typed_name text,
  offered_at timestamp with time zone not null,
  offered_by uuid not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint handover_pkey PRIMARY KEY (id),
  constraint handover_device_id_position_key UNIQUE (device_id, "position"),
  constraint handover_device_id_fkey FOREIGN KEY (device_id) REFERENCES equipment.device(id),
  constraint handover_from_id_fkey FOREIGN KEY (from_id) REFERENCES authority.enforcement_officer(id),
  constraint handover_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES access.account(id),
  constraint handover_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES access.account(id),
  constraint handover_to_id_fkey FOREIGN KEY (to_id) REFERENCES authority.enforcement_officer(id),
  constraint handover_check CHECK (((state = 'pending'::text) = (settled_at IS NULL))),
  constraint handover_check1 CHECK (((state = 'store'::text) = (to_id IS NULL))),
  constraint handover_check2 CHECK (((state = 'typed'::text) = (typed_name IS NOT NULL))),
  constraint handover_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'typed'::text, 'store'::text, 'withdrawn'::text])))
);
comment on column equipment.handover.state is 'Confirmed by the account of who takes it; typed for who has none; store is back with the department.';
CREATE UNIQUE INDEX handover_pending ON equipment.handover USING btree (device_id) WHERE (state = 'pending'::text);
CREATE INDEX handover_to ON equipment.handover USING btree (to_id) WHERE (state = 'pending'::text);
grant insert, select on equipment.handover to dingfen_app;

create table equipment.import (
  id          uuid not null,
  digest      bytea not null,
  taken       integer not null,
  left_out    integer not null,
  imported_at timestamp with time zone not null,
  imported_by uuid not null,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_digest_key UNIQUE (digest),
  constraint import_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES access.account(id),
  constraint import_digest_check CHECK ((octet_length(digest) = 32))
);
comment on column equipment.import.digest is 'Of the file and of what the trial made of it: the same is imported once.';
grant insert, select on equipment.import to dingfen_app;

create table equipment.plan (
  id         uuid not null,
  bureau_id  uuid not null,
  kind       text not null,
  batch      text not null,
  fund       text not null,
  quantity   integer not null,
  unit_price bigint not null,
  state      text not null,
  version    integer not null default 1,
  opened_at  timestamp with time zone not null,
  opened_by  uuid not null,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_batch_key UNIQUE (batch),
  constraint plan_bureau_id_fkey FOREIGN KEY (bureau_id) REFERENCES organisations.unit(id),
  constraint plan_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.account(id),
  constraint plan_kind_check CHECK ((kind = ANY (ARRAY['camera'::text, 'station'::text]))),
  constraint plan_quantity_check CHECK (((quantity >= 1) AND (quantity <= 10000))),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'adopted'::text, 'closed'::text]))),
  constraint plan_unit_price_check CHECK ((unit_price >= 0))
);
comment on table equipment.plan is 'A purchase for the whole district; who gets how many stands in its allocations.';
comment on column equipment.plan.unit_price is 'Fen.';
grant insert, select on equipment.plan to dingfen_app;

create table exchange.explanation (
  listing_id uuid not null,
  subject    text not null,
  words      text not null,
  at         timestamp with time zone not null,
  by         uuid not null,
  constraint explanation_pkey PRIMARY KEY (listing_id, subject),
  constraint explanation_by_fkey FOREIGN KEY (by) REFERENCES access.account(id),
  constraint explanation_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES exchange.listing(id)
);
comment on table exchange.explanation is 'Why a difference is none, or what is being done. The subject is a row of the listing or a dispute of ours.';
grant insert, select, update on exchange.explanation to dingfen_app;

create table exchange.export (
  id       uuid not null,
  from_day date not null,
  to_day   date not null,
  format   text not null,
  matters  integer not null,
  digest   bytea not null,
  unit_id  uuid not null,
  made_at  timestamp with time zone not null,
  made_by  uuid not null,
  purpose  text,
  reason   text,
  shown    text[],
  constraint export_pkey PRIMARY KEY (id),
  constraint export_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id),
  constraint export_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint export_check CHECK ((to_day >= from_day)),
  constraint export_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'json'::text]))),
  constraint parties_have_a_purpose CHECK ((((purpose IS NULL) = (reason IS NULL)) AND ((purpose IS NULL) = (shown IS NULL))))
);
comment on table exchange.export is 'Each package that left the house: its period, its SHA-256 and who made it. The package itself is not kept.';
comment on column exchange.export.purpose is 'Null where the package holds no parties.';
comment on column exchange.export.shown is 'What of the parties went out in full by the rule of the day; everything else was masked.';
CREATE INDEX export_latest ON exchange.export USING btree (unit_id, made_at DESC);
grant insert, select on exchange.export to dingfen_app;

create table exchange.listed (
  listing_id   uuid not null,
  row          integer not null,
  their_number text not null,
  their_key    text not null,
  our_code     text,
  title        text not null,
  state        text not null,
  state_words  text not null,
  constraint listed_pkey PRIMARY KEY (listing_id, "row"),
  constraint listed_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES exchange.listing(id),
  constraint listed_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'unknown'::text])))
);
comment on column exchange.listed.their_key is 'The number in its compared form.';
grant insert, select on exchange.listed to dingfen_app;

create table exchange.listing (
  id          uuid not null,
  system      text not null,
  from_day    date not null,
  to_day      date not null,
  digest      bytea not null,
  rows        integer not null,
  unit_id     uuid not null,
  imported_at timestamp with time zone not null,
  imported_by uuid not null,
  constraint listing_pkey PRIMARY KEY (id),
  constraint listing_unit_id_digest_key UNIQUE (unit_id, digest),
  constraint listing_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES access.account(id),
  constraint listing_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint listing_check CHECK ((to_day >= from_day))
);
comment on table exchange.listing is 'What another system says that it has of a period.';
grant insert, select, update on exchange.listing to dingfen_app;

create table exits.aid_application (
  id                 uuid not null,
  dispute_id         uuid not null,
  party_id           uuid not null,
  number             text not null,
  matter             text not null,
  means_free         text,
  verification_free  text,
  means_proof        text,
  income_fen         bigint,
  limitation_on      date,
  needs_preservation boolean not null,
  words              text not null,
  applied_on         date not null,
  referral_id        uuid,
  state              text not null,
  decided_on         date,
  result_words       text,
  lawyer             text not null default ''::text,
  recorded_at        timestamp with time zone not null,
  recorded_by        uuid not null,
  version            integer not null default 1,
  constraint aid_application_pkey PRIMARY KEY (id),
  constraint aid_application_number_key UNIQUE (number),
  constraint aid_application_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint aid_application_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint aid_application_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint aid_application_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint aid_application_check CHECK (((state = 'applied'::text) = (decided_on IS NULL))),
  constraint aid_application_check1 CHECK (((means_proof IS NOT NULL) OR (means_free IS NOT NULL) OR (verification_free IS NOT NULL))),
  constraint aid_application_income_fen_check CHECK ((income_fen >= 0)),
  constraint aid_application_state_check CHECK ((state = ANY (ARRAY['applied'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
);
comment on column exits.aid_application.means_free is 'Ground on which nobody asks about means (Legal Aid Law 32).';
comment on column exits.aid_application.verification_free is 'Ground on which need is asked for and not verified (Legal Aid Law 42); another thing than the first.';
CREATE INDEX aid_application_by_dispute ON exits.aid_application USING btree (dispute_id, recorded_at);
CREATE UNIQUE INDEX one_open_aid_application ON exits.aid_application USING btree (party_id) WHERE (state = 'applied'::text);
grant insert, select on exits.aid_application to dingfen_app;

create table exits.asking_certificate (
  id         uuid not null,
  dispute_id uuid not null,
  party_id   uuid not null,
  number     text not null,
  content    jsonb not null,
  issued_on  date not null,
  issued_at  timestamp with time zone not null,
  issued_by  uuid not null,
  constraint asking_certificate_pkey PRIMARY KEY (id),
  constraint asking_certificate_number_key UNIQUE (number),
  constraint asking_certificate_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint asking_certificate_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES access.account(id),
  constraint asking_certificate_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id)
);
comment on table exits.asking_certificate is 'What was certified stays as it was; a party that asks again gets a new one.';
CREATE INDEX asking_certificate_by_dispute ON exits.asking_certificate USING btree (dispute_id, issued_at);
grant insert, select on exits.asking_certificate to dingfen_app;

create table exits.exit (
  id            uuid not null,
  dispute_id    uuid not null,
  proceeding_id uuid,
  number        text not null,
  occasions     text[] not null,
  proposed      jsonb not null,
  chosen        jsonb not null,
  reason        text,
  rule_id       uuid not null,
  led_on        date not null,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  replaced_at   timestamp with time zone,
  constraint exit_pkey PRIMARY KEY (id),
  constraint exit_number_key UNIQUE (number),
  constraint exit_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint exit_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint exit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint exit_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint exit_occasions_check CHECK ((cardinality(occasions) > 0))
);
comment on table exits.exit is 'To which routes the parties of a matter were led, and what the rule proposed then. A newer one replaces the older, which stays as it was told.';
comment on column exits.exit.proceeding_id is 'The turn that ended without settling it; null where the matter was declined.';
comment on column exits.exit.chosen is 'As it stands on the notice: routes with reasons, where to, until when, with which papers.';
comment on column exits.exit.reason is 'Why the choice departs from the proposal.';
CREATE INDEX exit_by_dispute ON exits.exit USING btree (dispute_id, recorded_at);
CREATE UNIQUE INDEX one_standing_exit ON exits.exit USING btree (dispute_id) WHERE (replaced_at IS NULL);
grant insert, select on exits.exit to dingfen_app;

create table exits.fact_answer (
  id             uuid not null,
  record_id      uuid not null,
  party_id       uuid not null,
  agreed_to      smallint[] not null,
  on_day         date not null,
  words          text not null default ''::text,
  signer_name    text,
  manner         text,
  attachment_id  uuid,
  content_digest bytea,
  recorded_at    timestamp with time zone not null,
  recorded_by    uuid not null,
  constraint fact_answer_pkey PRIMARY KEY (id),
  constraint fact_answer_record_id_party_id_key UNIQUE (record_id, party_id),
  constraint fact_answer_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES files.attachment(id),
  constraint fact_answer_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint fact_answer_record_id_fkey FOREIGN KEY (record_id) REFERENCES exits.fact_record(id),
  constraint fact_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint fact_answer_check CHECK (((cardinality(agreed_to) > 0) = (attachment_id IS NOT NULL))),
  constraint fact_answer_check1 CHECK ((((attachment_id IS NULL) = (content_digest IS NULL)) AND ((attachment_id IS NULL) = (manner IS NULL)))),
  constraint fact_answer_content_digest_check CHECK ((octet_length(content_digest) = 32)),
  constraint fact_answer_manner_check CHECK ((manner = ANY (ARRAY['stroke'::text, 'scan'::text])))
);
comment on column exits.fact_answer.agreed_to is 'Places of the facts, from 1; none where the party refuses, which needs no signature.';
comment on column exits.fact_answer.content_digest is 'SM3 of the facts that were signed.';
grant insert, select on exits.fact_answer to dingfen_app;

create table exits.fact_record (
  id            uuid not null,
  dispute_id    uuid not null,
  proceeding_id uuid not null,
  facts         text[] not null,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  replaced_at   timestamp with time zone,
  constraint fact_record_pkey PRIMARY KEY (id),
  constraint fact_record_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint fact_record_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint fact_record_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint fact_record_facts_check CHECK ((cardinality(facts) > 0))
);
comment on table exits.fact_record is 'Written anew as a whole: what was signed stays with the words that were signed.';
CREATE INDEX fact_record_by_dispute ON exits.fact_record USING btree (dispute_id, recorded_at);
CREATE UNIQUE INDEX one_standing_fact_record ON exits.fact_record USING btree (dispute_id) WHERE (replaced_at IS NULL);
grant insert, select on exits.fact_record to dingfen_app;

create table files.attachment (
  id          uuid not null,
  matter_id   uuid not null,
  document    text not null,
  name        text not null,
  digest      bytea not null,
  attached_at timestamp with time zone not null,
  attached_by uuid not null,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES access.account(id),
  constraint attachment_digest_fkey FOREIGN KEY (digest) REFERENCES files.file(digest)
);
CREATE INDEX attachment_by_matter ON files.attachment USING btree (matter_id, attached_at);
grant insert, select on files.attachment to dingfen_app;

create table files.file (
  digest     bytea not null,
  size       integer not null,
  media_type text not null,
  stored_at  timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (digest),
  constraint file_digest_check CHECK ((octet_length(digest) = 32)),
  constraint file_size_check CHECK ((size > 0))
);
comment on table files.file is 'Content by its SM3 digest, stored once and never overwritten; who may read it depends on what refers to it.';
grant insert, select on files.file to dingfen_app;

create table groups.merge (
  id            uuid not null,
  leading_id    uuid not null,
  joined_id     uuid not null,
  merged_at     timestamp with time zone not null,
  merged_by     uuid not null,
  reason        text not null,
  words         text not null,
  undone_at     timestamp with time zone,
  undone_by     uuid,
  undone_reason text,
  brought_flags text[] not null default '{}'::text[],
  restricts     boolean not null default false,
  constraint merge_pkey PRIMARY KEY (id),
  constraint merge_joined_id_fkey FOREIGN KEY (joined_id) REFERENCES disputes.dispute(id),
  constraint merge_leading_id_fkey FOREIGN KEY (leading_id) REFERENCES disputes.dispute(id),
  constraint merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES access.account(id),
  constraint merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(id),
  constraint merge_check CHECK ((leading_id <> joined_id)),
  constraint merge_check1 CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);
comment on table groups.merge is 'Two disputes that were one, and until when; the ledgers of both stay and grow.';
comment on column groups.merge.words is 'What was added to the words of the leading dispute, so that it is found by the other''s code and people.';
comment on column groups.merge.brought_flags is 'Dangers that the leading dispute did not have before; they go back with the joined one.';
comment on column groups.merge.restricts is 'The leading dispute was an ordinary one until this merge.';
CREATE INDEX merge_by_leading ON groups.merge USING btree (leading_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX one_merge_at_a_time ON groups.merge USING btree (joined_id) WHERE (undone_at IS NULL);
grant insert, select, update on groups.merge to dingfen_app;

create table groups.moved_party (
  merge_id uuid not null,
  party_id uuid not null,
  position smallint not null,
  constraint moved_party_pkey PRIMARY KEY (merge_id, party_id),
  constraint moved_party_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES groups.merge(id),
  constraint moved_party_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id)
);
comment on table groups.moved_party is 'Parties that came over with a merge, and where they stood before.';
grant insert, select on groups.moved_party to dingfen_app;

create table groups.person_import (
  id          uuid not null,
  dispute_id  uuid not null,
  digest      bytea not null,
  role        text not null,
  added       integer not null,
  left_out    integer not null,
  imported_at timestamp with time zone not null,
  imported_by uuid not null,
  constraint person_import_pkey PRIMARY KEY (id),
  constraint person_import_dispute_id_digest_key UNIQUE (dispute_id, digest),
  constraint person_import_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint person_import_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES access.account(id)
);
comment on column groups.person_import.digest is 'SM3 over the file and what it did: the same list a second time changes nothing.';
grant insert, select on groups.person_import to dingfen_app;

create table groups.representation (
  id         uuid not null,
  dispute_id uuid not null,
  proceeding text not null,
  role       text not null,
  rule_id    uuid not null,
  chosen_at  timestamp with time zone not null,
  chosen_by  uuid not null,
  ended_at   timestamp with time zone,
  constraint representation_pkey PRIMARY KEY (id),
  constraint representation_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES access.account(id),
  constraint representation_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint representation_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id)
);
comment on table groups.representation is 'Who represents one side, by the rule that held; a later one ends it.';
CREATE UNIQUE INDEX one_representation ON groups.representation USING btree (dispute_id, role) WHERE (ended_at IS NULL);
grant insert, select, update on groups.representation to dingfen_app;

create table groups.representative (
  id                uuid not null,
  representation_id uuid not null,
  party_id          uuid not null,
  agents            text[] not null,
  constraint representative_pkey PRIMARY KEY (id),
  constraint representative_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint representative_representation_id_fkey FOREIGN KEY (representation_id) REFERENCES groups.representation(id)
);
CREATE INDEX representative_by_representation ON groups.representative USING btree (representation_id);
grant insert, select on groups.representative to dingfen_app;

create table groups.represented (
  representative_id uuid not null,
  party_id          uuid not null,
  consented_on      date not null,
  way               text not null,
  authority         text not null default 'general'::text,
  constraint represented_pkey PRIMARY KEY (representative_id, party_id),
  constraint represented_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint represented_representative_id_fkey FOREIGN KEY (representative_id) REFERENCES groups.representative(id)
);
comment on table groups.represented is 'The consent of each person to be represented.';
comment on column groups.represented.authority is 'general: to speak; special: to settle and to sign as well. Given by each person, as the consent is.';
grant insert, select on groups.represented to dingfen_app;

create table guidance.case_consent (
  case_id      uuid not null,
  party_id     uuid not null,
  consented_on date not null,
  way          text not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  paper        text,
  constraint case_consent_pkey PRIMARY KEY (case_id, party_id),
  constraint case_consent_case_id_fkey FOREIGN KEY (case_id) REFERENCES guidance.typical_case(id),
  constraint case_consent_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint case_consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id)
);
comment on column guidance.case_consent.paper is 'In words: which paper, and where it is kept; a consent in writing has one.';
grant insert, select, update on guidance.case_consent to dingfen_app;

create table guidance.passing (
  id           uuid not null,
  request_id   uuid not null,
  from_unit_id uuid not null,
  to_unit_id   uuid not null,
  passed_at    timestamp with time zone not null,
  passed_by    uuid not null,
  reason       text not null,
  constraint passing_pkey PRIMARY KEY (id),
  constraint passing_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES organisations.unit(id),
  constraint passing_passed_by_fkey FOREIGN KEY (passed_by) REFERENCES access.account(id),
  constraint passing_request_id_fkey FOREIGN KEY (request_id) REFERENCES guidance.request(id),
  constraint passing_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organisations.unit(id)
);
CREATE INDEX passing_by_request ON guidance.passing USING btree (request_id, passed_at);
grant insert, select on guidance.passing to dingfen_app;

create table guidance.request (
  id              uuid not null,
  dispute_id      uuid not null,
  asking_unit_id  uuid not null,
  asked_unit_id   uuid not null,
  state           text not null,
  question        text not null,
  asked_at        timestamp with time zone not null,
  asked_by        uuid not null,
  due_on          date not null,
  rule_id         uuid not null,
  answer          text,
  answered_at     timestamp with time zone,
  answered_by     uuid,
  withdrawn_words text,
  version         integer not null default 1,
  constraint request_pkey PRIMARY KEY (id),
  constraint request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint request_asked_unit_id_fkey FOREIGN KEY (asked_unit_id) REFERENCES organisations.unit(id),
  constraint request_asking_unit_id_fkey FOREIGN KEY (asking_unit_id) REFERENCES organisations.unit(id),
  constraint request_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint request_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint request_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint request_check1 CHECK (((state = ANY (ARRAY['answered'::text, 'noted'::text])) = (answer IS NOT NULL))),
  constraint request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'passed-on'::text, 'answered'::text, 'noted'::text, 'withdrawn'::text])))
);
comment on table guidance.request is 'A question about a matter; the asked unit does not reach the matter by it.';
comment on column guidance.request.due_on is 'By when it is answered, whoever it was passed on to; whether it is late is computed.';
CREATE INDEX request_by_asked ON guidance.request USING btree (asked_unit_id, due_on) WHERE (state = ANY (ARRAY['asked'::text, 'passed-on'::text]));
CREATE INDEX request_by_asking ON guidance.request USING btree (asking_unit_id, asked_at);
CREATE INDEX request_by_dispute ON guidance.request USING btree (dispute_id, asked_at);
grant insert, select, update on guidance.request to dingfen_app;

create table guidance.tick (
  dispute_id uuid not null,
  account_id uuid not null,
  item       text not null,
  is_ticked  boolean not null,
  ticked_at  timestamp with time zone not null,
  constraint tick_pkey PRIMARY KEY (dispute_id, account_id, item),
  constraint tick_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint tick_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id)
);
comment on table guidance.tick is 'What one person ticked on the checklist of one matter; no proof of anything.';
grant insert, select, update on guidance.tick to dingfen_app;

create table guidance.typical_case (
  id             uuid not null,
  dispute_id     uuid,
  title          text not null,
  category       text not null,
  sector         text,
  facts          text not null,
  handling       text not null,
  outcome        text not null,
  lessons        text not null,
  kept           text[] not null,
  has_minor      boolean not null,
  state          text not null,
  author_id      uuid not null,
  author_unit_id uuid not null,
  drafted_at     timestamp with time zone not null,
  approved_by    uuid,
  published_at   timestamp with time zone,
  published_by   uuid,
  words          text,
  version        integer not null default 1,
  constraint typical_case_pkey PRIMARY KEY (id),
  constraint typical_case_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES access.account(id),
  constraint typical_case_author_id_fkey FOREIGN KEY (author_id) REFERENCES access.account(id),
  constraint typical_case_author_unit_id_fkey FOREIGN KEY (author_unit_id) REFERENCES organisations.unit(id),
  constraint typical_case_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint typical_case_published_by_fkey FOREIGN KEY (published_by) REFERENCES access.account(id),
  constraint typical_case_check CHECK (((state <> 'published'::text) OR ((published_by IS NOT NULL) AND (published_by <> author_id)))),
  constraint typical_case_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'approved'::text, 'published'::text, 'withdrawn'::text])))
);
comment on table guidance.typical_case is 'A masked case of the library; what was masked is not kept here.';
comment on column guidance.typical_case.kept is 'Words that the rules of masking took for identifying and a person kept.';
comment on column guidance.typical_case.words is 'Why it was returned or withdrawn last.';
CREATE INDEX typical_case_by_state ON guidance.typical_case USING btree (state, published_at DESC);
grant insert, select, update on guidance.typical_case to dingfen_app;

create table joint.consultation (
  id         uuid not null,
  dispute_id uuid not null,
  state      text not null,
  agenda     text not null,
  asked_at   timestamp with time zone not null,
  asked_by   uuid not null,
  meets_at   timestamp with time zone,
  place      text,
  answer_by  date,
  rule_id    uuid,
  outcome    text,
  ended_at   timestamp with time zone,
  ended_by   uuid,
  constraint consultation_pkey PRIMARY KEY (id),
  constraint consultation_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint consultation_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint consultation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.account(id),
  constraint consultation_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint consultation_check CHECK (((state = ANY (ARRAY['concluded'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint consultation_check1 CHECK (((state = ANY (ARRAY['asked'::text, 'cancelled'::text])) OR (meets_at IS NOT NULL))),
  constraint consultation_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'convened'::text, 'concluded'::text, 'cancelled'::text])))
);
comment on column joint.consultation.outcome is 'The conclusion, or the reason why it does not take place; null where it ended with its matter.';
CREATE INDEX consultation_by_dispute ON joint.consultation USING btree (dispute_id, asked_at);
grant insert, select, update on joint.consultation to dingfen_app;

create table joint.minute (
  id         uuid not null,
  group_id   uuid not null,
  words      text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint minute_pkey PRIMARY KEY (id),
  constraint minute_group_id_fkey FOREIGN KEY (group_id) REFERENCES joint.working_group(id),
  constraint minute_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.account(id)
);
comment on table joint.minute is 'Shared minutes of a group; they only grow.';
CREATE INDEX minute_by_group ON joint.minute USING btree (group_id, written_at);
grant insert, select on joint.minute to dingfen_app;

create table joint.opinion (
  id              uuid not null,
  dispute_id      uuid not null,
  consultation_id uuid,
  part_id         uuid,
  unit_name       text not null,
  person_name     text not null,
  words           text not null,
  given_at        timestamp with time zone not null,
  recorded_by     uuid not null,
  constraint opinion_pkey PRIMARY KEY (id),
  constraint opinion_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES joint.consultation(id),
  constraint opinion_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint opinion_part_id_fkey FOREIGN KEY (part_id) REFERENCES joint.part(id),
  constraint opinion_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id)
);
CREATE INDEX opinion_by_dispute ON joint.opinion USING btree (dispute_id, given_at);
grant insert, select on joint.opinion to dingfen_app;

create table joint.part (
  id               uuid not null,
  dispute_id       uuid not null,
  group_id         uuid,
  consultation_id  uuid,
  kind             text not null,
  unit_id          uuid,
  account_id       uuid,
  name             text not null default ''::text,
  consented        boolean not null default false,
  since            timestamp with time zone not null,
  until            timestamp with time zone,
  end_reason       text,
  attends          boolean,
  answer_reason    text,
  answered_at      timestamp with time zone,
  answered_by      uuid,
  release_reason   text,
  release_asked_at timestamp with time zone,
  constraint part_pkey PRIMARY KEY (id),
  constraint part_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint part_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint part_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES joint.consultation(id),
  constraint part_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint part_group_id_fkey FOREIGN KEY (group_id) REFERENCES joint.working_group(id),
  constraint part_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint part_check CHECK (((group_id IS NULL) <> (consultation_id IS NULL))),
  constraint part_check1 CHECK (((account_id IS NOT NULL) OR (unit_id IS NOT NULL) OR (name <> ''::text)))
);
comment on column joint.part.consented is 'The parties agreed (People''s Mediation Law art. 20); officials need no consent.';
comment on column joint.part.attends is 'The answer to an invitation; null is no answer, and never consent.';
CREATE INDEX living_part_by_account ON joint.part USING btree (account_id) WHERE (until IS NULL);
CREATE INDEX living_part_by_unit ON joint.part USING btree (unit_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX one_lead ON joint.part USING btree (group_id) WHERE ((until IS NULL) AND (kind = 'lead'::text));
CREATE INDEX part_by_dispute ON joint.part USING btree (dispute_id, since);
grant insert, select, update on joint.part to dingfen_app;

create table joint.proposal_answer (
  id          uuid not null,
  dispute_id  uuid not null,
  reasons     text[] not null,
  reason      text not null,
  rule_id     uuid not null,
  declined_at timestamp with time zone not null,
  declined_by uuid not null,
  constraint proposal_answer_pkey PRIMARY KEY (id),
  constraint proposal_answer_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES access.account(id),
  constraint proposal_answer_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint proposal_answer_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id)
);
comment on table joint.proposal_answer is 'The rule proposed joint work and the hub declined, with its reason; it may think again later.';
CREATE INDEX proposal_answer_by_dispute ON joint.proposal_answer USING btree (dispute_id, declined_at);
grant insert, select on joint.proposal_answer to dingfen_app;

create table joint.task (
  id              uuid not null,
  dispute_id      uuid not null,
  group_id        uuid,
  consultation_id uuid,
  unit_id         uuid not null,
  account_id      uuid,
  words           text not null,
  due_on          date not null,
  progress        text,
  reported_at     timestamp with time zone,
  reported_by     uuid,
  done_at         timestamp with time zone,
  dropped_at      timestamp with time zone,
  given_at        timestamp with time zone not null,
  given_by        uuid not null,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint task_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES joint.consultation(id),
  constraint task_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint task_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.account(id),
  constraint task_group_id_fkey FOREIGN KEY (group_id) REFERENCES joint.working_group(id),
  constraint task_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES access.account(id),
  constraint task_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint task_check CHECK (((group_id IS NULL) <> (consultation_id IS NULL)))
);
comment on column joint.task.due_on is 'Whether it is overdue is computed, never stored.';
CREATE INDEX open_task ON joint.task USING btree (unit_id, account_id) WHERE ((done_at IS NULL) AND (dropped_at IS NULL));
CREATE INDEX task_by_dispute ON joint.task USING btree (dispute_id, given_at);
grant insert, select, update on joint.task to dingfen_app;

create table joint.working_group (
  id         uuid not null,
  dispute_id uuid not null,
  aim        text not null,
  formed_at  timestamp with time zone not null,
  formed_by  uuid not null,
  ended_at   timestamp with time zone,
  ended_by   uuid,
  end_reason text,
  constraint working_group_pkey PRIMARY KEY (id),
  constraint working_group_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint working_group_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.account(id),
  constraint working_group_formed_by_fkey FOREIGN KEY (formed_by) REFERENCES access.account(id),
  constraint working_group_end CHECK (((ended_at IS NOT NULL) OR (end_reason IS NULL)))
);
comment on table joint.working_group is 'A group for one matter. The mediation of the matter stays the only one, so there is one agreement and one file.';
comment on column joint.working_group.end_reason is 'Null where it ended with its matter.';
CREATE UNIQUE INDEX one_living_group ON joint.working_group USING btree (dispute_id) WHERE (ended_at IS NULL);
grant insert, select, update on joint.working_group to dingfen_app;

create table keeping.content (
  digest      bytea not null,
  sha256      bytea not null,
  size        bigint not null,
  media_type  text not null,
  stored_at   timestamp with time zone not null,
  read_at     timestamp with time zone,
  verified_at timestamp with time zone,
  damage      text,
  damaged_at  timestamp with time zone,
  duration_ms bigint,
  thumbnail   bytea,
  derived_at  timestamp with time zone,
  removed_at  timestamp with time zone,
  constraint content_pkey PRIMARY KEY (digest),
  constraint content_check CHECK (((damage IS NULL) = (damaged_at IS NULL))),
  constraint content_damage_check CHECK ((damage = ANY (ARRAY['missing'::text, 'altered'::text]))),
  constraint content_digest_check CHECK ((octet_length(digest) = 32)),
  constraint content_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint content_size_check CHECK ((size > 0)),
  constraint content_thumbnail_check CHECK ((octet_length(thumbnail) = 32))
);
comment on table keeping.content is 'Every recorded content that is or was stored, once, named by its SM3.';
comment on column keeping.content.read_at is 'Last read again from the store, whatever was found.';
comment on column keeping.content.verified_at is 'Last read again from the store with both digests as they were at arrival.';
comment on column keeping.content.thumbnail is 'A small picture, made beside the original; its SM3 in the same store.';
CREATE INDEX content_damaged ON keeping.content USING btree (damaged_at) WHERE (damage IS NOT NULL);
CREATE INDEX content_to_read ON keeping.content USING btree (COALESCE(read_at, stored_at)) WHERE (removed_at IS NULL);
grant insert, select on keeping.content to dingfen_app;

create table ledger.entry (
  chain      uuid not null,
  seq        integer not null,
  kind       text not null,
  at         timestamp(3) with time zone not null,
  type       text not null,
  actor      text not null,
  body       text not null,
  previous   bytea not null,
  digest     bytea not null,
  written_at timestamp with time zone not null default now(),
  constraint entry_pkey PRIMARY KEY (chain, seq),
  constraint entry_digest_check CHECK ((octet_length(digest) = 32)),
  constraint entry_previous_check CHECK ((octet_length(previous) = 32)),
  constraint entry_seq_check CHECK ((seq > 0))
);
comment on table ledger.entry is 'Every event of every matter, chained per matter by SM3. The server may add and read; nobody but the owner of the tables could change, and verify would name the link.';
comment on column ledger.entry.written_at is 'When the database kept the event; not part of its digest. Only finds what is not sealed yet.';
CREATE INDEX entry_by_time ON ledger.entry USING btree (at, chain, seq);
CREATE INDEX entry_by_writing ON ledger.entry USING brin (written_at) WITH (pages_per_range='16');
CREATE TRIGGER hear AFTER INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION notifications.hear();
CREATE TRIGGER note_unit AFTER INSERT ON ledger.entry FOR EACH ROW WHEN ((new.type = ANY (ARRAY['unit-founded'::text, 'unit-renamed'::text, 'unit-merged'::text]))) EXECUTE FUNCTION committees.note_unit();
grant insert, select on ledger.entry to dingfen_app;

create table ledger.seal (
  day       date not null,
  chains    integer not null,
  entries   bigint not null,
  previous  bytea not null,
  digest    bytea not null,
  sealed_at timestamp(3) with time zone not null,
  constraint seal_pkey PRIMARY KEY (day),
  constraint seal_digest_check CHECK ((octet_length(digest) = 32)),
  constraint seal_previous_check CHECK ((octet_length(previous) = 32))
);
comment on table ledger.seal is 'Once a day: the digest over the heads of all chains that grew since the last seal, chained to that one. Exported, so that copies are kept elsewhere.';
grant insert, select on ledger.seal to dingfen_app;

create table ledger.sealed_head (
  chain  uuid not null,
  seq    integer not null,
  day    date not null,
  digest bytea not null,
  constraint sealed_head_pkey PRIMARY KEY (chain, seq),
  constraint sealed_head_day_fkey FOREIGN KEY (day) REFERENCES ledger.seal(day) DEFERRABLE INITIALLY DEFERRED,
  constraint sealed_head_digest_check CHECK ((octet_length(digest) = 32))
);
comment on table ledger.sealed_head is 'The last event of every chain that grew, under the seal of that day. A chain cut off at its end, or lost as a whole, is missed by this.';
CREATE INDEX sealed_head_by_day ON ledger.sealed_head USING btree (day, chain);
grant insert, select on ledger.sealed_head to dingfen_app;

create table machines.arrival (
  client_id   uuid not null,
  their_key   text not null,
  referral_id uuid not null,
  digest      bytea not null,
  at          timestamp with time zone not null,
  constraint arrival_pkey PRIMARY KEY (client_id, their_key),
  constraint arrival_client_id_fkey FOREIGN KEY (client_id) REFERENCES machines.client(id),
  constraint arrival_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id)
);
comment on table machines.arrival is 'The content under which a number of theirs first came: the same again is the same referral, another one is a clash.';
CREATE INDEX arrival_by_referral ON machines.arrival USING btree (referral_id);
grant insert, select on machines.arrival to dingfen_app;

create table machines.attempt (
  delivery_id  uuid not null,
  number       integer not null,
  at           timestamp with time zone not null,
  status       integer,
  fault        text,
  milliseconds integer not null,
  constraint attempt_pkey PRIMARY KEY (delivery_id, number),
  constraint attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES machines.delivery(id)
);
grant insert, select on machines.attempt to dingfen_app;

create table machines.client (
  id             uuid not null,
  account_id     uuid not null,
  name           text not null,
  body           text not null,
  body_name      text not null,
  body_key       text not null,
  unit_id        uuid not null,
  contact        text not null default ''::text,
  scopes         text[] not null,
  state          text not null default 'active'::text,
  secret_digest  text not null,
  former_digest  text,
  former_until   timestamp with time zone,
  secret_at      timestamp with time zone not null,
  last_seen_at   timestamp with time zone,
  registered_at  timestamp with time zone not null,
  registered_by  uuid not null,
  revoked_at     timestamp with time zone,
  version        integer not null default 1,
  last_position  bigint not null default 0,
  webhook_url    text,
  webhook_secret bytea,
  constraint client_pkey PRIMARY KEY (id),
  constraint client_account_id_key UNIQUE (account_id),
  constraint client_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint client_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES access.account(id),
  constraint client_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint client_check CHECK (((state = 'revoked'::text) = (revoked_at IS NOT NULL))),
  constraint client_check1 CHECK (((former_digest IS NULL) = (former_until IS NULL))),
  constraint client_scopes_check CHECK ((cardinality(scopes) > 0)),
  constraint client_state_check CHECK ((state = ANY (ARRAY['active'::text, 'revoked'::text]))),
  constraint webhook_is_whole CHECK (((webhook_url IS NULL) = (webhook_secret IS NULL)))
);
comment on table machines.client is 'An outside system. It speaks for one organisation: it refers for that one only and sees its referrals only.';
comment on column machines.client.body_key is 'The name of the organisation in its compared form.';
comment on column machines.client.unit_id is 'Which registers what it refers, as a counter does.';
comment on column machines.client.secret_digest is 'argon2id; the secret itself was shown once.';
comment on column machines.client.former_digest is 'The secret before, until former_until, so that the other side can change it without standing still.';
comment on column machines.client.last_position is 'Of its latest event. Raised under the row lock, so that positions have no gap and come in the order of their transactions.';
comment on column machines.client.webhook_secret is 'Sealed: messages are signed with it.';
grant insert, select, update on machines.client to dingfen_app;

create table machines.delivery (
  id         uuid not null,
  client_id  uuid not null,
  position   bigint not null,
  state      text not null,
  attempts   integer not null default 0,
  next_at    timestamp with time zone,
  status     integer,
  fault      text,
  created_at timestamp with time zone not null,
  ended_at   timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_client_id_position_key UNIQUE (client_id, "position"),
  constraint delivery_client_id_position_fkey FOREIGN KEY (client_id, "position") REFERENCES machines.event(client_id, "position"),
  constraint delivery_check CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text])))
);
comment on table machines.delivery is 'The outbox of webhooks and its log; what is sent is made from the event.';
comment on column machines.delivery.status is 'What the other side answered last.';
CREATE INDEX delivery_dead ON machines.delivery USING btree (created_at DESC, id DESC) WHERE (state = 'dead'::text);
CREATE INDEX delivery_latest ON machines.delivery USING btree (created_at DESC, id DESC);
grant insert, select, update on machines.delivery to dingfen_app;

create table machines.event (
  client_id   uuid not null,
  position    bigint not null,
  referral_id uuid not null,
  type        text not null,
  state       text not null,
  sequence    integer,
  code        text,
  at          timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (client_id, "position"),
  constraint event_client_id_fkey FOREIGN KEY (client_id) REFERENCES machines.client(id),
  constraint event_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id)
);
comment on table machines.event is 'What a system is told, by polling and by webhook; written in the transaction of the change.';
CREATE TRIGGER send AFTER INSERT ON machines.event FOR EACH ROW EXECUTE FUNCTION machines.send();
grant insert, select on machines.event to dingfen_app;

create table machines.message (
  referral_id uuid not null,
  client_id   uuid not null,
  sequence    integer not null,
  type        text not null,
  digest      bytea not null,
  content     jsonb not null,
  state       text not null,
  code        text,
  received_at timestamp with time zone not null,
  settled_at  timestamp with time zone,
  constraint message_pkey PRIMARY KEY (referral_id, client_id, sequence),
  constraint message_client_id_fkey FOREIGN KEY (client_id) REFERENCES machines.client(id),
  constraint message_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint message_check CHECK (((state = 'kept'::text) = (settled_at IS NULL))),
  constraint message_check1 CHECK (((state = 'refused'::text) = (code IS NOT NULL))),
  constraint message_sequence_check CHECK ((sequence > 0)),
  constraint message_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'applied'::text, 'refused'::text]))),
  constraint message_type_check CHECK ((type = ANY (ARRAY['receipt'::text, 'extension'::text, 'pause'::text, 'resumption'::text, 'result'::text, 'return'::text, 'refusal'::text, 'withdrawal'::text])))
);
comment on table machines.message is 'Messages on one referral in the order of their sender. One that came early is kept until those before it are here.';
grant insert, select, update on machines.message to dingfen_app;

create table machines.token (
  digest     bytea not null,
  client_id  uuid not null,
  scopes     text[] not null,
  issued_at  timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint token_pkey PRIMARY KEY (digest),
  constraint token_client_id_fkey FOREIGN KEY (client_id) REFERENCES machines.client(id)
);
comment on table machines.token is 'Only digests: a stolen copy of the table opens nothing.';
CREATE INDEX token_by_client ON machines.token USING btree (client_id);
CREATE INDEX token_by_expiry ON machines.token USING btree (expires_at);
grant delete, insert, select on machines.token to dingfen_app;

create table machines.token_request (
  id        bigint not null generated always as identity,
  client_id text not null,
  address   text not null,
  at        timestamp with time zone not null,
  outcome   text not null,
  constraint token_request_pkey PRIMARY KEY (id),
  constraint token_request_outcome_check CHECK ((outcome = ANY (ARRAY['issued'::text, 'refused'::text])))
);
comment on table machines.token_request is 'Who asked for tokens, from where, and whether one was given; kept for six months.';
CREATE INDEX token_request_by_address ON machines.token_request USING btree (address, at) WHERE (outcome = 'refused'::text);
CREATE INDEX token_request_by_client ON machines.token_request USING btree (client_id, at);
grant delete, insert, select on machines.token_request to dingfen_app;

create table mediation.agreement (
  id              uuid not null,
  proceeding_id   uuid not null,
  position        smallint not null,
  number          text not null,
  form            text not null,
  is_partial      boolean not null,
  state           text not null,
  main_facts      text not null,
  disputed_points text not null default ''::text,
  responsibility  text not null default ''::text,
  further_terms   text[] not null default '{}'::text[],
  reached_on      date not null,
  effective_on    date,
  seal_name       text,
  sealed_on       date,
  confirmation    text not null default 'not-applied'::text,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_number_key UNIQUE (number),
  constraint agreement_proceeding_id_position_key UNIQUE (proceeding_id, "position"),
  constraint agreement_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint agreement_check CHECK (((state = 'effective'::text) = (effective_on IS NOT NULL))),
  constraint agreement_check1 CHECK (((seal_name IS NULL) = (sealed_on IS NULL)))
);
comment on column mediation.agreement.effective_on is 'Written: the latest of all parties'' signatures, the mediator''s and the committee''s seal. Oral: the day on which it was reached.';
CREATE INDEX agreement_by_proceeding ON mediation.agreement USING btree (proceeding_id);
grant insert, select, update on mediation.agreement to dingfen_app;

create table mediation.archived_file (
  dispute_id  uuid not null,
  number      text not null,
  retention   text not null,
  contents    jsonb not null,
  archived_at timestamp with time zone not null,
  archived_by uuid not null,
  constraint archived_file_pkey PRIMARY KEY (dispute_id),
  constraint archived_file_number_key UNIQUE (number),
  constraint archived_file_archived_by_fkey FOREIGN KEY (archived_by) REFERENCES access.account(id),
  constraint archived_file_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id)
);
grant insert, select on mediation.archived_file to dingfen_app;

create table mediation.breach (
  id            uuid not null,
  obligation_id uuid not null,
  found_on      date not null,
  left_fen      bigint,
  words         text not null,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  constraint breach_pkey PRIMARY KEY (id),
  constraint breach_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES mediation.obligation(id),
  constraint breach_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint breach_left_fen_check CHECK ((left_fen >= 0))
);
comment on column mediation.breach.left_fen is 'What was still owed on that day; null where nothing in money is owed, which zero is not.';
CREATE INDEX breach_by_obligation ON mediation.breach USING btree (obligation_id, recorded_at);
grant insert, select on mediation.breach to dingfen_app;

create table mediation.breach_step (
  id          uuid not null,
  position    bigint not null generated always as identity,
  breach_id   uuid not null,
  step        text not null,
  on_day      date not null,
  until       date,
  routes      text[] not null default '{}'::text[],
  words       text not null default ''::text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint breach_step_pkey PRIMARY KEY (id),
  constraint breach_step_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES mediation.breach(id),
  constraint breach_step_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint breach_step_check CHECK (((step = 'letter'::text) = (until IS NOT NULL))),
  constraint breach_step_check1 CHECK (((step = 'routes'::text) = (cardinality(routes) > 0))),
  constraint breach_step_step_check CHECK ((step = ANY (ARRAY['letter'::text, 'phone'::text, 'visit'::text, 'routes'::text, 'mediation'::text])))
);
comment on column mediation.breach_step.until is 'By when the letter asks for performance; it moves no due date.';
CREATE INDEX breach_step_by_breach ON mediation.breach_step USING btree (breach_id, "position");
grant insert, select on mediation.breach_step to dingfen_app;

create table mediation.confirmation_step (
  id           uuid not null,
  agreement_id uuid not null,
  move         text not null,
  on_day       date not null,
  court        text not null default ''::text,
  court_number text not null default ''::text,
  note         text not null default ''::text,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  constraint confirmation_step_pkey PRIMARY KEY (id),
  constraint confirmation_step_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint confirmation_step_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id)
);
CREATE INDEX confirmation_step_by_agreement ON mediation.confirmation_step USING btree (agreement_id);
grant insert, select on mediation.confirmation_step to dingfen_app;

create table mediation.consent (
  id               uuid not null,
  proceeding_id    uuid not null,
  party_id         uuid not null,
  answer           text not null,
  channel          text not null,
  on_day           date not null,
  rights_told      boolean not null,
  note             text not null default ''::text,
  recorded_at      timestamp with time zone not null,
  recorded_by      uuid not null,
  through_party_id uuid,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint consent_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint consent_through_party_id_fkey FOREIGN KEY (through_party_id) REFERENCES parties.party(id)
);
comment on column mediation.consent.through_party_id is 'The representative who said it for this party; none: the party.';
CREATE INDEX consent_by_proceeding ON mediation.consent USING btree (proceeding_id, recorded_at);
grant insert, select on mediation.consent to dingfen_app;

create table mediation.follow_up (
  id           uuid not null,
  dispute_id   uuid not null,
  party_id     uuid not null,
  kind         text not null,
  on_day       date not null,
  satisfaction text not null,
  findings     text not null,
  may_escalate boolean not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  visit_due_id uuid,
  constraint follow_up_pkey PRIMARY KEY (id),
  constraint follow_up_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint follow_up_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint follow_up_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint follow_up_visit_due_id_fkey FOREIGN KEY (visit_due_id) REFERENCES mediation.visit_due(id)
);
comment on column mediation.follow_up.visit_due_id is 'Which of the due visits this one counts for; null where none was open.';
CREATE INDEX dissatisfied_follow_up ON mediation.follow_up USING btree (dispute_id) WHERE (satisfaction = ANY (ARRAY['dissatisfied'::text, 'very-dissatisfied'::text]));
CREATE INDEX follow_up_by_dispute ON mediation.follow_up USING btree (dispute_id);
CREATE INDEX follow_up_by_visit ON mediation.follow_up USING btree (visit_due_id) WHERE (visit_due_id IS NOT NULL);
grant insert, select on mediation.follow_up to dingfen_app;

create table mediation.mediator (
  id            uuid not null,
  proceeding_id uuid not null,
  account_id    uuid not null,
  is_host       boolean not null,
  chosen_by     text not null,
  declared      text not null,
  waiver        text,
  from_day      date not null,
  to_day        date,
  release       text,
  constraint mediator_pkey PRIMARY KEY (id),
  constraint mediator_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint mediator_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id)
);
comment on column mediation.mediator.declared is 'What the mediator declared: no ground for recusal, or the ground. With a ground every party has to agree, in words (waiver).';
CREATE INDEX mediator_by_account ON mediation.mediator USING btree (account_id) WHERE (to_day IS NULL);
CREATE UNIQUE INDEX one_turn_as_mediator ON mediation.mediator USING btree (proceeding_id, account_id) WHERE (to_day IS NULL);
grant insert, select, update on mediation.mediator to dingfen_app;

create table mediation.obligation (
  id           uuid not null,
  agreement_id uuid not null,
  position     smallint not null,
  debtor_id    uuid not null,
  creditor_id  uuid,
  way          text not null,
  act          text not null,
  amount_fen   bigint,
  due_on       date not null,
  place        text not null default ''::text,
  performance  text not null default 'open'::text,
  settled_on   date,
  constraint obligation_pkey PRIMARY KEY (id),
  constraint obligation_agreement_id_position_key UNIQUE (agreement_id, "position"),
  constraint obligation_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint obligation_creditor_id_fkey FOREIGN KEY (creditor_id) REFERENCES parties.party(id),
  constraint obligation_debtor_id_fkey FOREIGN KEY (debtor_id) REFERENCES parties.party(id),
  constraint obligation_amount_fen_check CHECK ((amount_fen >= 0))
);
comment on column mediation.obligation.performance is 'Open, partly performed, performed, taken to court or waived. Whether an open one is due or overdue is computed, never stored.';
grant insert, select, update on mediation.obligation to dingfen_app;

create table mediation.performance (
  id            uuid not null,
  obligation_id uuid not null,
  result        text not null,
  on_day        date not null,
  amount_fen    bigint,
  note          text not null default ''::text,
  attachment_id uuid,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  constraint performance_pkey PRIMARY KEY (id),
  constraint performance_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES files.attachment(id),
  constraint performance_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES mediation.obligation(id),
  constraint performance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint performance_amount_fen_check CHECK ((amount_fen >= 0))
);
CREATE INDEX performance_by_obligation ON mediation.performance USING btree (obligation_id);
grant insert, select on mediation.performance to dingfen_app;

create table mediation.police_decision (
  agreement_id uuid not null,
  on_day       date not null,
  words        text not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  constraint police_decision_pkey PRIMARY KEY (agreement_id),
  constraint police_decision_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint police_decision_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id)
);
comment on table mediation.police_decision is 'The police had decided already: nothing can be asked of them any more.';
grant insert, select on mediation.police_decision to dingfen_app;

create table mediation.police_request (
  agreement_id  uuid not null,
  party_id      uuid not null,
  on_day        date not null,
  attachment_id uuid not null,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  constraint police_request_pkey PRIMARY KEY (agreement_id, party_id),
  constraint police_request_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint police_request_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES files.attachment(id),
  constraint police_request_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint police_request_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id)
);
comment on table mediation.police_request is 'A party asks the police in writing not to punish, because the agreement was performed (Police Procedure Provisions 186).';
grant insert, select on mediation.police_request to dingfen_app;

create table mediation.private_note (
  id            uuid not null,
  proceeding_id uuid not null,
  party_id      uuid,
  sealed        bytea not null,
  written_at    timestamp with time zone not null,
  written_by    uuid not null,
  constraint private_note_pkey PRIMARY KEY (id),
  constraint private_note_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint private_note_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint private_note_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.account(id)
);
comment on table mediation.private_note is 'Concessions and confidences. Read by the mediators of the proceeding alone, never part of a file or an export.';
CREATE INDEX private_note_by_proceeding ON mediation.private_note USING btree (proceeding_id);
grant insert, select on mediation.private_note to dingfen_app;

create table mediation.proceeding (
  id           uuid not null,
  dispute_id   uuid not null,
  kind         text not null,
  body_unit_id uuid not null,
  body_name    text not null,
  number       text not null,
  state        text not null,
  accepted_on  date not null,
  begun_on     date,
  ended_on     date,
  outcome      text,
  ending       jsonb,
  follows_id   uuid,
  constraint proceeding_pkey PRIMARY KEY (id),
  constraint proceeding_number_key UNIQUE (number),
  constraint proceeding_body_unit_id_fkey FOREIGN KEY (body_unit_id) REFERENCES organisations.unit(id),
  constraint proceeding_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint proceeding_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES mediation.proceeding(id),
  constraint proceeding_check CHECK (((state = 'ended'::text) = (outcome IS NOT NULL))),
  constraint proceeding_check1 CHECK (((ended_on IS NULL) = (outcome IS NULL)))
);
comment on column mediation.proceeding.body_name is 'As the body was called when it accepted: papers keep the name of their day.';
comment on column mediation.proceeding.follows_id is 'The turn whose agreement was broken or not confirmed, and which this one takes up again.';
CREATE UNIQUE INDEX one_open_proceeding ON mediation.proceeding USING btree (dispute_id) WHERE (state <> 'ended'::text);
CREATE INDEX proceeding_by_dispute ON mediation.proceeding USING btree (dispute_id);
grant insert, select, update on mediation.proceeding to dingfen_app;

create table mediation.session (
  id            uuid not null,
  proceeding_id uuid not null,
  state         text not null,
  manner        text not null,
  place         text not null,
  planned_at    timestamp with time zone not null,
  minutes       jsonb,
  cancelled_for text,
  invited       uuid[],
  constraint session_pkey PRIMARY KEY (id),
  constraint session_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint session_check CHECK (((state = 'held'::text) = (minutes IS NOT NULL))),
  constraint session_check1 CHECK (((state = 'cancelled'::text) = (cancelled_for IS NOT NULL)))
);
comment on column mediation.session.invited is 'The parties that are asked to come; null is all of them.';
CREATE INDEX session_by_proceeding ON mediation.session USING btree (proceeding_id, planned_at);
grant insert, select, update on mediation.session to dingfen_app;

create table mediation.signature (
  id               uuid not null,
  agreement_id     uuid not null,
  party_id         uuid,
  account_id       uuid,
  manner           text not null,
  attachment_id    uuid not null,
  signer_name      text not null,
  signed_on        date not null,
  content_digest   bytea not null,
  voided_at        timestamp with time zone,
  recorded_at      timestamp with time zone not null,
  recorded_by      uuid not null,
  through_party_id uuid,
  constraint signature_pkey PRIMARY KEY (id),
  constraint signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint signature_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES mediation.agreement(id),
  constraint signature_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES files.attachment(id),
  constraint signature_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint signature_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint signature_through_party_id_fkey FOREIGN KEY (through_party_id) REFERENCES parties.party(id),
  constraint signature_check CHECK (((party_id IS NULL) <> (account_id IS NULL))),
  constraint signature_content_digest_check CHECK ((octet_length(content_digest) = 32))
);
comment on column mediation.signature.content_digest is 'SM3 of the text that was signed: a signature never moves to other words.';
comment on column mediation.signature.through_party_id is 'The representative whose stroke this is; none: the signer.';
CREATE UNIQUE INDEX one_signature_of_mediator ON mediation.signature USING btree (agreement_id, account_id) WHERE ((voided_at IS NULL) AND (account_id IS NOT NULL));
CREATE UNIQUE INDEX one_signature_of_party ON mediation.signature USING btree (agreement_id, party_id) WHERE ((voided_at IS NULL) AND (party_id IS NOT NULL));
grant insert, select, update on mediation.signature to dingfen_app;

create table mediation.visit_due (
  id            uuid not null,
  dispute_id    uuid not null,
  proceeding_id uuid,
  occasion      text not null,
  due_on        date not null,
  rule_id       uuid not null,
  made_at       timestamp with time zone not null,
  constraint visit_due_pkey PRIMARY KEY (id),
  constraint visit_due_proceeding_id_due_on_key UNIQUE (proceeding_id, due_on),
  constraint visit_due_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint visit_due_proceeding_id_fkey FOREIGN KEY (proceeding_id) REFERENCES mediation.proceeding(id),
  constraint visit_due_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint visit_due_occasion_check CHECK (((occasion = ANY (ARRAY['agreement'::text, 'failure'::text, 'performance'::text, 'refusal'::text])) AND ((occasion = 'refusal'::text) = (proceeding_id IS NULL))))
);
comment on table mediation.visit_due is 'Done, late and missed are computed, never stored. Without a turn: the matter was refused.';
CREATE INDEX visit_due_by_day ON mediation.visit_due USING btree (due_on);
CREATE INDEX visit_due_by_dispute ON mediation.visit_due USING btree (dispute_id, due_on);
CREATE UNIQUE INDEX visit_due_of_refusal ON mediation.visit_due USING btree (dispute_id, due_on) WHERE (proceeding_id IS NULL);
grant insert, select on mediation.visit_due to dingfen_app;

create table notifications.delivery (
  id              uuid not null,
  notification_id uuid,
  account_id      uuid not null,
  channel         text not null,
  state           text not null,
  reason          text,
  attempts        integer not null default 0,
  not_before      timestamp with time zone not null,
  created_at      timestamp with time zone not null,
  ended_at        timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint delivery_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES notifications.notification(id),
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text]))),
  constraint delivery_check CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'withheld'::text])))
);
comment on table notifications.delivery is 'The outbox and its log. Neither the address nor the words are kept here: the one is sealed with the person, the other is made when it is sent.';
comment on column notifications.delivery.notification_id is 'Null for a test of the channel.';
CREATE INDEX delivery_failed ON notifications.delivery USING btree (created_at DESC, id DESC) WHERE (state = 'failed'::text);
CREATE INDEX delivery_latest ON notifications.delivery USING btree (created_at DESC, id DESC);
CREATE INDEX delivery_of ON notifications.delivery USING btree (notification_id);
grant insert, select, update on notifications.delivery to dingfen_app;

create table notifications.heard (
  kind text not null,
  type text not null,
  constraint heard_pkey PRIMARY KEY (kind, type)
);
comment on table notifications.heard is 'Events of the ledger of which somebody is told, by the kind of the chain that they stand on. The program names the same ones.';
grant select on notifications.heard to dingfen_app;

create table notifications.notification (
  id          uuid not null,
  account_id  uuid not null,
  event       text not null,
  matter_kind text not null,
  matter_id   uuid not null,
  source      text not null,
  due_on      date,
  at          timestamp with time zone not null,
  read_at     timestamp with time zone,
  constraint notification_pkey PRIMARY KEY (id),
  constraint notification_account_id_matter_id_source_key UNIQUE (account_id, matter_id, source),
  constraint notification_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint notification_matter_kind_check CHECK ((matter_kind = ANY (ARRAY['committee'::text, 'complaint'::text, 'deletion-list'::text, 'dispute'::text, 'enforcement-officer'::text, 'event'::text, 'list-version'::text, 'machine-client'::text, 'on-call'::text, 'publication'::text, 'recording'::text, 'return'::text, 'review-submission'::text, 'seat'::text, 'visit'::text])))
);
comment on table notifications.notification is 'One thing that one person was told. It names the matter and says no word of it: what is shown is read from the matter, under the rights of the day.';
comment on column notifications.notification.source is 'The event of the ledger, or the limit that came near: the same source is told once.';
CREATE INDEX inbox ON notifications.notification USING btree (account_id, at DESC, id DESC);
CREATE INDEX told_of_matter ON notifications.notification USING btree (matter_id, source);
CREATE INDEX unread ON notifications.notification USING btree (account_id) WHERE (read_at IS NULL);
grant insert, select, update on notifications.notification to dingfen_app;

create table notifications.setting (
  account_id  uuid not null,
  mail_sealed bytea,
  sms_sealed  bytea,
  language    text not null default 'zh'::text,
  choices     jsonb not null default '{}'::jsonb,
  version     integer not null default 1,
  constraint setting_pkey PRIMARY KEY (account_id),
  constraint setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint setting_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
comment on column notifications.setting.choices is 'Per group of events the channels that the person chose; a group that is not named has those of the rule. Danger is never asked.';
grant insert, select, update on notifications.setting to dingfen_app;

create table organisations.membership (
  id          uuid not null,
  unit_id     uuid not null,
  person_id   uuid not null,
  post        text not null,
  appointment text not null,
  from_day    date not null,
  to_day      date,
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES organisations.person(id),
  constraint membership_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint membership_check CHECK (((to_day IS NULL) OR (to_day >= from_day)))
);
comment on table organisations.membership is 'Who belongs to a committee, in which post and term. Members (3 to 9, one director) are elected or appointed; employed mediators stand beside them without limit.';
CREATE INDEX membership_by_person ON organisations.membership USING btree (person_id);
CREATE INDEX membership_by_unit ON organisations.membership USING btree (unit_id);
grant insert, select, update on organisations.membership to dingfen_app;

create table organisations.person (
  id            uuid not null,
  name          text not null,
  sex           text not null default 'unknown'::text,
  phone_sealed  bytea,
  mediator_kind text,
  sectors       text[] not null default '{}'::text[],
  version       integer not null default 1,
  is_minority   boolean not null default false,
  constraint person_pkey PRIMARY KEY (id)
);
comment on column organisations.person.is_minority is 'Whether the person belongs to a smaller ethnic group: only that is asked, for the composition of a committee (People''s Mediation Law 8).';
grant insert, select, update on organisations.person to dingfen_app;

create table organisations.unit (
  id                  uuid not null,
  slug                text not null,
  kind                text not null,
  name                text not null,
  parent_id           uuid,
  path                uuid[] not null,
  division_code       text not null,
  committee_kind      text,
  sector              text,
  responsible_unit_id uuid,
  seal_name           text,
  valid_from          date not null,
  valid_to            date,
  successor_id        uuid,
  version             integer not null default 1,
  phone               text,
  office              text,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_slug_key UNIQUE (slug),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisations.unit(id),
  constraint unit_responsible_unit_id_fkey FOREIGN KEY (responsible_unit_id) REFERENCES organisations.unit(id),
  constraint unit_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisations.unit(id),
  constraint unit_check CHECK ((path[array_length(path, 1)] = id)),
  constraint unit_check1 CHECK (((kind = 'committee'::text) = (committee_kind IS NOT NULL))),
  constraint unit_check2 CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint unit_division_code_check CHECK ((division_code ~ '^(\d{6}|\d{9}|\d{12}|\d{15})$'::text)),
  constraint unit_office_check CHECK (((length(office) >= 2) AND (length(office) <= 100))),
  constraint unit_phone_check CHECK ((phone ~ '^[0-9][0-9-]{4,19}$'::text))
);
comment on column organisations.unit.path is 'Ancestors from the district down to the unit itself: the subtree test is one array operator.';
comment on column organisations.unit.seal_name is 'The exact words of the seal; an agreement only takes effect with the committee''s seal (People''s Mediation Law 29).';
comment on column organisations.unit.phone is 'Of the office, shown to residents; never of a person.';
CREATE INDEX unit_by_division ON organisations.unit USING btree (division_code);
CREATE INDEX unit_by_parent ON organisations.unit USING btree (parent_id);
CREATE INDEX unit_by_path ON organisations.unit USING gin (path);
grant insert, select, update on organisations.unit to dingfen_app;

create table parties.acting_person (
  id             uuid not null,
  party_id       uuid not null,
  acts_as        text not null,
  name           text not null,
  sealed         bytea not null,
  identity_index bytea,
  phone_index    bytea,
  consents       boolean not null,
  constraint acting_person_pkey PRIMARY KEY (id),
  constraint acting_person_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id)
);
comment on table parties.acting_person is 'Agents, guardians and representatives. They are found by the duplicates check as their parties are.';
CREATE INDEX acting_person_by_identity ON parties.acting_person USING btree (identity_index) WHERE (identity_index IS NOT NULL);
CREATE INDEX acting_person_by_party ON parties.acting_person USING btree (party_id);
grant insert, select on parties.acting_person to dingfen_app;

create table parties.party (
  id                   uuid not null,
  matter_id            uuid not null,
  position             smallint not null,
  role                 text not null,
  kind                 text not null,
  name                 text not null,
  head_count           integer not null default 1,
  sex                  text not null default 'unknown'::text,
  identity_kind        text not null,
  no_identity_reason   text,
  sealed               bytea not null,
  identity_index       bytea,
  phone_index          bytea,
  phone_tail_index     bytea,
  guardian_name        text,
  privacy_notice_at    timestamp with time zone,
  sensitive_consent_at timestamp with time zone,
  is_minor             boolean not null default false,
  constraint party_pkey PRIMARY KEY (id),
  constraint party_check CHECK (((identity_index IS NULL) = (identity_kind = 'none'::text))),
  constraint party_check1 CHECK (((no_identity_reason IS NOT NULL) = (identity_kind = 'none'::text))),
  constraint party_head_count_check CHECK ((head_count > 0))
);
comment on column parties.party.sealed is 'Identity number, phone, address, birth date and the like, sealed; matched only through the blind indexes.';
comment on column parties.party.privacy_notice_at is 'When the party was told what its data is used for (Personal Information Protection Law 17).';
comment on column parties.party.sensitive_consent_at is 'The separate consent for sensitive data (art. 29); for who is under fourteen, the guardian''s (art. 31).';
CREATE INDEX party_by_identity ON parties.party USING btree (identity_index) WHERE (identity_index IS NOT NULL);
CREATE INDEX party_by_matter ON parties.party USING btree (matter_id);
CREATE INDEX party_by_name ON parties.party USING btree (name);
CREATE INDEX party_by_phone ON parties.party USING btree (phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX party_by_phone_tail ON parties.party USING btree (phone_tail_index) WHERE (phone_tail_index IS NOT NULL);
grant insert, select, update on parties.party to dingfen_app;

create table platform.caused_job (
  id      bigint not null generated always as identity,
  job     text not null,
  payload jsonb not null,
  at      timestamp with time zone not null default clock_timestamp(),
  constraint caused_job_pkey PRIMARY KEY (id)
);
comment on table platform.caused_job is 'Causes that no worker has taken yet. A row lives for a second; what fails goes to the queue of jobs, which tries each by itself.';
grant delete, insert, select, update on platform.caused_job to dingfen_app;

create table platform.counter (
  scope text not null,
  year  smallint not null,
  kind  text not null,
  last  integer not null,
  constraint counter_pkey PRIMARY KEY (scope, year, kind),
  constraint counter_last_check CHECK ((last > 0))
);
comment on table platform.counter is 'Serial numbers per body, year and kind. Taken inside the transaction that uses them; never reused, never lowered.';
grant insert, select, update on platform.counter to dingfen_app;

create table platform.kept_answer (
  principal  text not null,
  key        uuid not null,
  operation  text not null,
  digest     bytea not null,
  status     smallint not null,
  version    integer,
  answer     bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint kept_answer_pkey PRIMARY KEY (principal, key)
);
comment on table platform.kept_answer is 'Answers of writes that named an idempotency key; sealed, kept for two days. The same key answers the same again.';
CREATE INDEX kept_answer_by_age ON platform.kept_answer USING btree (created_at);
grant delete, insert, select on platform.kept_answer to dingfen_app;

create table public.migration (
  name   text not null,
  digest text not null,
  ran_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table publicity.channel (
  publication_id uuid not null,
  channel        text not null,
  state          text not null,
  due_on         date not null,
  is_provisional boolean not null,
  basis          text not null,
  assumption     boolean not null,
  sent_at        timestamp with time zone,
  receipt        text,
  confirmed_at   timestamp with time zone,
  down_due_on    date,
  down_receipt   text,
  down_at        timestamp with time zone,
  constraint channel_pkey PRIMARY KEY (publication_id, channel),
  constraint channel_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publicity.publication(id)
);
comment on table publicity.channel is 'One decision on one channel: published, confirmed, taken down, taking down confirmed, each with its time.';
CREATE INDEX channel_due ON publicity.channel USING btree (channel, due_on) WHERE (state = ANY (ARRAY['due'::text, 'sent'::text, 'to-withdraw'::text]));
grant insert, select, update on publicity.channel to dingfen_app;

create table publicity.correction (
  id             uuid not null,
  publication_id uuid not null,
  asked_at       timestamp with time zone not null,
  sealed         bytea not null,
  due_on         date not null,
  answer         text,
  is_upheld      boolean,
  answered_at    timestamp with time zone,
  answered_by    uuid,
  constraint correction_pkey PRIMARY KEY (id),
  constraint correction_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint correction_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publicity.publication(id),
  constraint correction_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
);
comment on column publicity.correction.sealed is 'What was said and how the sender can be reached.';
CREATE INDEX correction_by_publication ON publicity.correction USING btree (publication_id, asked_at);
CREATE INDEX correction_open ON publicity.correction USING btree (due_on) WHERE (answered_at IS NULL);
grant insert, select, update on publicity.correction to dingfen_app;

create table publicity.publication (
  id                uuid not null,
  unit_id           uuid not null,
  source            text not null,
  source_key        text not null,
  act_type          text not null,
  document_number   text not null,
  decided_on        date,
  served_on         date,
  sealed            bytea not null,
  defects           text[] not null,
  state             text not null,
  severity          text not null,
  due_on            date,
  extent            text,
  ground            text,
  words             text,
  kept              text[] not null default '{}'::text[],
  chosen_by         uuid,
  chosen_at         timestamp with time zone,
  confirmed_by      uuid,
  confirmed_at      timestamp with time zone,
  return_words      text,
  published_on      date,
  before_effect     boolean not null default false,
  ends_on           date,
  repairable_from   date,
  withdrawal        text,
  withdrawal_words  text,
  withdrawn_on      date,
  withdrawal_due_on date,
  follows_id        uuid,
  shown             jsonb,
  shown_digest      bytea,
  search_text       text not null default ''::text,
  version           integer not null default 1,
  recorded_at       timestamp with time zone not null,
  recorded_by       uuid,
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_source_key_key UNIQUE (source_key),
  constraint publication_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES access.account(id),
  constraint publication_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES access.account(id),
  constraint publication_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES publicity.publication(id),
  constraint publication_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint publication_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint publication_check CHECK (((confirmed_by IS NULL) OR (confirmed_by <> chosen_by))),
  constraint publication_check1 CHECK (((state <> ALL (ARRAY['published'::text, 'correcting'::text, 'corrected'::text])) OR ((shown IS NOT NULL) AND (confirmed_by IS NOT NULL)))),
  constraint publication_check2 CHECK (((state <> ALL (ARRAY['withdrawing'::text, 'withdrawn'::text])) OR (withdrawal_words IS NOT NULL))),
  constraint publication_extent_check CHECK ((extent = ANY (ARRAY['full'::text, 'summary'::text, 'none'::text]))),
  constraint publication_severity_check CHECK ((severity = ANY (ARRAY['light'::text, 'general'::text, 'serious'::text]))),
  constraint publication_shown_digest_check CHECK ((octet_length(shown_digest) = 32)),
  constraint publication_source_check CHECK ((source = ANY (ARRAY['case'::text, 'row'::text])))
);
comment on table publicity.publication is 'One decision on its way to the public. A second person confirms: the database refuses the same one.';
comment on column publicity.publication.sealed is 'The decision as the file or the row holds it, with what the public never reads; sealed as personal numbers are.';
comment on column publicity.publication.kept is 'Words that the rules of masking took for identifying and a person kept.';
comment on column publicity.publication.ends_on is 'The first day on which it is public no more; null where no end is set.';
comment on column publicity.publication.shown is 'The rendition that the public reads now. Every public answer is made from this column and from no other text.';
comment on column publicity.publication.search_text is 'Words of the rendition in small letters, by which the public finds it.';
comment on column publicity.publication.recorded_by is 'Who handed it over; null where the machinery did.';
CREATE INDEX public_decision_by_day ON publicity.publication USING btree (decided_on DESC, id DESC) WHERE (state = ANY (ARRAY['published'::text, 'correcting'::text, 'corrected'::text]));
CREATE INDEX public_decision_by_words ON publicity.publication USING gin (search.pairs(search_text)) WITH (fastupdate=off) WHERE (state = ANY (ARRAY['published'::text, 'correcting'::text, 'corrected'::text]));
CREATE INDEX public_decision_of_unit ON publicity.publication USING btree (unit_id, decided_on DESC, id DESC) WHERE (state = ANY (ARRAY['published'::text, 'correcting'::text, 'corrected'::text]));
CREATE INDEX publication_of_unit ON publicity.publication USING btree (unit_id, state, due_on);
CREATE INDEX publication_to_end ON publicity.publication USING btree (ends_on) WHERE (state = ANY (ARRAY['published'::text, 'correcting'::text, 'corrected'::text]));
grant insert, select, update on publicity.publication to dingfen_app;

create table publicity.rendition (
  id             uuid not null,
  publication_id uuid not null,
  position       integer not null,
  content        jsonb not null,
  digest         bytea not null,
  hidden         jsonb not null,
  sealed         bytea not null,
  kept           text[] not null,
  reason         text,
  made_by        uuid not null,
  made_at        timestamp with time zone not null,
  confirmed_by   uuid,
  confirmed_at   timestamp with time zone,
  constraint rendition_pkey PRIMARY KEY (id),
  constraint rendition_publication_id_position_key UNIQUE (publication_id, "position"),
  constraint rendition_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES access.account(id),
  constraint rendition_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id),
  constraint rendition_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publicity.publication(id),
  constraint rendition_check CHECK (((confirmed_by IS NULL) OR (confirmed_by <> made_by))),
  constraint rendition_digest_check CHECK ((octet_length(digest) = 32))
);
comment on table publicity.rendition is 'Every masked text that was made, with its digest and the list of what it hides and why; the hidden words are not in it.';
comment on column publicity.rendition.sealed is 'The decision from which it was made.';
grant insert, select, update on publicity.rendition to dingfen_app;

create table reception.assistance (
  id          uuid not null,
  visit_id    uuid not null,
  kind        text not null,
  account_id  uuid,
  given_by    text not null,
  minutes     integer not null,
  note        text not null default ''::text,
  given_at    timestamp with time zone not null,
  recorded_by uuid not null,
  constraint assistance_pkey PRIMARY KEY (id),
  constraint assistance_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint assistance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint assistance_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception.visit(id),
  constraint assistance_kind_check CHECK ((kind = ANY (ARRAY['advice'::text, 'drafting'::text, 'mediation'::text, 'counselling'::text, 'legal-aid'::text]))),
  constraint assistance_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
);
comment on column reception.assistance.given_by is 'Name of who helped, as it was then; also for people without an account.';
CREATE INDEX assistance_by_visit ON reception.assistance USING btree (visit_id, given_at);
grant insert, select on reception.assistance to dingfen_app;

create table reception.likeness (
  id         uuid not null,
  matter_id  uuid not null,
  other_id   uuid not null,
  decision   text not null,
  reason     text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint likeness_pkey PRIMARY KEY (id),
  constraint likeness_matter_id_other_id_key UNIQUE (matter_id, other_id),
  constraint likeness_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint likeness_check CHECK ((matter_id <> other_id)),
  constraint likeness_decision_check CHECK ((decision = ANY (ARRAY['join'::text, 'link'::text, 'ignore'::text])))
);
comment on table reception.likeness is 'Two matters that looked alike, and what a person said of it: the same (join), related (link) or not (ignore).';
CREATE INDEX likeness_by_other ON reception.likeness USING btree (other_id);
grant insert, select on reception.likeness to dingfen_app;

create table reception.visit (
  id                 uuid not null,
  code               text not null,
  door               text not null,
  received_at        timestamp with time zone not null,
  first_responder_id uuid,
  unit_id            uuid not null,
  state              text not null,
  title              text not null,
  narrative          text not null,
  division_code      text not null,
  place              text not null default ''::text,
  amount_fen         bigint,
  proposal           jsonb not null,
  dispute_id         uuid,
  outside_source     text,
  outside_id         text,
  access_code_digest bytea,
  reach              uuid[] not null,
  search_text        text not null,
  version            integer not null default 1,
  sensitivity        text not null default 'ordinary'::text,
  flags              text[] not null default '{}'::text[],
  outcome            text,
  outcome_reason     text,
  ended_at           timestamp with time zone,
  ended_by           uuid,
  requests           text[] not null default '{}'::text[],
  constraint visit_pkey PRIMARY KEY (id),
  constraint visit_access_code_digest_key UNIQUE (access_code_digest),
  constraint visit_code_key UNIQUE (code),
  constraint visit_outside_source_outside_id_key UNIQUE (outside_source, outside_id),
  constraint visit_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id) DEFERRABLE INITIALLY DEFERRED,
  constraint visit_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.account(id),
  constraint visit_first_responder_id_fkey FOREIGN KEY (first_responder_id) REFERENCES access.account(id),
  constraint visit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint visit_amount_fen_check CHECK ((amount_fen >= 0)),
  constraint visit_check CHECK (((outside_source IS NULL) = (outside_id IS NULL))),
  constraint visit_dispute CHECK (((state = 'filed'::text) = (dispute_id IS NOT NULL))),
  constraint visit_outcome CHECK (((state = 'ended'::text) = (outcome IS NOT NULL))),
  constraint visit_state CHECK ((state = ANY (ARRAY['open'::text, 'filed'::text, 'ended'::text])))
);
comment on column reception.visit.first_responder_id is 'Who was asked first and stays responsible until the competent unit has accepted; nobody for what was imported.';
comment on column reception.visit.proposal is 'What the rule table proposed when the visit arrived, with its reasons; kept as it was.';
comment on column reception.visit.search_text is 'As of a dispute, in small letters.';
CREATE INDEX visit_by_dispute ON reception.visit USING btree (dispute_id);
CREATE INDEX visit_by_reach ON reception.visit USING gin (reach) WITH (fastupdate=off);
CREATE INDEX visit_by_state ON reception.visit USING btree (state, received_at DESC);
CREATE INDEX visit_by_words ON reception.visit USING gin (search.pairs(search_text)) WITH (fastupdate=off);
CREATE INDEX visit_latest ON reception.visit USING btree (received_at DESC, id DESC);
CREATE INDEX visit_open_latest ON reception.visit USING btree (received_at DESC, id DESC) WHERE (state = 'open'::text);
grant insert, select, update on reception.visit to dingfen_app;

create table recording.access_request (
  id         uuid not null,
  unit_id    uuid not null,
  case_id    uuid,
  requester  text not null,
  name       text not null,
  paper      text,
  purpose    text not null,
  wants_copy boolean not null,
  state      text not null,
  rule_id    uuid not null,
  due_on     date not null,
  ground     text,
  words      text,
  decided_at timestamp with time zone,
  decided_by uuid,
  done_at    timestamp with time zone,
  done_words text,
  version    integer not null default 1,
  asked_at   timestamp with time zone not null,
  asked_by   uuid not null,
  constraint access_request_pkey PRIMARY KEY (id),
  constraint access_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint access_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint access_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint access_request_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint access_request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint access_request_check CHECK (((state = 'asked'::text) = (decided_at IS NULL))),
  constraint access_request_check1 CHECK (((ground IS NULL) = (decided_at IS NULL))),
  constraint access_request_check2 CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint access_request_check3 CHECK (((decided_by IS NULL) OR (decided_by <> asked_by))),
  constraint access_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'done'::text])))
);
comment on table recording.access_request is 'A right of the party and of organs that work on a case: who asks for what, the decision with its ground.';
comment on column recording.access_request.paper is 'The letter or certificate by which an organ or a representative showed itself.';
CREATE INDEX access_request_of_unit ON recording.access_request USING btree (unit_id, state);
grant insert, select on recording.access_request to dingfen_app;

create table recording.binding (
  id           uuid not null,
  recording_id uuid not null,
  case_id      uuid not null,
  step_id      uuid not null,
  duty         text not null,
  bound_at     timestamp with time zone not null,
  bound_by     uuid not null,
  undone_at    timestamp with time zone,
  undone_by    uuid,
  undone_why   text,
  constraint binding_pkey PRIMARY KEY (id),
  constraint binding_bound_by_fkey FOREIGN KEY (bound_by) REFERENCES access.account(id),
  constraint binding_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint binding_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording.recording(id),
  constraint binding_step_id_fkey FOREIGN KEY (step_id) REFERENCES enforcement.step(id),
  constraint binding_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(id)
);
comment on table recording.binding is 'Which act of a case a recording shows; undone ones stay on record.';
comment on column recording.binding.duty is 'Key of the row that wants the recording; "none" where no row does.';
CREATE INDEX binding_by_case ON recording.binding USING btree (case_id);
CREATE UNIQUE INDEX binding_once ON recording.binding USING btree (recording_id, step_id, duty) WHERE (undone_at IS NULL);
grant insert, select on recording.binding to dingfen_app;

create table recording.case_standing (
  case_id    uuid not null,
  unit_id    uuid not null,
  due        integer not null,
  met        integer not null,
  excused    integer not null,
  counted_at timestamp with time zone not null,
  constraint case_standing_pkey PRIMARY KEY (case_id),
  constraint case_standing_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint case_standing_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id)
);
comment on table recording.case_standing is 'Duties of a case that have fallen due and are met, a copy for figures; the case reads them anew.';
CREATE INDEX case_standing_by_unit ON recording.case_standing USING btree (unit_id);
grant insert, select, update on recording.case_standing to dingfen_app;

create table recording.excuse (
  id          uuid not null,
  case_id     uuid not null,
  step_id     uuid not null,
  duty        text not null,
  reason      text not null,
  asked_at    timestamp with time zone not null,
  asked_by    uuid not null,
  granted     boolean,
  answer      text,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint excuse_pkey PRIMARY KEY (id),
  constraint excuse_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint excuse_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint excuse_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint excuse_step_id_fkey FOREIGN KEY (step_id) REFERENCES enforcement.step(id)
);
comment on table recording.excuse is 'Why there is no recording of an act that wants one; it counts when the head of the department has granted it.';
CREATE UNIQUE INDEX excuse_pending ON recording.excuse USING btree (step_id, duty) WHERE ((granted IS NULL) OR granted);
grant insert, select on recording.excuse to dingfen_app;

create table recording.gap_reason (
  id          uuid not null,
  case_id     uuid not null,
  step_id     uuid not null,
  duty        text not null,
  after_id    uuid not null,
  before_id   uuid not null,
  cause       text not null,
  told        text not null,
  words       text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint gap_reason_pkey PRIMARY KEY (id),
  constraint gap_reason_step_id_duty_after_id_before_id_key UNIQUE (step_id, duty, after_id, before_id),
  constraint gap_reason_after_id_fkey FOREIGN KEY (after_id) REFERENCES recording.recording(id),
  constraint gap_reason_before_id_fkey FOREIGN KEY (before_id) REFERENCES recording.recording(id),
  constraint gap_reason_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint gap_reason_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint gap_reason_step_id_fkey FOREIGN KEY (step_id) REFERENCES enforcement.step(id)
);
comment on column recording.gap_reason.told is 'Said aloud when the recording went on, or reported to the head and written up afterwards.';
grant insert, select on recording.gap_reason to dingfen_app;

create table recording.recording (
  id             uuid not null,
  unit_id        uuid not null,
  digest         bytea not null,
  sha256         bytea not null,
  claimed        jsonb,
  size           bigint not null,
  media_type     text not null,
  kind           text not null,
  name           text not null,
  source         text not null,
  outside_number text,
  officer_id     uuid,
  device         text,
  station        text,
  place          text,
  marked         boolean not null default false,
  started_at     timestamp with time zone not null,
  ended_at       timestamp with time zone not null,
  arrived_at     timestamp with time zone not null,
  late_excuse    text,
  late_words     text,
  version        integer not null default 1,
  added_by       uuid,
  removed_at     timestamp with time zone,
  removed_by     text,
  damaged_at     timestamp with time zone,
  duration_ms    bigint,
  picture        bytea,
  constraint recording_pkey PRIMARY KEY (id),
  constraint recording_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.account(id),
  constraint recording_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES authority.enforcement_officer(id),
  constraint recording_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint recording_check CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
  constraint recording_duration_ms_check CHECK ((duration_ms >= 0)),
  constraint recording_picture_check CHECK ((octet_length(picture) = 32))
);
comment on table recording.recording is 'One file as it came from the camera; its content is never altered.';
comment on column recording.recording.digest is 'SM3 of the content: its name in the file store.';
comment on column recording.recording.claimed is 'Digests that the camera, the station or the sender told; equal to what arrived, or it did not arrive.';
comment on column recording.recording.outside_number is 'The number that a collection station gave it (wjbh): the same file cannot enter twice.';
comment on column recording.recording.device is 'Serial number of the camera (cpxh).';
comment on column recording.recording.marked is 'The officer marked it as important on the camera.';
comment on column recording.recording.late_excuse is 'Why it came later than the rule allows, of the reasons that the rule knows.';
comment on column recording.recording.removed_by is 'Number of the approved list under which its content was removed.';
comment on column recording.recording.damaged_at is 'Since when its stored content is known to be missing or altered; a good copy heals it.';
comment on column recording.recording.duration_ms is 'As its content says; derived where ffmpeg is installed, otherwise unknown.';
comment on column recording.recording.picture is 'Digest of a small picture (JPEG) of it in the store; derived, never a proof.';
CREATE INDEX recording_by_device ON recording.recording USING btree (device, started_at) WHERE (device IS NOT NULL);
CREATE INDEX recording_by_digest ON recording.recording USING btree (digest);
CREATE INDEX recording_by_officer ON recording.recording USING btree (officer_id, started_at);
CREATE INDEX recording_by_station ON recording.recording USING btree (station, arrived_at) WHERE (station IS NOT NULL);
CREATE INDEX recording_by_unit ON recording.recording USING btree (unit_id, started_at DESC, id);
CREATE INDEX recording_damaged ON recording.recording USING btree (unit_id) WHERE (damaged_at IS NOT NULL);
CREATE UNIQUE INDEX recording_number_once ON recording.recording USING btree (outside_number) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX recording_once ON recording.recording USING btree (unit_id, digest) WHERE (removed_at IS NULL);
grant insert, select on recording.recording to dingfen_app;

create table recording.requested (
  request_id   uuid not null,
  recording_id uuid not null,
  constraint requested_pkey PRIMARY KEY (request_id, recording_id),
  constraint requested_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording.recording(id),
  constraint requested_request_id_fkey FOREIGN KEY (request_id) REFERENCES recording.access_request(id)
);
CREATE INDEX requested_recording ON recording.requested USING btree (recording_id);
grant insert, select on recording.requested to dingfen_app;

create table recording.viewing (
  id           uuid not null,
  recording_id uuid not null,
  account_id   uuid not null,
  is_copy      boolean not null,
  reason       text,
  opened_at    timestamp with time zone not null,
  constraint viewing_pkey PRIMARY KEY (id),
  constraint viewing_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint viewing_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording.recording(id),
  constraint viewing_check CHECK (((NOT is_copy) OR (reason IS NOT NULL)))
);
comment on table recording.viewing is 'Opens the content of a recording for one account and some hours; each is a line of its custody.';
CREATE INDEX viewing_of_account ON recording.viewing USING btree (account_id, opened_at);
grant insert, select on recording.viewing to dingfen_app;

create table referral.consent (
  id          uuid not null,
  referral_id uuid not null,
  party_id    uuid not null,
  seq         integer not null,
  agreed      boolean not null,
  channel     text not null,
  on_day      date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties.party(id),
  constraint consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint consent_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id)
);
comment on table referral.consent is 'Only grows; the latest answer of a party counts.';
comment on column referral.consent.seq is 'The version of the referral that it made: two answers of one moment keep their order.';
CREATE INDEX consent_by_referral ON referral.consent USING btree (referral_id, party_id, seq);
grant insert, select on referral.consent to dingfen_app;

create table referral.material (
  id          uuid not null,
  referral_id uuid not null,
  position    smallint not null,
  name        text not null,
  form        text not null,
  count       integer not null,
  returned    boolean,
  words       text,
  is_owed     boolean not null default false,
  constraint material_pkey PRIMARY KEY (id),
  constraint material_referral_id_position_key UNIQUE (referral_id, "position"),
  constraint material_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint material_count_check CHECK ((count > 0)),
  constraint material_form_check CHECK ((form = ANY (ARRAY['original'::text, 'copy'::text])))
);
comment on column referral.material.returned is 'Set when the referral ends: whether it went back; words say why not.';
comment on column referral.material.is_owed is 'An original that has still to go back after the other body took its referral back.';
CREATE INDEX material_owed ON referral.material USING btree (referral_id) WHERE is_owed;
grant delete, insert, select, update on referral.material to dingfen_app;

create table referral.referral (
  id           uuid not null,
  direction    text not null,
  kind         text not null,
  body         text not null,
  body_name    text not null,
  contact      text not null default ''::text,
  number       text not null,
  their_number text,
  number_key   text,
  dispute_id   uuid,
  visit_id     uuid,
  state        text not null,
  reason       text not null default ''::text,
  procedure    text,
  route        jsonb not null,
  rule_id      uuid not null,
  letter_on    date,
  sent_on      date,
  received_on  date,
  received_by  text,
  confirmed_on date,
  ended_on     date,
  outcome      text,
  ground       text,
  end_words    text,
  undisputed   text,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  version      integer not null default 1,
  body_key     text default lower(regexp_replace(NORMALIZE(body_name, NFKC), '[\s()\[\]{}〔〕【】]'::text, ''::text, 'g'::text)),
  constraint referral_pkey PRIMARY KEY (id),
  constraint referral_number_key UNIQUE (number),
  constraint referral_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint referral_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint referral_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint referral_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception.visit(id),
  constraint referral_check CHECK (((direction = 'in'::text) OR (dispute_id IS NOT NULL))),
  constraint referral_check1 CHECK (((direction = 'in'::text) = (their_number IS NOT NULL))),
  constraint referral_check2 CHECK (((state = ANY (ARRAY['resulted'::text, 'returned'::text, 'refused'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL))),
  constraint referral_check3 CHECK (((state = 'resulted'::text) = (outcome IS NOT NULL))),
  constraint referral_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint referral_kind_check CHECK ((kind = ANY (ARRAY['guided'::text, 'delegated'::text, 'entrusted'::text, 'transferred'::text, 'invited'::text]))),
  constraint referral_procedure_check CHECK ((procedure = ANY (ARRAY['ordinary'::text, 'summary'::text]))),
  constraint referral_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'sent'::text, 'received'::text, 'confirmed'::text, 'resulted'::text, 'returned'::text, 'refused'::text, 'withdrawn'::text])))
);
comment on table referral.referral is 'A matter that another body sent here or that is sent to one. Its clocks stand under its own id; the clock of the matter knows nothing of it.';
comment on column referral.referral.number_key is 'Name and number of the sender in their compared form: the same number of the same body is one referral.';
comment on column referral.referral.route is 'The row of the rule under which it began.';
comment on column referral.referral.undisputed is 'Facts that the parties agreed to record; concessions never stand here.';
comment on column referral.referral.body_key is 'The name of the other body in its compared form, as normalNumber of the domain makes it.';
CREATE UNIQUE INDEX one_referral_per_number ON referral.referral USING btree (body, number_key) WHERE (direction = 'in'::text);
CREATE INDEX open_referral ON referral.referral USING btree (recorded_at) WHERE (state = ANY (ARRAY['drafted'::text, 'sent'::text, 'received'::text, 'confirmed'::text]));
CREATE INDEX referral_by_body ON referral.referral USING btree (body, body_key, recorded_at DESC);
CREATE INDEX referral_by_dispute ON referral.referral USING btree (dispute_id, recorded_at);
CREATE INDEX referral_by_their_number ON referral.referral USING btree (body, substr(number_key, (length(body_key) + 2))) WHERE (direction = 'in'::text);
CREATE INDEX referral_by_visit ON referral.referral USING btree (visit_id) WHERE (visit_id IS NOT NULL);
CREATE TRIGGER tell_moved AFTER UPDATE OF state ON referral.referral FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION machines.tell();
CREATE TRIGGER tell_new AFTER INSERT ON referral.referral FOR EACH ROW EXECUTE FUNCTION machines.tell();
grant insert, select, update on referral.referral to dingfen_app;

create table referral.term_change (
  id          uuid not null,
  referral_id uuid not null,
  seq         integer not null,
  move        text not null,
  on_day      date not null,
  length      integer,
  ground      text,
  words       text not null,
  consents    jsonb not null default '[]'::jsonb,
  due_on      date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint term_change_pkey PRIMARY KEY (id),
  constraint term_change_referral_id_seq_key UNIQUE (referral_id, seq),
  constraint term_change_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint term_change_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral.referral(id),
  constraint term_change_check CHECK (((move = 'extend'::text) = (length IS NOT NULL))),
  constraint term_change_check1 CHECK (((move = 'pause'::text) = (ground IS NOT NULL))),
  constraint term_change_length_check CHECK ((length > 0)),
  constraint term_change_move_check CHECK ((move = ANY (ARRAY['extend'::text, 'pause'::text, 'resume'::text])))
);
comment on table referral.term_change is 'Only grows: why the ledger of the term has this entry, who consented and when, and which paper shows it.';
comment on column referral.term_change.seq is 'The version of the referral that it made.';
comment on column referral.term_change.due_on is 'Up to when the term ran afterwards; null while it stands still.';
CREATE TRIGGER tell_term AFTER INSERT ON referral.term_change FOR EACH ROW EXECUTE FUNCTION machines.tell_term();
grant insert, select on referral.term_change to dingfen_app;

create table retention.deletion_list (
  id         uuid not null,
  number     text not null,
  unit_id    uuid not null,
  state      text not null,
  rule_id    uuid not null,
  digest     bytea not null,
  further    integer not null,
  drawn_at   timestamp with time zone not null,
  drawn_by   uuid not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  words      text,
  done_at    timestamp with time zone,
  version    integer not null default 1,
  constraint deletion_list_pkey PRIMARY KEY (id),
  constraint deletion_list_number_key UNIQUE (number),
  constraint deletion_list_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint deletion_list_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES access.account(id),
  constraint deletion_list_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint deletion_list_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint deletion_list_check CHECK (((state = ANY (ARRAY['approved'::text, 'refused'::text, 'done'::text])) = (decided_by IS NOT NULL))),
  constraint deletion_list_check1 CHECK (((decided_by IS NULL) OR (decided_by <> drawn_by))),
  constraint deletion_list_check2 CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint deletion_list_digest_check CHECK ((octet_length(digest) = 32)),
  constraint deletion_list_further_check CHECK ((further >= 0)),
  constraint deletion_list_state_check CHECK ((state = ANY (ARRAY['drawn'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'done'::text])))
);
comment on table retention.deletion_list is 'Which recordings of a department may go and which were kept back, on one day; a second person approves exactly this list.';
comment on column retention.deletion_list.digest is 'SM3 of its rows: what was approved is what was shown.';
comment on column retention.deletion_list.further is 'So many more may go and did not fit on this list.';
CREATE UNIQUE INDEX deletion_list_open ON retention.deletion_list USING btree (unit_id) WHERE (state = ANY (ARRAY['drawn'::text, 'approved'::text]));
grant insert, select on retention.deletion_list to dingfen_app;

create table retention.deletion_row (
  list_id        uuid not null,
  position       integer not null,
  recording_id   uuid not null,
  is_going       boolean not null,
  said           jsonb not null,
  outcome        text,
  outcome_ground text,
  settled_at     timestamp with time zone,
  content        text,
  content_at     timestamp with time zone,
  constraint deletion_row_pkey PRIMARY KEY (list_id, "position"),
  constraint deletion_row_list_id_recording_id_key UNIQUE (list_id, recording_id),
  constraint deletion_row_list_id_fkey FOREIGN KEY (list_id) REFERENCES retention.deletion_list(id),
  constraint deletion_row_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording.recording(id),
  constraint deletion_row_check CHECK (((outcome IS NULL) = (settled_at IS NULL))),
  constraint deletion_row_check1 CHECK (((outcome IS NULL) OR is_going)),
  constraint deletion_row_check2 CHECK (((content IS NULL) = (content_at IS NULL))),
  constraint deletion_row_check3 CHECK (((content IS NULL) OR (outcome = 'removed'::text))),
  constraint deletion_row_content_check CHECK ((content = ANY (ARRAY['erased'::text, 'shared'::text]))),
  constraint deletion_row_outcome_check CHECK ((outcome = ANY (ARRAY['removed'::text, 'left'::text])))
);
comment on column retention.deletion_row.said is 'What the list shows of the recording: name, times, size, digests, its class with the basis, the ground on which it may go or stays.';
comment on column retention.deletion_row.outcome_ground is 'Why it was left after all, seen at the moment of removal.';
comment on column retention.deletion_row.content is 'Erased from the store, or still needed by another recording or file.';
CREATE INDEX deletion_row_of_recording ON retention.deletion_row USING btree (recording_id);
CREATE INDEX deletion_row_open ON retention.deletion_row USING btree (list_id) WHERE (is_going AND (content IS NULL));
grant insert, select on retention.deletion_row to dingfen_app;

create table retention.hold (
  id           uuid not null,
  recording_id uuid,
  case_id      uuid,
  ground       text not null,
  words        text not null,
  placed_at    timestamp with time zone not null,
  placed_by    uuid not null,
  lifted_at    timestamp with time zone,
  lifted_by    uuid,
  lifted_why   text,
  constraint hold_pkey PRIMARY KEY (id),
  constraint hold_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES access.account(id),
  constraint hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES access.account(id),
  constraint hold_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording.recording(id),
  constraint hold_check CHECK (((recording_id IS NULL) <> (case_id IS NULL))),
  constraint hold_check1 CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_why IS NULL))))
);
comment on table retention.hold is 'Nothing of the recording, or of all that is bound to the case, is removed until it is lifted.';
CREATE INDEX hold_of_case ON retention.hold USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX hold_of_recording ON retention.hold USING btree (recording_id) WHERE (recording_id IS NOT NULL);
grant insert, select on retention.hold to dingfen_app;

create table returns.department_return (
  id           uuid not null,
  round_id     uuid not null,
  unit_id      uuid not null,
  state        text not null,
  content      jsonb not null default '{}'::jsonb,
  remarks      jsonb not null default '{}'::jsonb,
  known        jsonb,
  others       jsonb not null default '[]'::jsonb,
  reasons      jsonb not null default '[]'::jsonb,
  faults       integer not null default 0,
  warnings     integer not null default 0,
  changes      integer not null default 0,
  submitted_on date,
  submitted_by uuid,
  signed_on    date,
  signed_by    uuid,
  version      integer not null default 1,
  constraint department_return_pkey PRIMARY KEY (id),
  constraint department_return_round_id_unit_id_key UNIQUE (round_id, unit_id),
  constraint department_return_round_id_fkey FOREIGN KEY (round_id) REFERENCES returns.round(id),
  constraint department_return_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES access.account(id),
  constraint department_return_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES access.account(id),
  constraint department_return_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint department_return_check CHECK (((submitted_on IS NULL) = (submitted_by IS NULL))),
  constraint department_return_check1 CHECK (((signed_on IS NULL) = (signed_by IS NULL))),
  constraint department_return_check2 CHECK (((signed_by IS NULL) OR (signed_by <> submitted_by))),
  constraint department_return_state_check CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'submitted'::text, 'rejected'::text, 'signed'::text, 'accepted'::text, 'withdrawn'::text])))
);
comment on column returns.department_return.content is 'Values by the codes of the form; its order is that of the form.';
comment on column returns.department_return.remarks is 'Why a value is as it is, by the code of its field.';
comment on column returns.department_return.known is 'What the registers said when it was submitted.';
comment on column returns.department_return.others is 'Of an imported round: what stood in the file and fits no field, with its heading, from left to right.';
comment on column returns.department_return.reasons is 'Why it was rejected, field by field, until it is submitted again.';
CREATE INDEX department_return_of_unit ON returns.department_return USING btree (unit_id, state);
grant insert, select on returns.department_return to dingfen_app;

create table returns.event (
  id          uuid not null,
  return_id   uuid not null,
  position    integer not null,
  kind        text not null,
  words       text not null default ''::text,
  reasons     jsonb not null default '[]'::jsonb,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint event_pkey PRIMARY KEY (id),
  constraint event_return_id_position_key UNIQUE (return_id, "position"),
  constraint event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint event_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns.department_return(id)
);
comment on table returns.event is 'The way of a return: opened, saved, submitted, rejected, chased, signed, accepted, withdrawn.';
grant insert, select on returns.event to dingfen_app;

create table returns.round (
  id          uuid not null,
  form        text not null,
  rule_id     uuid not null,
  title       text not null,
  as_of       date not null,
  due_on      date not null,
  state       text not null,
  is_imported boolean not null default false,
  digest      bytea,
  version     integer not null default 1,
  opened_at   timestamp with time zone not null,
  opened_by   uuid not null,
  closed_at   timestamp with time zone,
  constraint round_pkey PRIMARY KEY (id),
  constraint round_form_as_of_key UNIQUE (form, as_of),
  constraint round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.account(id),
  constraint round_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint round_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint round_check1 CHECK ((is_imported = (digest IS NOT NULL))),
  constraint round_digest_check CHECK ((octet_length(digest) = 32)),
  constraint round_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
comment on column returns.round.rule_id is 'The form under which it was opened; the round keeps that version.';
comment on column returns.round.as_of is 'The day of which the figures tell; rounds of one form follow each other by it.';
comment on column returns.round.digest is 'Of the file and of what the trial made of it: the same is imported once.';
grant insert, select on returns.round to dingfen_app;

create table review.advice (
  id          uuid not null,
  round_id    uuid not null,
  words       text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint advice_pkey PRIMARY KEY (id),
  constraint advice_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint advice_round_id_fkey FOREIGN KEY (round_id) REFERENCES review.round(id)
);
comment on table review.advice is 'What counsel and government lawyers say; the opinion is the office''s.';
grant insert, select on review.advice to dingfen_app;

create table review.clock_event (
  id           uuid not null,
  round_id     uuid not null,
  position     integer not null,
  what         text not null,
  on_day       date not null,
  working_days integer,
  words        text not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  constraint clock_event_pkey PRIMARY KEY (id),
  constraint clock_event_round_id_position_key UNIQUE (round_id, "position"),
  constraint clock_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint clock_event_round_id_fkey FOREIGN KEY (round_id) REFERENCES review.round(id),
  constraint clock_event_check CHECK (((what = 'extended'::text) = (working_days IS NOT NULL))),
  constraint clock_event_what_check CHECK ((what = ANY (ARRAY['received'::text, 'supplement-asked'::text, 'supplemented'::text, 'extended'::text])))
);
grant insert, select on review.clock_event to dingfen_app;

create table review.event (
  id            uuid not null,
  submission_id uuid not null,
  position      integer not null,
  kind          text not null,
  on_day        date not null,
  facts         jsonb not null,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid not null,
  constraint event_pkey PRIMARY KEY (id),
  constraint event_submission_id_position_key UNIQUE (submission_id, "position"),
  constraint event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint event_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES review.submission(id)
);
comment on table review.event is 'Returns, assignments, recusals, expert meetings and rulings: what is shown beside the rounds.';
grant insert, select on review.event to dingfen_app;

create table review.item (
  round_id uuid not null,
  item     text not null,
  result   text not null,
  note     text not null,
  constraint item_pkey PRIMARY KEY (round_id, item),
  constraint item_round_id_fkey FOREIGN KEY (round_id) REFERENCES review.round(id),
  constraint item_check CHECK (((result <> 'problem'::text) OR (note <> ''::text))),
  constraint item_result_check CHECK ((result = ANY (ARRAY['sound'::text, 'problem'::text, 'not-concerned'::text])))
);
grant insert, select on review.item to dingfen_app;

create table review.round (
  id            uuid not null,
  submission_id uuid not null,
  number        integer not null,
  content       text not null,
  proposed      jsonb not null,
  summary       text not null,
  legal_basis   text not null,
  materials     jsonb not null,
  pre_review    jsonb not null,
  explained     jsonb not null,
  begun_on      date not null,
  begun_at      timestamp with time zone not null,
  begun_by      uuid not null,
  due_on        date,
  opinion       text,
  law           text[],
  reasons       text,
  opined_on     date,
  opined_at     timestamp with time zone,
  opined_by     uuid,
  handling      text,
  handling_note text,
  handled_on    date,
  handled_by    uuid,
  constraint round_pkey PRIMARY KEY (id),
  constraint round_submission_id_number_key UNIQUE (submission_id, number),
  constraint round_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES access.account(id),
  constraint round_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES access.account(id),
  constraint round_opined_by_fkey FOREIGN KEY (opined_by) REFERENCES authority.reviewer(id),
  constraint round_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES review.submission(id),
  constraint round_check CHECK ((num_nulls(opinion, law, reasons, opined_on, opined_at, opined_by) = ANY (ARRAY[0, 6]))),
  constraint round_check1 CHECK ((num_nulls(handling, handling_note, handled_on, handled_by) = ANY (ARRAY[0, 4]))),
  constraint round_check2 CHECK (((handling IS NULL) OR (opinion IS NOT NULL)))
);
comment on column review.round.content is 'Measures and sums that were judged; a decision of another content is not covered.';
grant insert, select on review.round to dingfen_app;

create table review.submission (
  id            uuid not null,
  code          text not null,
  case_id       uuid not null,
  unit_id       uuid not null,
  step          text not null,
  act_type      text not null,
  regime        text not null,
  rule_id       uuid not null,
  hit           jsonb,
  catalogue_id  uuid,
  state         text not null,
  rounds        integer not null,
  is_expedited  boolean not null,
  expedited_for text,
  reviewer_id   uuid,
  assigned_at   timestamp with time zone,
  due_on        date,
  passed_on     date,
  version       integer not null default 1,
  opened_at     timestamp with time zone not null,
  opened_by     uuid not null,
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_code_key UNIQUE (code),
  constraint submission_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement.enforcement_case(id),
  constraint submission_catalogue_id_fkey FOREIGN KEY (catalogue_id) REFERENCES authority.list_version(id),
  constraint submission_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.account(id),
  constraint submission_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES authority.reviewer(id),
  constraint submission_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint submission_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint submission_check CHECK ((is_expedited = (expedited_for IS NOT NULL)))
);
comment on column review.submission.rule_id is 'The rule of limits under which it was submitted; it keeps that version.';
comment on column review.submission.hit is 'The row of the catalogue, or of the law, by which review is due; null where the department asked for it freely.';
comment on column review.submission.due_on is 'Last day of the running round, a copy for lists; null while its clock stands still.';
CREATE UNIQUE INDEX one_open_submission ON review.submission USING btree (case_id, step) WHERE (state <> ALL (ARRAY['passed'::text, 'archived'::text, 'withdrawn'::text]));
CREATE INDEX submission_by_case ON review.submission USING btree (case_id, opened_at);
CREATE INDEX submission_by_reviewer ON review.submission USING btree (reviewer_id, state);
CREATE INDEX submission_by_state ON review.submission USING btree (state, due_on, id);
grant insert, select on review.submission to dingfen_app;

create table rosters.absence (
  id           uuid not null,
  account_id   uuid not null,
  from_day     date not null,
  to_day       date not null,
  reason       text not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  uuid not null,
  withdrawn_at timestamp with time zone,
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint absence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint absence_check CHECK ((from_day <= to_day))
);
CREATE INDEX absence_by_person ON rosters.absence USING btree (account_id, to_day) WHERE (withdrawn_at IS NULL);
grant insert, select, update on rosters.absence to dingfen_app;

create table rosters.feed (
  account_id   uuid not null,
  token_digest bytea not null,
  made_at      timestamp with time zone not null,
  constraint feed_pkey PRIMARY KEY (account_id),
  constraint feed_token_digest_key UNIQUE (token_digest),
  constraint feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint feed_token_digest_check CHECK ((octet_length(token_digest) = 32))
);
comment on table rosters.feed is 'The secret addresses under which phones subscribe; only digests, and gone when revoked.';
grant delete, insert, select, update on rosters.feed to dingfen_app;

create table rosters.handover (
  id              uuid not null,
  shift_id        uuid not null,
  given_at        timestamp with time zone not null,
  given_by        uuid not null,
  note            text not null default ''::text,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  constraint handover_pkey PRIMARY KEY (id),
  constraint handover_shift_id_key UNIQUE (shift_id),
  constraint handover_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES access.account(id),
  constraint handover_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.account(id),
  constraint handover_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES rosters.shift(id),
  constraint handover_check CHECK ((acknowledged_by IS DISTINCT FROM given_by))
);
CREATE INDEX handover_unacknowledged ON rosters.handover USING btree (given_at) WHERE (acknowledged_at IS NULL);
grant insert, select, update on rosters.handover to dingfen_app;

create table rosters.handover_item (
  handover_id uuid not null,
  visit_id    uuid not null,
  explanation text not null,
  constraint handover_item_pkey PRIMARY KEY (handover_id, visit_id),
  constraint handover_item_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES rosters.handover(id),
  constraint handover_item_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception.visit(id)
);
grant insert, select on rosters.handover_item to dingfen_app;

create table rosters.on_call_offer (
  id          uuid not null,
  request_id  uuid not null,
  account_id  uuid not null,
  offered_at  timestamp with time zone not null,
  answer_by   timestamp with time zone not null,
  answer      text,
  answered_at timestamp with time zone,
  reason      text not null default ''::text,
  constraint on_call_offer_pkey PRIMARY KEY (id),
  constraint on_call_offer_request_id_account_id_key UNIQUE (request_id, account_id),
  constraint on_call_offer_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint on_call_offer_request_id_fkey FOREIGN KEY (request_id) REFERENCES rosters.on_call_request(id),
  constraint on_call_offer_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'lapsed'::text, 'withdrawn'::text]))),
  constraint on_call_offer_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
);
CREATE INDEX offer_by_person ON rosters.on_call_offer USING btree (account_id);
CREATE UNIQUE INDEX one_is_asked_at_a_time ON rosters.on_call_offer USING btree (request_id) WHERE (answer IS NULL);
grant insert, select, update on rosters.on_call_offer to dingfen_app;

create table rosters.on_call_request (
  id            uuid not null,
  seat_id       uuid not null,
  visit_id      uuid,
  sealed_reason bytea not null,
  asked_at      timestamp with time zone not null,
  asked_by      uuid not null,
  state         text not null,
  taken_by      uuid,
  constraint on_call_request_pkey PRIMARY KEY (id),
  constraint on_call_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint on_call_request_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES rosters.seat(id),
  constraint on_call_request_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES access.account(id),
  constraint on_call_request_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES reception.visit(id),
  constraint on_call_request_check CHECK (((state = ANY (ARRAY['accepted'::text, 'held'::text])) <= (taken_by IS NOT NULL))),
  constraint on_call_request_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'held'::text, 'nobody'::text, 'withdrawn'::text])))
);
comment on column rosters.on_call_request.sealed_reason is 'May speak of health: read by who asked, who is asked and who comes.';
grant insert, select, update on rosters.on_call_request to dingfen_app;

create table rosters.seat (
  id             uuid not null,
  centre_unit_id uuid not null,
  unit_id        uuid not null,
  name           text not null,
  attendance     text not null,
  model          text not null,
  hours          jsonb not null default '[]'::jsonb,
  opened_on      date not null,
  closed_on      date,
  version        integer not null default 1,
  constraint seat_pkey PRIMARY KEY (id),
  constraint seat_centre_unit_id_fkey FOREIGN KEY (centre_unit_id) REFERENCES organisations.unit(id),
  constraint seat_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint seat_attendance_check CHECK ((attendance = ANY (ARRAY['resident'::text, 'rotating'::text, 'on-call'::text]))),
  constraint seat_check CHECK (((attendance = 'on-call'::text) = (model = 'on-call'::text))),
  constraint seat_model_check CHECK ((model = ANY (ARRAY['rotation'::text, 'weekly'::text, 'on-call'::text])))
);
comment on table rosters.seat is 'A place in the centre that a unit fills: all the time, at fixed times, or when it is called.';
comment on column rosters.seat.unit_id is 'The unit whose visits are handed over at the end of a shift.';
comment on column rosters.seat.hours is 'Spans of a day, [{"from":"08:30","to":"12:00"}], in the time of the district.';
grant insert, select, update on rosters.seat to dingfen_app;

create table rosters.seat_member (
  id         uuid not null,
  seat_id    uuid not null,
  account_id uuid not null,
  position   smallint not null,
  from_day   date not null,
  to_day     date,
  constraint seat_member_pkey PRIMARY KEY (id),
  constraint seat_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint seat_member_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES rosters.seat(id)
);
comment on column rosters.seat_member.position is 'The order of turns, and on call the order in which people are asked.';
CREATE UNIQUE INDEX one_place_in_the_list ON rosters.seat_member USING btree (seat_id, account_id) WHERE (to_day IS NULL);
grant insert, select, update on rosters.seat_member to dingfen_app;

create table rosters.session_note (
  id         uuid not null,
  request_id uuid not null,
  sealed     bytea not null,
  minutes    integer not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  readers    uuid[] not null default '{}'::uuid[],
  constraint session_note_pkey PRIMARY KEY (id),
  constraint session_note_request_id_key UNIQUE (request_id),
  constraint session_note_request_id_fkey FOREIGN KEY (request_id) REFERENCES rosters.on_call_request(id),
  constraint session_note_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.account(id),
  constraint session_note_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
);
comment on table rosters.session_note is 'Health data: read by who wrote it and by whom the visitor allowed, each reading on the ledger.';
grant insert, select on rosters.session_note to dingfen_app;

create table rosters.shift (
  id                 uuid not null,
  seat_id            uuid not null,
  day                date not null,
  starts_at          timestamp with time zone not null,
  ends_at            timestamp with time zone not null,
  account_id         uuid not null,
  planned_account_id uuid not null,
  version            integer not null default 1,
  constraint shift_pkey PRIMARY KEY (id),
  constraint shift_seat_id_starts_at_key UNIQUE (seat_id, starts_at),
  constraint shift_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint shift_planned_account_id_fkey FOREIGN KEY (planned_account_id) REFERENCES access.account(id),
  constraint shift_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES rosters.seat(id),
  constraint shift_check CHECK ((starts_at < ends_at))
);
comment on column rosters.shift.planned_account_id is 'Whom the rotation named; another one may have taken the shift over.';
CREATE INDEX shift_by_day ON rosters.shift USING btree (day);
CREATE INDEX shift_by_person ON rosters.shift USING btree (account_id, day);
grant insert, select, update on rosters.shift to dingfen_app;

create table rosters.swap (
  id              uuid not null,
  shift_id        uuid not null,
  return_shift_id uuid,
  from_account_id uuid not null,
  to_account_id   uuid not null,
  reason          text not null,
  state           text not null,
  asked_at        timestamp with time zone not null,
  answered_at     timestamp with time zone,
  constraint swap_pkey PRIMARY KEY (id),
  constraint swap_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES access.account(id),
  constraint swap_return_shift_id_fkey FOREIGN KEY (return_shift_id) REFERENCES rosters.shift(id),
  constraint swap_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES rosters.shift(id),
  constraint swap_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES access.account(id),
  constraint swap_check CHECK ((from_account_id <> to_account_id)),
  constraint swap_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE UNIQUE INDEX one_open_swap_per_shift ON rosters.swap USING btree (shift_id) WHERE (state = 'asked'::text);
grant insert, select, update on rosters.swap to dingfen_app;

create table rosters.weekly_slot (
  id         uuid not null,
  seat_id    uuid not null,
  account_id uuid not null,
  weekday    smallint not null,
  from_time  text not null,
  to_time    text not null,
  from_day   date not null,
  to_day     date,
  version    integer not null default 1,
  constraint weekly_slot_pkey PRIMARY KEY (id),
  constraint weekly_slot_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint weekly_slot_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES rosters.seat(id),
  constraint weekly_slot_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
comment on column rosters.weekly_slot.weekday is '1 Monday to 7 Sunday.';
grant insert, select, update on rosters.weekly_slot to dingfen_app;

create table rules.book_version (
  only_row boolean not null default true,
  version  uuid not null default gen_random_uuid(),
  constraint book_version_pkey PRIMARY KEY (only_row),
  constraint book_version_only_row_check CHECK (only_row)
);
comment on table rules.book_version is 'Changes with every change of the calendar or of a rule and never takes a former value, so that a copy in memory can be trusted while it is the same.';
grant select, update on rules.book_version to dingfen_app;

create table rules.calendar_day (
  day     date not null,
  kind    text not null,
  name    text not null,
  source  text not null,
  name_en text not null default ''::text,
  constraint calendar_day_pkey PRIMARY KEY (day),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'workday'::text])))
);
CREATE TRIGGER calendar_day_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON rules.calendar_day FOR EACH STATEMENT EXECUTE FUNCTION rules.mark_change();
grant delete, insert, select, update on rules.calendar_day to dingfen_app;

create table rules.calendar_year (
  year   smallint not null,
  source text not null,
  constraint calendar_year_pkey PRIMARY KEY (year)
);
comment on table rules.calendar_year is 'The years whose holidays are known. A date that rests on any other year is provisional.';
CREATE TRIGGER calendar_year_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON rules.calendar_year FOR EACH STATEMENT EXECUTE FUNCTION rules.mark_change();
grant delete, insert, select, update on rules.calendar_year to dingfen_app;

create table rules.rule (
  id         uuid not null,
  key        text not null,
  value      jsonb not null,
  basis      text not null,
  assumption boolean not null,
  valid_from date not null,
  valid_to   date,
  edition    integer not null default 1,
  constraint rule_pkey PRIMARY KEY (id),
  constraint rule_key_valid_from_edition_key UNIQUE (key, valid_from, edition),
  constraint rule_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint rule_edition_check CHECK ((edition >= 1))
);
comment on table rules.rule is 'Every limit and threshold, dated, with its basis; a running matter keeps the row that it started under.';
comment on column rules.rule.edition is 'Of the rows of a key with one first day the highest holds; lower ones stay for the matters that began under them.';
CREATE TRIGGER rule_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON rules.rule FOR EACH STATEMENT EXECUTE FUNCTION rules.mark_change();
grant insert, select on rules.rule to dingfen_app;

create table safety.event (
  id                 uuid not null,
  kind               text not null,
  place              text not null,
  words              text not null,
  head_count         integer,
  unit_id            uuid not null,
  reporter_id        uuid not null,
  discovered_at      timestamp with time zone not null,
  reported_at        timestamp with time zone not null,
  report_due_at      timestamp with time zone not null,
  answer_due_at      timestamp with time zone not null,
  acknowledged_at    timestamp with time zone,
  acknowledged_by    uuid,
  acknowledged_words text,
  reach              uuid[] not null,
  sensitivity        text not null default 'ordinary'::text,
  reporter_standing  text,
  constraint event_pkey PRIMARY KEY (id),
  constraint event_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES access.account(id),
  constraint event_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES access.account(id),
  constraint event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint event_check CHECK ((num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_words) = ANY (ARRAY[0, 3]))),
  constraint event_head_count_check CHECK ((head_count >= 0))
);
comment on table safety.event is 'A sudden event. Its clocks count hours from discovery, through nights and holidays.';
comment on column safety.event.reporter_standing is 'As what the reporter served at that time.';
CREATE INDEX event_latest ON safety.event USING btree (reported_at DESC, id DESC);
CREATE INDEX event_open ON safety.event USING btree (answer_due_at) WHERE (acknowledged_at IS NULL);
grant insert, select on safety.event to dingfen_app;

create table safety.informant (
  id               uuid not null,
  matter_id        uuid not null,
  sealed           bytea not null,
  about_unit_id    uuid,
  about_account_id uuid,
  recorded_by      uuid not null,
  recorded_at      timestamp with time zone not null,
  constraint informant_pkey PRIMARY KEY (id),
  constraint informant_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id)
);
comment on table safety.informant is 'Who told of a matter and must not be known. No index of names, no search text, no paper reads this table.';
CREATE INDEX informant_by_matter ON safety.informant USING btree (matter_id);
grant insert, select on safety.informant to dingfen_app;

create table safety.report (
  id               uuid not null,
  matter_id        uuid not null,
  matter_kind      text not null,
  concern          text not null,
  told             text[] not null,
  told_at          timestamp with time zone not null,
  words            bytea not null,
  basis            text not null,
  rule_id          uuid not null,
  about_unit_id    uuid,
  about_account_id uuid,
  reporter_id      uuid not null,
  made_at          timestamp with time zone not null,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES access.account(id),
  constraint report_matter_kind_check CHECK ((matter_kind = ANY (ARRAY['dispute'::text, 'visit'::text, 'event'::text])))
);
comment on table safety.report is 'Suspected harm to a minor, family violence, crime or danger to life, told to the competent organs. Only added to.';
comment on column safety.report.words is 'Sealed; read by the reporter, the hub, supervisors and the head of the bureau.';
comment on column safety.report.about_unit_id is 'The unit that is reported: whoever belongs to it never reads the report.';
CREATE INDEX report_by_matter ON safety.report USING btree (matter_id);
CREATE INDEX report_latest ON safety.report USING btree (made_at DESC, id DESC);
grant insert, select on safety.report to dingfen_app;

create table safety.risk_change (
  id          uuid not null,
  dispute_id  uuid not null,
  from_colour text not null,
  colour      text not null,
  leader_id   uuid,
  reason      text not null,
  changed_by  uuid not null,
  changed_at  timestamp with time zone not null,
  constraint risk_change_pkey PRIMARY KEY (id),
  constraint risk_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES access.account(id),
  constraint risk_change_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint risk_change_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES access.account(id),
  constraint risk_change_check CHECK (((from_colour <> colour) OR (leader_id IS NOT NULL))),
  constraint risk_change_check1 CHECK (((colour = 'none'::text) = (leader_id IS NULL))),
  constraint risk_change_colour_check CHECK ((colour = ANY (ARRAY['none'::text, 'yellow'::text, 'orange'::text, 'red'::text]))),
  constraint risk_change_from_colour_check CHECK ((from_colour = ANY (ARRAY['none'::text, 'yellow'::text, 'orange'::text, 'red'::text])))
);
comment on table safety.risk_change is 'The colour of danger, an axis apart from every clock; the latest row is in force. Each danger has a named leader.';
CREATE INDEX risk_change_latest ON safety.risk_change USING btree (dispute_id, changed_at DESC, id DESC);
grant insert, select on safety.risk_change to dingfen_app;

create table safety.risk_visit (
  id         uuid not null,
  dispute_id uuid not null,
  visited_at timestamp with time zone not null,
  visited_by uuid not null,
  finding    text not null,
  words      text not null,
  constraint risk_visit_pkey PRIMARY KEY (id),
  constraint risk_visit_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint risk_visit_visited_by_fkey FOREIGN KEY (visited_by) REFERENCES access.account(id),
  constraint risk_visit_finding_check CHECK ((finding = ANY (ARRAY['eased'::text, 'unchanged'::text, 'worse'::text])))
);
comment on table safety.risk_visit is 'A look at the people themselves; without one that found the danger eased no colour goes down.';
CREATE INDEX risk_visit_latest ON safety.risk_visit USING btree (dispute_id, visited_at DESC);
grant insert, select on safety.risk_visit to dingfen_app;

create table safety.separation (
  id             uuid not null,
  dispute_id     uuid not null,
  party_id       uuid not null,
  other_party_id uuid,
  account_id     uuid,
  reason         text not null,
  set_by         uuid not null,
  set_at         timestamp with time zone not null,
  lifted_by      uuid,
  lifted_at      timestamp with time zone,
  lift_reason    text,
  constraint separation_pkey PRIMARY KEY (id),
  constraint separation_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint separation_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint separation_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES access.account(id),
  constraint separation_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.account(id),
  constraint separation_check CHECK ((num_nonnulls(other_party_id, account_id) = 1)),
  constraint separation_check1 CHECK ((party_id IS DISTINCT FROM other_party_id)),
  constraint separation_check2 CHECK ((num_nonnulls(lifted_by, lifted_at, lift_reason) = ANY (ARRAY[0, 3])))
);
comment on table safety.separation is 'Two who must not be brought together: a party and another party, or a party and an officer.';
CREATE INDEX separation_in_force ON safety.separation USING btree (dispute_id) WHERE (lifted_at IS NULL);
grant insert, select on safety.separation to dingfen_app;

create table stations.file (
  id         uuid not null,
  station_id uuid not null,
  number     text not null,
  said       jsonb not null,
  unit_id    uuid not null,
  upload_id  uuid,
  told_at    timestamp with time zone not null,
  fault      text,
  fault_at   timestamp with time zone,
  deleted_at timestamp with time zone,
  early      boolean not null default false,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_number_key UNIQUE (number),
  constraint file_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations.station(id),
  constraint file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint file_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads.upload(id),
  constraint file_number_check CHECK ((length(number) = 64))
);
comment on table stations.file is 'A file of a station as its record tells, kept under its number (wjbh): the same file cannot enter twice.';
comment on column stations.file.fault is 'Why its content could not be fetched so far.';
comment on column stations.file.early is 'The station deleted it before it was told that it may.';
CREATE INDEX file_by_station ON stations.file USING btree (station_id, told_at DESC, id);
CREATE INDEX file_by_upload ON stations.file USING btree (upload_id);
CREATE INDEX file_not_deleted ON stations.file USING btree (station_id) WHERE (deleted_at IS NULL);
grant insert, select, update on stations.file to dingfen_app;

create table stations.odd_message (
  id         uuid not null,
  station_id uuid not null,
  message    text not null,
  body       jsonb not null,
  faults     text[] not null,
  at         timestamp with time zone not null,
  constraint odd_message_pkey PRIMARY KEY (id),
  constraint odd_message_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations.station(id)
);
comment on table stations.odd_message is 'What a station sent and could not be understood, as it came: nothing is lost, and somebody can ask its maker.';
CREATE INDEX odd_message_by_station ON stations.odd_message USING btree (station_id, at DESC, id);
grant insert, select on stations.odd_message to dingfen_app;

create table stations.station (
  id            uuid not null,
  unit_id       uuid not null,
  number        text not null,
  name          text not null,
  authkey       bytea not null,
  closed_at     timestamp with time zone,
  registered_at timestamp with time zone not null,
  registered_by uuid not null,
  version       integer not null default 1,
  seen_at       timestamp with time zone,
  told          jsonb,
  drift_seconds integer,
  drift_at      timestamp with time zone,
  constraint station_pkey PRIMARY KEY (id),
  constraint station_number_key UNIQUE (number),
  constraint station_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES access.account(id),
  constraint station_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint station_authkey_check CHECK ((octet_length(authkey) = 32))
);
comment on column stations.station.number is 'gzz_xh, under which it names itself in every message.';
comment on column stations.station.authkey is 'SHA-256 of its key of 256 random bits; the key itself is shown once.';
comment on column stations.station.drift_seconds is 'How far its clock is ahead of ours, as its HTTP server told with the last file.';
grant insert, select, update on stations.station to dingfen_app;

create table supervision.supervision_order (
  id            uuid not null,
  dispute_id    uuid not null,
  kind          text not null,
  trigger       text not null,
  trigger_words text,
  state         text not null,
  unit_id       uuid not null,
  answerable_id uuid,
  rule_id       uuid not null,
  due_on        date not null,
  issued_at     timestamp with time zone not null,
  issued_by     uuid not null,
  ended_at      timestamp with time zone,
  ended_by      uuid,
  end_words     text,
  version       integer not null default 1,
  constraint supervision_order_pkey PRIMARY KEY (id),
  constraint supervision_order_answerable_id_fkey FOREIGN KEY (answerable_id) REFERENCES access.account(id),
  constraint supervision_order_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint supervision_order_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.account(id),
  constraint supervision_order_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES access.account(id),
  constraint supervision_order_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules.rule(id),
  constraint supervision_order_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint supervision_order_check CHECK (((trigger = 'other'::text) = (trigger_words IS NOT NULL))),
  constraint supervision_order_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint supervision_order_check2 CHECK (((state = ANY (ARRAY['accepted'::text, 'withdrawn'::text, 'raised'::text])) = (ended_at IS NOT NULL))),
  constraint supervision_order_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'supervision-order'::text]))),
  constraint supervision_order_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'replied'::text, 'reopened'::text, 'accepted'::text, 'withdrawn'::text, 'raised'::text]))),
  constraint supervision_order_trigger_check CHECK ((trigger = ANY (ARRAY['not-accepted'::text, 'not-handled'::text, 'not-lawful'::text, 'unanswered'::text, 'dissatisfied'::text, 'other'::text])))
);
comment on column supervision.supervision_order.unit_id is 'The unit that held the matter on that day; whoever holds it later may reply as well.';
comment on column supervision.supervision_order.answerable_id is 'The owner of the matter on that day; null where it had none.';
comment on column supervision.supervision_order.due_on is 'A copy of the last turn''s; whether it is late is computed, never stored.';
CREATE UNIQUE INDEX one_open_order ON supervision.supervision_order USING btree (dispute_id) WHERE (ended_at IS NULL);
CREATE INDEX order_by_dispute ON supervision.supervision_order USING btree (dispute_id, issued_at);
CREATE INDEX order_by_issue ON supervision.supervision_order USING btree (issued_at);
CREATE INDEX waiting_order_by_due ON supervision.supervision_order USING btree (due_on) WHERE (state = ANY (ARRAY['issued'::text, 'reopened'::text]));
grant insert, select, update on supervision.supervision_order to dingfen_app;

create table supervision.turn (
  order_id   uuid not null,
  position   smallint not null,
  reason     text not null,
  asked_at   timestamp with time zone not null,
  asked_by   uuid not null,
  due_on     date not null,
  reply      text,
  papers     uuid[] not null default '{}'::uuid[],
  replied_at timestamp with time zone,
  replied_by uuid,
  constraint turn_pkey PRIMARY KEY (order_id, "position"),
  constraint turn_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id),
  constraint turn_order_id_fkey FOREIGN KEY (order_id) REFERENCES supervision.supervision_order(id),
  constraint turn_replied_by_fkey FOREIGN KEY (replied_by) REFERENCES access.account(id),
  constraint turn_check CHECK ((((reply IS NULL) = (replied_at IS NULL)) AND ((reply IS NULL) = (replied_by IS NULL)))),
  constraint turn_position_check CHECK (("position" > 0))
);
comment on table supervision.turn is 'What was demanded and by when, and what was replied; a reply that is not enough opens the next one.';
comment on column supervision.turn.papers is 'Attachments of the matter that the reply names.';
grant insert, select, update on supervision.turn to dingfen_app;

create table triage.decision (
  id         uuid not null,
  dispute_id uuid not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  proposal   jsonb not null,
  decided    jsonb not null,
  reason     text,
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint decision_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id)
);
CREATE INDEX decision_by_dispute ON triage.decision USING btree (dispute_id, decided_at);
grant insert, select on triage.decision to dingfen_app;

create table triage.dispatch (
  id            uuid not null,
  dispute_id    uuid not null,
  from_unit_id  uuid not null,
  to_unit_id    uuid not null,
  dispatched_at timestamp with time zone not null,
  dispatched_by uuid,
  reason        text,
  act           text not null default 'dispatched'::text,
  because       text,
  constraint dispatch_pkey PRIMARY KEY (id),
  constraint dispatch_dispatched_by_fkey FOREIGN KEY (dispatched_by) REFERENCES access.account(id),
  constraint dispatch_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint dispatch_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES organisations.unit(id),
  constraint dispatch_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organisations.unit(id),
  constraint dispatch_because_check CHECK ((because = ANY (ARRAY['not-accepted'::text, 'not-settled'::text]))),
  constraint dispatch_why CHECK (((reason IS NULL) <> (because IS NULL)))
);
comment on column triage.dispatch.dispatched_by is 'Null where a dated rule acted, not a person.';
comment on column triage.dispatch.act is 'How the matter changed hands: dispatched by the hub, reported upward, taken over from above, escalated by a rule, or passed to the successor of a merged unit.';
comment on column triage.dispatch.because is 'Code of the reason where a dated rule acted; whoever acts in person writes one in words.';
CREATE INDEX dispatch_by_dispute ON triage.dispatch USING btree (dispute_id, dispatched_at);
CREATE INDEX dispatch_by_receiver ON triage.dispatch USING btree (to_unit_id, dispatched_at);
grant insert, select on triage.dispatch to dingfen_app;

create table triage.instruction (
  id          uuid not null,
  dispute_id  uuid not null,
  given_at    timestamp with time zone not null,
  given_by    uuid not null,
  words       text not null,
  due_on      date not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer      text,
  constraint instruction_pkey PRIMARY KEY (id),
  constraint instruction_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint instruction_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint instruction_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.account(id),
  constraint instruction_check CHECK (((answered_at IS NULL) = (answer IS NULL)))
);
comment on column triage.instruction.due_on is 'By when the holder answers; whether it is late is computed, never stored.';
CREATE INDEX instruction_by_dispute ON triage.instruction USING btree (dispute_id, given_at);
CREATE INDEX open_instruction ON triage.instruction USING btree (dispute_id) WHERE (answered_at IS NULL);
grant insert, select, update on triage.instruction to dingfen_app;

create table triage.routing_rule (
  id              uuid not null,
  dispute_id      uuid not null,
  state           text not null,
  category        text,
  sector          text,
  division_code   text,
  to_unit_id      uuid not null,
  reason          text not null,
  proposed_at     timestamp with time zone not null,
  proposed_by     uuid not null,
  decided_at      timestamp with time zone,
  decided_by      uuid,
  decision_reason text,
  valid_from      date,
  valid_to        date,
  end_reason      text,
  constraint routing_rule_pkey PRIMARY KEY (id),
  constraint routing_rule_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint routing_rule_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint routing_rule_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES access.account(id),
  constraint routing_rule_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organisations.unit(id),
  constraint routing_rule_check CHECK ((num_nonnulls(category, sector, division_code) >= 1)),
  constraint routing_rule_check1 CHECK ((num_nonnulls(decided_at, decided_by, decision_reason) = ANY (ARRAY[0, 3]))),
  constraint routing_rule_check2 CHECK (((decided_at IS NULL) = (state = 'proposed'::text))),
  constraint routing_rule_check3 CHECK ((decided_by IS DISTINCT FROM proposed_by)),
  constraint routing_rule_check4 CHECK (((valid_from IS NOT NULL) = (state = ANY (ARRAY['in-force'::text, 'ended'::text])))),
  constraint routing_rule_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'in-force'::text, 'rejected'::text, 'ended'::text])))
);
comment on table triage.routing_rule is 'Where matters of a kind or place go by a ruling of the hub. All conditions that are given have to hold; a matter keeps the proposal that it arrived with.';
comment on column triage.routing_rule.dispute_id is 'The matter whose ruling it comes from.';
comment on column triage.routing_rule.division_code is 'The place itself and all that lies in it.';
CREATE INDEX routing_rule_in_force ON triage.routing_rule USING btree (valid_from) WHERE (state = ANY (ARRAY['in-force'::text, 'ended'::text]));
grant insert, select, update on triage.routing_rule to dingfen_app;

create table triage.send_back (
  id            uuid not null,
  dispute_id    uuid not null,
  dispatch_id   uuid not null,
  state         text not null,
  requested_at  timestamp with time zone not null,
  requested_by  uuid not null,
  reason        text not null,
  answered_at   timestamp with time zone,
  answered_by   uuid,
  answer        text,
  answer_due_on date,
  because       text,
  constraint send_back_pkey PRIMARY KEY (id),
  constraint send_back_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint send_back_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES triage.dispatch(id),
  constraint send_back_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint send_back_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES access.account(id),
  constraint send_back_because_check CHECK ((because = ANY (ARRAY['not-accepted'::text, 'not-settled'::text, 'send-back-unanswered'::text])))
);
comment on column triage.send_back.answer_due_on is 'Afterwards the rule about silence answers it. Null for requests from before there was a limit.';
comment on column triage.send_back.because is 'Why a dated rule answered or overtook the request.';
CREATE UNIQUE INDEX one_open_send_back ON triage.send_back USING btree (dispute_id) WHERE (state = 'requested'::text);
grant insert, select, update on triage.send_back to dingfen_app;

create table triage.sideways_offer (
  id            uuid not null,
  dispute_id    uuid not null,
  from_unit_id  uuid not null,
  to_unit_id    uuid not null,
  state         text not null,
  reason        text not null,
  offered_at    timestamp with time zone not null,
  offered_by    uuid not null,
  answer_due_on date not null,
  answer        text,
  answered_at   timestamp with time zone,
  answered_by   uuid,
  constraint sideways_offer_pkey PRIMARY KEY (id),
  constraint sideways_offer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.account(id),
  constraint sideways_offer_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES disputes.dispute(id),
  constraint sideways_offer_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES organisations.unit(id),
  constraint sideways_offer_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES access.account(id),
  constraint sideways_offer_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organisations.unit(id),
  constraint sideways_offer_check CHECK (((state = 'offered'::text) = (answered_at IS NULL))),
  constraint sideways_offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'taken'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text, 'overtaken'::text])))
);
comment on table triage.sideways_offer is 'Until it is answered the asker holds the matter, its clock runs on. Lapsed: silence is no consent. Overtaken: the matter changed hands otherwise.';
CREATE INDEX sideways_offer_by_receiver ON triage.sideways_offer USING btree (to_unit_id) WHERE (state = 'offered'::text);
CREATE UNIQUE INDEX sideways_offer_open ON triage.sideways_offer USING btree (dispute_id) WHERE (state = 'offered'::text);
grant insert, select, update on triage.sideways_offer to dingfen_app;

create table uploads.lock (
  upload_id        uuid not null,
  holder           uuid not null,
  until            timestamp with time zone not null,
  release_is_asked boolean not null default false,
  constraint lock_pkey PRIMARY KEY (upload_id),
  constraint lock_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads.upload(id) ON DELETE CASCADE
);
comment on table uploads.lock is 'Which request writes to an upload, of whichever process; a lease, so that a killed process holds nothing for long.';
grant delete, insert, select, update on uploads.lock to dingfen_app;

create table uploads.upload (
  id             uuid not null,
  unit_id        uuid not null,
  account_id     uuid,
  source         text not null,
  name           text not null,
  size           bigint not null,
  claimed        jsonb not null default '{}'::jsonb,
  outside_number text,
  officer_id     uuid,
  device         text,
  station        text,
  place          text,
  marked         boolean not null default false,
  started_at     timestamp with time zone not null,
  ended_at       timestamp with time zone not null,
  state          text not null,
  announced_at   timestamp with time zone not null,
  touched_at     timestamp with time zone not null,
  arrived_at     timestamp with time zone,
  digest         bytea,
  sha256         bytea,
  media_type     text,
  settled_at     timestamp with time zone,
  problem        text,
  recording_id   uuid,
  is_known       boolean not null default false,
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint upload_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES authority.enforcement_officer(id),
  constraint upload_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES recording.recording(id),
  constraint upload_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.unit(id),
  constraint upload_check CHECK ((ended_at >= started_at)),
  constraint upload_check1 CHECK (((state = 'taken-in'::text) = (recording_id IS NOT NULL))),
  constraint upload_check2 CHECK (((state = 'refused'::text) = (problem IS NOT NULL))),
  constraint upload_digest_check CHECK ((octet_length(digest) = 32)),
  constraint upload_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint upload_size_check CHECK ((size > 0))
);
comment on table uploads.upload is 'A file on its way in: announced, received piece by piece, then taken in as a recording or refused with a reason.';
comment on column uploads.upload.account_id is 'Who sends it; nobody of a station or a folder.';
comment on column uploads.upload.touched_at is 'When the last piece came; what nobody goes on with is swept.';
comment on column uploads.upload.digest is 'SM3 of what arrived, known before it is moved into the store: a second try knows what the first one moved.';
comment on column uploads.upload.is_known is 'The same content, or the same number, was here before: nothing was doubled.';
CREATE INDEX upload_of_account ON uploads.upload USING btree (account_id, announced_at DESC, id);
CREATE UNIQUE INDEX upload_once_at_a_time ON uploads.upload USING btree (outside_number) WHERE (state = ANY (ARRAY['receiving'::text, 'arrived'::text]));
CREATE INDEX upload_open ON uploads.upload USING btree (touched_at) WHERE (state = ANY (ARRAY['receiving'::text, 'arrived'::text]));
grant insert, select, update on uploads.upload to dingfen_app;
