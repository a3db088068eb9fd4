-- What outside systems send, and what they are told in their order.

alter table referral.referral add column body_key text generated always as
  (lower(regexp_replace(normalize(body_name, NFKC), '[\s()\[\]{}〔〕【】]', '', 'g'))) stored;
comment on column referral.referral.body_key is 'The name of the other body in its compared form, as normalNumber of the domain makes it.';
create index referral_by_body on referral.referral (body, body_key, recorded_at desc);

alter table machines.client add column last_position bigint not null default 0;
comment on column machines.client.last_position is 'Of its latest event. Raised under the row lock, so that positions have no gap and come in the order of their transactions.';

create table machines.arrival (
  client_id   uuid        not null references machines.client (id),
  their_key   text        not null,
  referral_id uuid        not null references referral.referral (id),
  digest      bytea       not null,
  at          timestamptz not null,
  primary key (client_id, their_key)
);
comment on table machines.arrival is 'The content under which a number of theirs first came: the same again is the same referral, another one is a clash.';
create index arrival_by_referral on machines.arrival (referral_id);

create table machines.message (
  referral_id uuid        not null references referral.referral (id),
  client_id   uuid        not null references machines.client (id),
  sequence    integer     not null check (sequence > 0),
  type        text        not null check (type in ('receipt', 'result', 'return', 'refusal', 'withdrawal')),
  digest      bytea       not null,
  content     jsonb       not null,
  state       text        not null check (state in ('kept', 'applied', 'refused')),
  code        text,
  received_at timestamptz not null,
  settled_at  timestamptz,
  primary key (referral_id, client_id, sequence),
  check ((state = 'kept') = (settled_at is null)),
  check ((state = 'refused') = (code is not null))
);
comment on table machines.message is 'Messages on one referral in the order of their sender. One that came early is kept until those before it are here.';

create table machines.event (
  client_id   uuid        not null references machines.client (id),
  position    bigint      not null,
  referral_id uuid        not null references referral.referral (id),
  type        text        not null,
  state       text        not null,
  sequence    integer,
  code        text,
  at          timestamptz not null,
  primary key (client_id, position)
);
comment on table machines.event is 'What a system is told, by polling and by webhook; written in the transaction of the change.';

grant select, insert on machines.arrival, machines.message, machines.event to dingfen_app;
grant update on machines.message to dingfen_app;

-- Whoever moves a referral, by whatever path, tells the systems of the other body in the same transaction.
create function machines.tell() returns trigger language plpgsql as $$
begin
  if new.direction = 'out' and new.sent_on is null then
    return null;
  end if;
  with speakers as (
    update machines.client c set last_position = last_position + 1
     where c.state = 'active' and c.body = new.body and c.body_key = new.body_key
    returning c.id, c.last_position)
  insert into machines.event (client_id, position, referral_id, type, state, at)
  select id, last_position, new.id, 'referral.' || new.state, new.state, now() from speakers;
  return null;
end $$;

create trigger tell_new after insert on referral.referral for each row execute function machines.tell();
create trigger tell_moved after update of state on referral.referral for each row
  when (old.state is distinct from new.state) execute function machines.tell();
