-- Returns of the departments: rounds under a form of its day, one return of each department, what became of it.

create schema returns;
grant usage on schema returns to dingfen_app;

create table returns.round (
  id          uuid        primary key,
  form        text        not null,
  rule_id     uuid        not null references rules.rule (id),
  title       text        not null,
  as_of       date        not null,
  due_on      date        not null,
  state       text        not null check (state in ('open', 'closed')),
  is_imported boolean     not null default false,
  digest      bytea       check (octet_length(digest) = 32),
  version     integer     not null default 1,
  opened_at   timestamptz not null,
  opened_by   uuid        not null references access.account (id),
  closed_at   timestamptz,
  check ((state = 'closed') = (closed_at is not null)),
  check (is_imported = (digest is not null)),
  unique (form, as_of)
);
comment on column returns.round.rule_id is 'The form under which it was opened; the round keeps that version.';
comment on column returns.round.as_of is 'The day of which the figures tell; rounds of one form follow each other by it.';
comment on column returns.round.digest is 'Of the file and of what the trial made of it: the same is imported once.';

create table returns.department_return (
  id           uuid        primary key,
  round_id     uuid        not null references returns.round (id),
  unit_id      uuid        not null references organisations.unit (id),
  state        text        not null check (state in ('open', 'draft', 'submitted', 'rejected', 'signed', 'accepted', 'withdrawn')),
  content      jsonb       not null default '{}',
  remarks      jsonb       not null default '{}',
  known        jsonb,
  others       jsonb       not null default '[]',
  reasons      jsonb       not null default '[]',
  faults       integer     not null default 0,
  warnings     integer     not null default 0,
  changes      integer     not null default 0,
  submitted_on date,
  submitted_by uuid        references access.account (id),
  signed_on    date,
  signed_by    uuid        references access.account (id),
  version      integer     not null default 1,
  unique (round_id, unit_id),
  check ((submitted_on is null) = (submitted_by is null)),
  check ((signed_on is null) = (signed_by is null)),
  check (signed_by is null or signed_by <> submitted_by)
);
comment on column returns.department_return.content is 'Values by the codes of the form; its order is that of the form.';
comment on column returns.department_return.remarks is 'Why a value is as it is, by the code of its field.';
comment on column returns.department_return.known is 'What the registers said when it was submitted.';
comment on column returns.department_return.others is 'Of an imported round: what stood in the file and fits no field, with its heading, from left to right.';
comment on column returns.department_return.reasons is 'Why it was rejected, field by field, until it is submitted again.';
create index department_return_of_unit on returns.department_return (unit_id, state);

create table returns.event (
  id          uuid        primary key,
  return_id   uuid        not null references returns.department_return (id),
  position    integer     not null,
  kind        text        not null,
  words       text        not null default '',
  reasons     jsonb       not null default '[]',
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  unique (return_id, position)
);
comment on table returns.event is 'The way of a return: opened, saved, submitted, rejected, chased, signed, accepted, withdrawn.';

grant select, insert on all tables in schema returns to dingfen_app;
grant update (state, closed_at, version) on returns.round to dingfen_app;
grant update (state, content, remarks, known, reasons, faults, warnings, changes, submitted_on, submitted_by, signed_on, signed_by, version)
  on returns.department_return to dingfen_app;
