-- A representative may agree to mediation, and sign, for those who gave that power.

alter table groups.represented add column authority text not null default 'general';
comment on column groups.represented.authority is
  'general: to speak; special: to settle and to sign as well. Given by each person, as the consent is.';

alter table mediation.consent add column through_party_id uuid references parties.party (id);
comment on column mediation.consent.through_party_id is 'The representative who said it for this party; none: the party.';
alter table mediation.signature add column through_party_id uuid references parties.party (id);
comment on column mediation.signature.through_party_id is 'The representative whose stroke this is; none: the signer.';
