-- Whom a party calls: a unit has a telephone and a place where somebody is met. Without a telephone of its own, the nearest
-- unit above it answers.
alter table organisations.unit add column phone text, add column office text,
  add constraint unit_phone_check check (phone ~ '^[0-9][0-9-]{4,19}$'),
  add constraint unit_office_check check (length(office) between 2 and 100);
comment on column organisations.unit.phone is 'Of the office, shown to residents; never of a person.';
