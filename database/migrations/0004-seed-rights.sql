-- The dated calendar is kept by the server; it is data, not a migration.
grant select, insert, update, delete on rules.calendar_day, rules.calendar_year to dingfen_app;
alter table rules.calendar_day add column name_en text not null default '';
