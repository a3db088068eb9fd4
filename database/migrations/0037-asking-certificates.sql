-- Certificates of the days on which a party asked for mediation: each interrupts the limitation.

create table exits.asking_certificate (
  id         uuid        primary key,
  dispute_id uuid        not null references disputes.dispute (id),
  party_id   uuid        not null references parties.party (id),
  number     text        not null unique,
  content    jsonb       not null,
  issued_on  date        not null,
  issued_at  timestamptz not null,
  issued_by  uuid        not null references access.account (id)
);
comment on table exits.asking_certificate is 'What was certified stays as it was; a party that asks again gets a new one.';
create index asking_certificate_by_dispute on exits.asking_certificate (dispute_id, issued_at);

grant select, insert on exits.asking_certificate to dingfen_app;
