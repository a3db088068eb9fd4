-- Equipment of recording: body cameras and collection stations, who keeps them, whether their clocks are right, the purchase as a plan.

create schema equipment;
grant usage on schema equipment to dingfen_app;

create table equipment.plan (
  id             uuid        primary key,
  bureau_id      uuid        not null references organisations.unit (id),
  kind           text        not null check (kind in ('camera', 'station')),
  batch          text        not null unique,
  fund           text        not null,
  quantity       integer     not null check (quantity between 1 and 10000),
  unit_price     bigint      not null check (unit_price >= 0),
  state          text        not null check (state in ('draft', 'adopted', 'closed')),
  version        integer     not null default 1,
  opened_at      timestamptz not null,
  opened_by      uuid        not null references access.account (id)
);
comment on table equipment.plan is 'A purchase for the whole district; who gets how many stands in its allocations.';
comment on column equipment.plan.unit_price is 'Fen.';

create table equipment.allocation (
  plan_id  uuid    not null references equipment.plan (id),
  unit_id  uuid    not null references organisations.unit (id),
  officers integer not null,
  need     integer not null,
  held     integer not null,
  proposed integer not null check (proposed >= 0),
  quantity integer not null check (quantity >= 0),
  reason   text,
  primary key (plan_id, unit_id),
  check (quantity = proposed or reason is not null)
);
comment on column equipment.allocation.officers is 'Officers whose certificate held when the plan was opened; need, held and proposed were computed from them that day.';
comment on column equipment.allocation.reason is 'Why the department gets another number than was computed.';

create table equipment.device (
  id            uuid        primary key,
  unit_id       uuid        not null references organisations.unit (id),
  asset_number  text        not null unique,
  kind          text        not null check (kind in ('camera', 'station')),
  model         text        not null,
  serial        text        not null unique,
  storage       text,
  batch         text,
  fund          text,
  purchased_on  date,
  plan_id       uuid        references equipment.plan (id),
  state         text        not null check (state in ('in-use', 'repair', 'scrapped')),
  in_use_since  date        not null,
  custodian_id  uuid        references authority.enforcement_officer (id),
  version       integer     not null default 1,
  registered_at timestamptz not null,
  registered_by uuid        not null references access.account (id)
);
comment on column equipment.device.serial is 'What recordings name as their device or station.';
comment on column equipment.device.in_use_since is 'Since when it could have recorded: first use, or back from repair.';
create index device_by_unit on equipment.device (unit_id);
create index device_by_plan on equipment.device (plan_id) where plan_id is not null;

create table equipment.handover (
  id           uuid        primary key,
  device_id    uuid        not null references equipment.device (id),
  position     integer     not null,
  from_id      uuid        references authority.enforcement_officer (id),
  to_id        uuid        references authority.enforcement_officer (id),
  state        text        not null check (state in ('pending', 'confirmed', 'typed', 'store', 'withdrawn')),
  words        text,
  typed_name   text,
  offered_at   timestamptz not null,
  offered_by   uuid        not null references access.account (id),
  settled_at   timestamptz,
  settled_by   uuid        references access.account (id),
  unique (device_id, position),
  check ((state = 'pending') = (settled_at is null)),
  check ((state = 'store') = (to_id is null)),
  check ((state = 'typed') = (typed_name is not null))
);
comment on column equipment.handover.state is 'Confirmed by the account of who takes it; typed for who has none; store is back with the department.';
create unique index handover_pending on equipment.handover (device_id) where state = 'pending';
create index handover_to on equipment.handover (to_id) where state = 'pending';

create table equipment.clock_check (
  id            uuid        primary key,
  device_id     uuid        not null references equipment.device (id),
  position      integer     not null,
  drift_seconds integer     not null check (abs(drift_seconds) <= 31622400),
  was_set       boolean     not null,
  checked_at    timestamptz not null,
  checked_by    uuid        not null references access.account (id),
  unique (device_id, position)
);
comment on column equipment.clock_check.drift_seconds is 'By how much the device was fast; negative where it was slow.';
comment on column equipment.clock_check.was_set is 'It was set right at once: from then on the clock is right, what was recorded before is not.';

create table equipment.import (
  id          uuid        primary key,
  digest      bytea       not null unique check (octet_length(digest) = 32),
  taken       integer     not null,
  left_out    integer     not null,
  imported_at timestamptz not null,
  imported_by uuid        not null references access.account (id)
);
comment on column equipment.import.digest is 'Of the file and of what the trial made of it: the same is imported once.';

grant select, insert on all tables in schema equipment to dingfen_app;
grant update (state, version) on equipment.plan to dingfen_app;
grant update (quantity, reason) on equipment.allocation to dingfen_app;
grant update (asset_number, model, serial, storage, batch, fund, purchased_on, state, in_use_since, custodian_id, version)
  on equipment.device to dingfen_app;
grant update (state, settled_at, settled_by) on equipment.handover to dingfen_app;

create index recording_by_station on recording.recording (station, arrived_at) where station is not null;
