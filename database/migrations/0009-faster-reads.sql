-- What the bench found: the planner is told the real price of a search, and the calendar is read only when it changed.

-- A row that does not contain the word is ruled out by a cheap look for it before its pairs are made. At the former
-- price a common word was never found by walking the list in its order, which is the fastest way to the first page.
alter function search.pairs(text) cost 10;

-- Nearly all questions are about what is open, and what is open stays few while the rest grows for ever.
drop index disputes.dispute_by_reach, disputes.dispute_by_words;
create index open_dispute_by_reach on disputes.dispute using gin (reach) with (fastupdate = off) where filing = 'open';
create index ended_dispute_by_reach on disputes.dispute using gin (reach) with (fastupdate = off) where filing <> 'open';
create index open_dispute_by_words on disputes.dispute using gin (search.pairs(search_text)) with (fastupdate = off)
  where filing = 'open';
create index ended_dispute_by_words on disputes.dispute using gin (search.pairs(search_text)) with (fastupdate = off)
  where filing <> 'open';

create table rules.calendar_version (
  only_row boolean primary key default true check (only_row),
  version  uuid    not null default gen_random_uuid()
);
comment on table rules.calendar_version is
  'Changes with every change of the calendar and never takes a former value, so that a copy in memory can be trusted while it is the same.';
insert into rules.calendar_version default values;

create function rules.mark_calendar_change() returns trigger language plpgsql as $$
  begin
    update rules.calendar_version set version = gen_random_uuid();
    return null;
  end
$$;
create trigger calendar_day_changed after insert or update or delete on rules.calendar_day
  for each statement execute function rules.mark_calendar_change();
create trigger calendar_year_changed after insert or update or delete on rules.calendar_year
  for each statement execute function rules.mark_calendar_change();

grant select, update on rules.calendar_version to dingfen_app;
