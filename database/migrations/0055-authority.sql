-- The ground of law enforcement: who may enforce, with which certificate, who reviews, by which lists and schemes.

create schema authority;
grant usage on schema authority to dingfen_app;

create table authority.body (
  id          uuid        primary key,
  unit_id     uuid        not null references organisations.unit (id),
  name        text        not null,
  kind        text        not null check (kind in ('statutory', 'authorised', 'entrusted')),
  basis       text        not null,
  act_types   text[]      not null,
  scope       text        not null,
  valid_from  date        not null,
  valid_to    date,
  end_reason  text,
  version     integer     not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table authority.body is 'Who may enforce the law, by what and from when to when. An entrusted organisation acts in the name of its principal.';
create index body_by_unit on authority.body (unit_id);

create table authority.entrustment (
  id            uuid        primary key,
  body_id       uuid        not null references authority.body (id),
  principal_id  uuid        not null references authority.body (id),
  items         text[]      not null,
  powers        text[]      not null check (cardinality(powers) > 0),
  letter_number text        not null,
  valid_from    date        not null,
  valid_to      date        not null,
  end_reason    text,
  version       integer     not null default 1,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id),
  check (body_id <> principal_id),
  check (valid_to >= valid_from)
);
comment on table authority.entrustment is 'A letter of entrustment: items, powers and period, which are public (Administrative Penalty Law 20).';
create index entrustment_by_body on authority.entrustment (body_id);

create table authority.enforcement_officer (
  id          uuid        primary key,
  unit_id     uuid        not null references organisations.unit (id),
  name        text        not null,
  post        text        not null,
  service     text        not null check (service in ('officer', 'auxiliary')),
  account_id  uuid        unique references access.account (id),
  since       date        not null,
  left_on     date,
  leave_reason text,
  version     integer     not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  check (left_on is null or left_on >= since)
);
comment on table authority.enforcement_officer is 'Officers, and auxiliary staff who never count as officers.';
create index enforcement_officer_by_unit on authority.enforcement_officer (unit_id);

create table authority.certificate (
  id          uuid        primary key,
  officer_id  uuid        not null references authority.enforcement_officer (id),
  number      text        not null,
  issuer_kind text        not null check (issuer_kind in ('province', 'ministry')),
  issuer      text        not null,
  act_types   text[]      not null check (cardinality(act_types) > 0),
  category    text,
  areas       text[]      not null check (cardinality(areas) > 0),
  valid_from  date        not null,
  valid_to    date        not null,
  filed_on    date,
  version     integer     not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  unique (number),
  check (valid_to >= valid_from),
  check (filed_on is null or issuer_kind = 'ministry')
);
comment on column authority.certificate.number is 'No source gives the format of the number: any text that nobody else has.';
create index certificate_by_officer on authority.certificate (officer_id);

create table authority.certificate_change (
  id             uuid        primary key,
  certificate_id uuid        not null references authority.certificate (id),
  state          text        not null check (state in ('valid', 'suspended', 'revoked', 'cancelled')),
  from_day       date        not null,
  reason         text        not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid        not null references access.account (id)
);
comment on table authority.certificate_change is 'Suspended, given back, revoked, cancelled: each from a day on, so that any day can be asked.';
create index certificate_change_by_certificate on authority.certificate_change (certificate_id, from_day, recorded_at);

create table authority.reviewer (
  id                   uuid        primary key,
  unit_id              uuid        not null references organisations.unit (id),
  name                 text        not null,
  kind                 text        not null check (kind in ('reviewer', 'lent', 'counsel', 'government-lawyer')),
  account_id           uuid        unique references access.account (id),
  qualification_number text,
  qualified_on         date,
  first_reviewed_on    date,
  is_full_time         boolean     not null,
  fields               text[]      not null,
  since                date        not null,
  left_on              date,
  leave_reason         text,
  version              integer     not null default 1,
  recorded_at          timestamptz not null,
  recorded_by          uuid        not null references access.account (id),
  check ((qualification_number is null) = (qualified_on is null)),
  check (left_on is null or left_on >= since)
);
comment on column authority.reviewer.unit_id is 'The organ in which the reviewer serves; of a lent one, the organ that lends.';
create unique index reviewer_by_qualification on authority.reviewer (qualification_number) where left_on is null;
create index reviewer_by_unit on authority.reviewer (unit_id);

create table authority.training (
  id          uuid        primary key,
  officer_id  uuid        references authority.enforcement_officer (id),
  reviewer_id uuid        references authority.reviewer (id),
  on_day      date        not null,
  hours       numeric(5, 1) not null check (hours > 0 and hours <= 200),
  subject     text        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  check (num_nonnulls(officer_id, reviewer_id) = 1)
);
create index training_by_officer on authority.training (officer_id, on_day);
create index training_by_reviewer on authority.training (reviewer_id, on_day);

create table authority.list_version (
  id          uuid        primary key,
  unit_id     uuid        not null references organisations.unit (id),
  kind        text        not null,
  number      text        not null,
  valid_from  date        not null,
  valid_to    date,
  end_reason  text,
  adopted_by  text        not null,
  basis       text        not null,
  rows        integer     not null check (rows > 0),
  left_out    integer     not null,
  doubtful    integer     not null,
  digest      bytea       not null check (octet_length(digest) = 32),
  version     integer     not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  unique (unit_id, kind, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table authority.list_version is 'A list of a department as it holds from a day on, until the next version begins or it ends. A running case keeps the id of its version.';
comment on column authority.list_version.digest is 'SM3 of the file and of what it came to: the same import twice is one.';

create table authority.list_row (
  version_id uuid     not null references authority.list_version (id),
  position   integer  not null check (position > 0),
  key        text     not null,
  facts      jsonb    not null,
  others     jsonb    not null,
  doubts     jsonb    not null,
  primary key (version_id, position),
  unique (version_id, key)
);
comment on column authority.list_row.others is 'What the file said under headings that the list does not know.';

create table authority.scheme (
  id          uuid        primary key,
  unit_id     uuid        not null references organisations.unit (id),
  kind        text        not null check (kind in ('scheme', 'publicity', 'recording', 'review')),
  title       text        not null,
  number      text        not null,
  issued_on   date        not null,
  valid_from  date        not null,
  valid_to    date,
  end_reason  text,
  file_digest bytea       check (octet_length(file_digest) = 32),
  file_name   text,
  file_type   text,
  version     integer     not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  check (num_nonnulls(file_digest, file_name, file_type) in (0, 3)),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table authority.scheme is 'The scheme and the measures by which a department runs the three systems.';
create index scheme_by_unit on authority.scheme (unit_id, kind);

grant select, insert on all tables in schema authority to dingfen_app;
grant update (valid_to, end_reason, version) on authority.body, authority.entrustment, authority.list_version, authority.scheme to dingfen_app;
grant update (file_digest, file_name, file_type) on authority.scheme to dingfen_app;
grant update (left_on, leave_reason, version, account_id) on authority.enforcement_officer, authority.reviewer to dingfen_app;
grant update (filed_on, version) on authority.certificate to dingfen_app;
