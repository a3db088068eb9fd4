-- What happens to each of several on its own day, such as payment, says to whom it happened.
alter table enforcement.step add column party_ids uuid[] check (cardinality(party_ids) > 0);
comment on column enforcement.step.party_ids is 'To whom it happened, of the counterparties of the case; null: to everybody.';
