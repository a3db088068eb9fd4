-- A paper that goes to several is served on each; the periods of each run from its own day.
alter table enforcement.serving add column party_id uuid references parties.party (id);
comment on column enforcement.serving.party_id is 'Whom it was served on; null: on everybody to whom the paper goes.';
create unique index serving_once_on_each on enforcement.serving (step_id, party_id);
