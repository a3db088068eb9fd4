-- Referrals: matters that go to another body or come from one, with consents and the list of materials.

create schema referral;
grant usage on schema referral to dingfen_app;

create table referral.referral (
  id           uuid        primary key,
  direction    text        not null check (direction in ('in', 'out')),
  kind         text        not null check (kind in ('guided', 'delegated', 'entrusted', 'transferred', 'invited')),
  body         text        not null,
  body_name    text        not null,
  contact      text        not null default '',
  number       text        not null unique,
  their_number text,
  number_key   text,
  dispute_id   uuid        references disputes.dispute (id),
  visit_id     uuid        references reception.visit (id),
  state        text        not null check (state in
                 ('drafted', 'sent', 'received', 'confirmed', 'resulted', 'returned', 'refused', 'withdrawn')),
  reason       text        not null default '',
  procedure    text        check (procedure in ('ordinary', 'summary')),
  route        jsonb       not null,
  rule_id      uuid        not null references rules.rule (id),
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
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id),
  version      integer     not null default 1,
  check (direction = 'in' or dispute_id is not null),
  check ((direction = 'in') = (their_number is not null)),
  check ((state in ('resulted', 'returned', 'refused', 'withdrawn')) = (ended_on is not null)),
  check ((state = 'resulted') = (outcome is not null))
);
comment on table referral.referral is 'A matter that another body sent here or that is sent to one. Its clocks stand under its own id; the clock of the matter knows nothing of it.';
comment on column referral.referral.number_key is 'Name and number of the sender in their compared form: the same number of the same body is one referral.';
comment on column referral.referral.route is 'The row of the rule under which it began.';
comment on column referral.referral.undisputed is 'Facts that the parties agreed to record; concessions never stand here.';
create unique index one_referral_per_number on referral.referral (body, number_key) where direction = 'in';
create index referral_by_dispute on referral.referral (dispute_id, recorded_at);
create index referral_by_visit on referral.referral (visit_id) where visit_id is not null;
create index open_referral on referral.referral (recorded_at) where state in ('drafted', 'sent', 'received', 'confirmed');

create table referral.material (
  id          uuid     primary key,
  referral_id uuid     not null references referral.referral (id),
  position    smallint not null,
  name        text     not null,
  form        text     not null check (form in ('original', 'copy')),
  count       integer  not null check (count > 0),
  returned    boolean,
  words       text,
  unique (referral_id, position)
);
comment on column referral.material.returned is 'Set when the referral ends: whether it went back; words say why not.';

create table referral.consent (
  id          uuid        primary key,
  referral_id uuid        not null references referral.referral (id),
  party_id    uuid        not null references parties.party (id),
  seq         integer     not null,
  agreed      boolean     not null,
  channel     text        not null,
  on_day      date        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id)
);
comment on table referral.consent is 'Only grows; the latest answer of a party counts.';
comment on column referral.consent.seq is 'The version of the referral that it made: two answers of one moment keep their order.';
create index consent_by_referral on referral.consent (referral_id, party_id, seq);

grant select, insert on all tables in schema referral to dingfen_app;
grant update on referral.referral, referral.material to dingfen_app;
grant delete on referral.material to dingfen_app;
