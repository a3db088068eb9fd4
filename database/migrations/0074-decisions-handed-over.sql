-- Decisions of cases are handed over to disclosure by the machinery too: when they are served, and once a day.

alter table publicity.publication alter column recorded_by drop not null;
comment on column publicity.publication.recorded_by is 'Who handed it over; null where the machinery did.';
