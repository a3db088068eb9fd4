-- Webhooks: where a system wants to be told, the outbox, and every attempt.

alter table machines.client
  add column webhook_url    text,
  add column webhook_secret bytea,
  add constraint webhook_is_whole check ((webhook_url is null) = (webhook_secret is null));
comment on column machines.client.webhook_secret is 'Sealed: messages are signed with it.';
grant update on machines.client to dingfen_app;

create table machines.delivery (
  id         uuid        primary key,
  client_id  uuid        not null,
  position   bigint      not null,
  state      text        not null check (state in ('waiting', 'sent', 'dead')),
  attempts   integer     not null default 0,
  next_at    timestamptz,
  status     integer,
  fault      text,
  created_at timestamptz not null,
  ended_at   timestamptz,
  foreign key (client_id, position) references machines.event (client_id, position),
  unique (client_id, position),
  check ((state = 'waiting') = (ended_at is null))
);
comment on table machines.delivery is 'The outbox of webhooks and its log; what is sent is made from the event.';
comment on column machines.delivery.status is 'What the other side answered last.';
create index delivery_latest on machines.delivery (created_at desc, id desc);
create index delivery_dead on machines.delivery (created_at desc, id desc) where state = 'dead';

create table machines.attempt (
  delivery_id  uuid        not null references machines.delivery (id),
  number       integer     not null,
  at           timestamptz not null,
  status       integer,
  fault        text,
  milliseconds integer     not null,
  primary key (delivery_id, number)
);

grant select, insert on machines.delivery, machines.attempt to dingfen_app;
grant update on machines.delivery to dingfen_app;

-- Whatever a system is told by polling goes out by webhook too, in the same transaction.
create function machines.send() returns trigger language plpgsql as $$
declare delivery uuid := gen_random_uuid();
begin
  insert into machines.delivery (id, client_id, position, state, created_at)
  select delivery, new.client_id, new.position, 'waiting', new.at
    from machines.client c where c.id = new.client_id and c.webhook_url is not null;
  if found then
    perform graphile_worker.add_job('machines.deliver-webhook', payload => json_build_object('deliveryId', delivery),
                                    max_attempts => 25);
  end if;
  return null;
end $$;

create trigger send after insert on machines.event for each row execute function machines.send();
