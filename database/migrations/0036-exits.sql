-- Exits: a matter that mediation does not settle is led to the legal track, each party told by a notice.

create schema exits;
grant usage on schema exits to dingfen_app;

create table exits.exit (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  proceeding_id uuid        references mediation.proceeding (id),
  number        text        not null unique,
  occasions     text[]      not null check (cardinality(occasions) > 0),
  proposed      jsonb       not null,
  chosen        jsonb       not null,
  reason        text,
  rule_id       uuid        not null references rules.rule (id),
  led_on        date        not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id),
  replaced_at   timestamptz
);
comment on table exits.exit is 'To which routes the parties of a matter were led, and what the rule proposed then. A newer one replaces the older, which stays as it was told.';
comment on column exits.exit.proceeding_id is 'The turn that ended without settling it; null where the matter was declined.';
comment on column exits.exit.chosen is 'As it stands on the notice: routes with reasons, where to, until when, with which papers.';
comment on column exits.exit.reason is 'Why the choice departs from the proposal.';
create unique index one_standing_exit on exits.exit (dispute_id) where replaced_at is null;
create index exit_by_dispute on exits.exit (dispute_id, recorded_at);

grant select, insert on exits.exit to dingfen_app;
grant update (replaced_at) on exits.exit to dingfen_app;
