-- The dated calendar is kept by the server; it is data, not a migration.
grant select, insert, update, delete on rules.calendar_day, rules.calendar_year to dingfen_app;
