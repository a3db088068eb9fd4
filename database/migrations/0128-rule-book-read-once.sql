-- Whoever decides asks for several rules and for the calendar: they are one book, and a copy of it in memory serves
-- everybody who sees the version that it was made of.
alter table rules.calendar_version rename to book_version;
alter table rules.book_version rename constraint calendar_version_pkey to book_version_pkey;
alter table rules.book_version rename constraint calendar_version_only_row_check to book_version_only_row_check;
comment on table rules.book_version is
  'Changes with every change of the calendar or of a rule and never takes a former value, so that a copy in memory can be trusted while it is the same.';

create function rules.mark_change() returns trigger language plpgsql as $$
  begin
    update rules.book_version set version = gen_random_uuid();
    return null;
  end
$$;

drop trigger calendar_day_changed on rules.calendar_day;
drop trigger calendar_year_changed on rules.calendar_year;
drop function rules.mark_calendar_change();

create trigger calendar_day_changed after insert or update or delete or truncate on rules.calendar_day
  for each statement execute function rules.mark_change();
create trigger calendar_year_changed after insert or update or delete or truncate on rules.calendar_year
  for each statement execute function rules.mark_change();
create trigger rule_changed after insert or update or delete or truncate on rules.rule
  for each statement execute function rules.mark_change();

-- What was copied before the rules belonged to it is not trusted.
update rules.book_version set version = gen_random_uuid();
