-- Duties of committees: elections, filings with the bureau, what the court is told; and complaints about mediators.

create schema committees;
grant usage on schema committees to dingfen_app;

alter table organisations.person add column is_minority boolean not null default false;
comment on column organisations.person.is_minority is
  'Whether the person belongs to a smaller ethnic group: only that is asked, for the composition of a committee (People''s Mediation Law 8).';

create table committees.mixed_area (
  unit_id uuid        primary key references organisations.unit (id),
  set_at  timestamptz not null,
  set_by  uuid        not null references access.account (id)
);
comment on table committees.mixed_area is
  'Committees whose area several ethnic groups live in: they need a member of a smaller one. A row is there or not.';

create table committees.court_notice (
  id      uuid        primary key,
  number  text        not null unique,
  court   text        not null,
  made_on date        not null,
  made_by uuid        not null references access.account (id),
  sent_on date,
  sent_as text,
  sent_by uuid        references access.account (id),
  version integer     not null default 1,
  check (num_nonnulls(sent_on, sent_as, sent_by) in (0, 3))
);
comment on table committees.court_notice is
  'What the basic court is told of committees and their people (People''s Mediation Law 10): every change since the last notice.';

create table committees.change (
  id          uuid        primary key,
  unit_id     uuid        not null references organisations.unit (id),
  kind        text        not null check (kind in ('founding', 'renaming', 'closing', 'election', 'employment', 'departure')),
  on_day      date        not null,
  words       text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  filed_on    date,
  filed_as    text,
  filed_by    uuid        references access.account (id),
  notice_id   uuid        references committees.court_notice (id),
  check (num_nonnulls(filed_on, filed_as, filed_by) in (0, 3))
);
comment on table committees.change is
  'What changed of a committee or its people: filed with the justice bureau, and told to the court by a notice.';
create index change_by_unit on committees.change (unit_id, on_day);
create index change_unfiled on committees.change (unit_id) where filed_on is null;
create index change_untold on committees.change (on_day) where notice_id is null;

-- Units are founded, renamed and merged elsewhere; none of it can be forgotten here.
create function committees.note_unit() returns trigger language plpgsql as $$
begin
  insert into committees.change (id, unit_id, kind, on_day, words, recorded_at, recorded_by)
  select gen_random_uuid(), u.id,
         case new.type when 'unit-founded' then 'founding' when 'unit-renamed' then 'renaming' else 'closing' end,
         (new.at at time zone 'Asia/Shanghai')::date, u.name, new.at, new.actor
    from organisations.unit u where u.id = new.chain and u.kind = 'committee';
  return null;
end $$;

create trigger note_unit after insert on ledger.entry for each row
  when (new.type in ('unit-founded', 'unit-renamed', 'unit-merged')) execute function committees.note_unit();

create table committees.complaint (
  id              uuid        primary key,
  number          text        not null unique,
  person_id       uuid        not null references organisations.person (id),
  unit_id         uuid        not null references organisations.unit (id),
  ground          text        not null check (ground in ('favouring', 'insulting', 'improper-gain', 'leaking')),
  words           text        not null,
  on_day          date,
  complainant     bytea,
  state           text        not null check (state in ('received', 'decided')),
  rule_id         uuid        not null references rules.rule (id),
  due_on          date        not null,
  received_at     timestamptz not null,
  received_by     uuid        not null references access.account (id),
  is_founded      boolean,
  is_serious      boolean,
  consequence     text        check (consequence in ('none', 'criticism', 'correction', 'removal', 'dismissal')),
  finding         text,
  reply           text,
  decided_at      timestamptz,
  decided_by      uuid        references access.account (id),
  replied_on      date,
  replied_as      text,
  version         integer     not null default 1,
  check ((state = 'decided') = (num_nonnulls(is_founded, is_serious, consequence, finding, reply, decided_at, decided_by) = 7)),
  check ((replied_on is null) = (replied_as is null))
);
comment on column committees.complaint.complainant is 'Name and telephone, sealed; null of who would not say. Never shown to the person complained about.';
create index complaint_by_unit on committees.complaint (unit_id, received_at desc);
create index complaint_by_person on committees.complaint (person_id);

grant select, insert on all tables in schema committees to dingfen_app;
grant delete on committees.mixed_area to dingfen_app;
grant update (filed_on, filed_as, filed_by, notice_id) on committees.change to dingfen_app;
grant update (sent_on, sent_as, sent_by, version) on committees.court_notice to dingfen_app;
grant update on committees.complaint to dingfen_app;
