-- Disclosure of law enforcement: what is public of a decision, on which channels, chosen by whom and confirmed by whom.

create schema publicity;
grant usage on schema publicity to dingfen_app;

create table publicity.publication (
  id               uuid        primary key,
  unit_id          uuid        not null references organisations.unit (id),
  source           text        not null check (source in ('case', 'row')),
  source_key       text        not null unique,
  act_type         text        not null,
  document_number  text        not null,
  decided_on       date,
  served_on        date,
  sealed           bytea       not null,
  defects          text[]      not null,
  state            text        not null,
  severity         text        not null check (severity in ('light', 'general', 'serious')),
  due_on           date,
  extent           text        check (extent in ('full', 'summary', 'none')),
  ground           text,
  words            text,
  kept             text[]      not null default '{}',
  chosen_by        uuid        references access.account (id),
  chosen_at        timestamptz,
  confirmed_by     uuid        references access.account (id),
  confirmed_at     timestamptz,
  return_words     text,
  published_on     date,
  before_effect    boolean     not null default false,
  ends_on          date,
  repairable_from  date,
  withdrawal       text,
  withdrawal_words text,
  withdrawn_on     date,
  withdrawal_due_on date,
  follows_id       uuid        references publicity.publication (id),
  shown            jsonb,
  shown_digest     bytea       check (octet_length(shown_digest) = 32),
  search_text      text        not null default '',
  version          integer     not null default 1,
  recorded_at      timestamptz not null,
  recorded_by      uuid        not null references access.account (id),
  check (confirmed_by is null or confirmed_by <> chosen_by),
  check (state not in ('published', 'correcting', 'corrected') or (shown is not null and confirmed_by is not null)),
  check (state not in ('withdrawing', 'withdrawn') or withdrawal_words is not null)
);
comment on table publicity.publication is 'One decision on its way to the public. A second person confirms: the database refuses the same one.';
comment on column publicity.publication.sealed is 'The decision as the file or the row holds it, with what the public never reads; sealed as personal numbers are.';
comment on column publicity.publication.kept is 'Words that the rules of masking took for identifying and a person kept.';
comment on column publicity.publication.shown is 'The rendition that the public reads now. Every public answer is made from this column and from no other text.';
comment on column publicity.publication.search_text is 'Words of the rendition in small letters, by which the public finds it.';
comment on column publicity.publication.ends_on is 'The first day on which it is public no more; null where no end is set.';
create index publication_of_unit on publicity.publication (unit_id, state, due_on);
create index publication_to_end on publicity.publication (ends_on) where state in ('published', 'correcting', 'corrected');
create index public_decision_by_day on publicity.publication (decided_on desc, id desc)
  where state in ('published', 'correcting', 'corrected');
create index public_decision_of_unit on publicity.publication (unit_id, decided_on desc, id desc)
  where state in ('published', 'correcting', 'corrected');
create index public_decision_by_words on publicity.publication using gin (search.pairs(search_text)) with (fastupdate = off)
  where state in ('published', 'correcting', 'corrected');
-- The planner does not look at the figures of a partial index (see 0015).
create statistics publicity.publication_words on (search.pairs(search_text)) from publicity.publication;

create table publicity.rendition (
  id             uuid        primary key,
  publication_id uuid        not null references publicity.publication (id),
  position       integer     not null,
  content        jsonb       not null,
  digest         bytea       not null check (octet_length(digest) = 32),
  hidden         jsonb       not null,
  sealed         bytea       not null,
  kept           text[]      not null,
  reason         text,
  made_by        uuid        not null references access.account (id),
  made_at        timestamptz not null,
  confirmed_by   uuid        references access.account (id),
  confirmed_at   timestamptz,
  unique (publication_id, position),
  check (confirmed_by is null or confirmed_by <> made_by)
);
comment on table publicity.rendition is 'Every masked text that was made, with its digest and the list of what it hides and why; the hidden words are not in it.';
comment on column publicity.rendition.sealed is 'The decision from which it was made.';

create table publicity.channel (
  publication_id uuid        not null references publicity.publication (id),
  channel        text        not null,
  state          text        not null,
  due_on         date        not null,
  is_provisional boolean     not null,
  basis          text        not null,
  assumption     boolean     not null,
  sent_at        timestamptz,
  receipt        text,
  confirmed_at   timestamptz,
  down_due_on    date,
  down_receipt   text,
  down_at        timestamptz,
  primary key (publication_id, channel)
);
comment on table publicity.channel is 'One decision on one channel: published, confirmed, taken down, taking down confirmed, each with its time.';
create index channel_due on publicity.channel (channel, due_on) where state in ('due', 'sent', 'to-withdraw');

create table publicity.correction (
  id             uuid        primary key,
  publication_id uuid        not null references publicity.publication (id),
  asked_at       timestamptz not null,
  sealed         bytea       not null,
  due_on         date        not null,
  answer         text,
  is_upheld      boolean,
  answered_at    timestamptz,
  answered_by    uuid        references access.account (id),
  check ((answer is null) = (answered_at is null))
);
comment on column publicity.correction.sealed is 'What was said and how the sender can be reached.';
create index correction_by_publication on publicity.correction (publication_id, asked_at);
create index correction_open on publicity.correction (due_on) where answered_at is null;

grant select, insert on all tables in schema publicity to dingfen_app;
grant update on publicity.publication, publicity.rendition, publicity.channel, publicity.correction to dingfen_app;
