-- Applications of parties for legal aid, made with their matter and handed to the legal aid centre.

create table exits.aid_application (
  id                 uuid        primary key,
  dispute_id         uuid        not null references disputes.dispute (id),
  party_id           uuid        not null references parties.party (id),
  number             text        not null unique,
  matter             text        not null,
  means_free         text,
  verification_free  text,
  means_proof        text,
  income_fen         bigint      check (income_fen >= 0),
  limitation_on      date,
  needs_preservation boolean     not null,
  words              text        not null,
  applied_on         date        not null,
  referral_id        uuid        references referral.referral (id),
  state              text        not null check (state in ('applied', 'granted', 'refused', 'withdrawn')),
  decided_on         date,
  result_words       text,
  lawyer             text        not null default '',
  recorded_at        timestamptz not null,
  recorded_by        uuid        not null references access.account (id),
  version            integer     not null default 1,
  check ((state = 'applied') = (decided_on is null)),
  check (means_proof is not null or means_free is not null or verification_free is not null)
);
comment on column exits.aid_application.means_free is 'Ground on which nobody asks about means (Legal Aid Law 32).';
comment on column exits.aid_application.verification_free is 'Ground on which need is asked for and not verified (Legal Aid Law 42); another thing than the first.';
create unique index one_open_aid_application on exits.aid_application (party_id) where state = 'applied';
create index aid_application_by_dispute on exits.aid_application (dispute_id, recorded_at);

grant select, insert on exits.aid_application to dingfen_app;
grant update (state, decided_on, result_words, lawyer, version) on exits.aid_application to dingfen_app;
