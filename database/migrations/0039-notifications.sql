-- Notifications: what people are told of their work, in the inbox and by mail or SMS, and what became of each delivery.

create schema notifications;
grant usage on schema notifications to dingfen_app;

create table notifications.notification (
  id          uuid        primary key,
  account_id  uuid        not null references access.account (id),
  event       text        not null,
  matter_kind text        not null check (matter_kind in ('dispute', 'visit', 'event')),
  matter_id   uuid        not null,
  source      text        not null,
  due_on      date,
  at          timestamptz not null,
  read_at     timestamptz,
  unique (account_id, matter_id, source)
);
comment on table notifications.notification is
  'One thing that one person was told. It names the matter and says no word of it: what is shown is read from the matter, under the rights of the day.';
comment on column notifications.notification.source is
  'The event of the ledger, or the limit that came near: the same source is told once.';
create index inbox on notifications.notification (account_id, at desc, id desc);
create index unread on notifications.notification (account_id) where read_at is null;
create index told_of_matter on notifications.notification (matter_id, source);

create table notifications.setting (
  account_id  uuid    primary key references access.account (id),
  mail_sealed bytea,
  sms_sealed  bytea,
  language    text    not null default 'zh' check (language in ('zh', 'en')),
  choices     jsonb   not null default '{}',
  version     integer not null default 1
);
comment on column notifications.setting.choices is
  'Per group of events the channels that the person chose; a group that is not named has those of the rule. Danger is never asked.';

create table notifications.delivery (
  id              uuid        primary key,
  notification_id uuid        references notifications.notification (id),
  account_id      uuid        not null references access.account (id),
  channel         text        not null check (channel in ('mail', 'sms')),
  state           text        not null check (state in ('waiting', 'sent', 'failed', 'withheld')),
  reason          text,
  attempts        integer     not null default 0,
  not_before      timestamptz not null,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  check ((state = 'waiting') = (ended_at is null))
);
comment on table notifications.delivery is
  'The outbox and its log. Neither the address nor the words are kept here: the one is sealed with the person, the other is made when it is sent.';
comment on column notifications.delivery.notification_id is 'Null for a test of the channel.';
create index delivery_latest on notifications.delivery (created_at desc, id desc);
create index delivery_failed on notifications.delivery (created_at desc, id desc) where state = 'failed';
create index delivery_of on notifications.delivery (notification_id);

grant select, insert, update on all tables in schema notifications to dingfen_app;

-- Whoever writes one of these events into the ledger causes the job in the same transaction: none can be forgotten.
create function notifications.hear() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_job('notifications.tell', payload => json_build_object('chain', new.chain, 'seq', new.seq),
                                  max_attempts => 25);
  return null;
end $$;

create trigger hear after insert on ledger.entry for each row
  when (new.type in ('dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
                     'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
                     'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
                     'event-reported', 'joint-task-given', 'referral-received', 'party-replied'))
  execute function notifications.hear();
