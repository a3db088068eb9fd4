-- The own term of a referral is prolonged, stands still and runs on; the systems of the other body say so and are told.

create table referral.term_change (
  id          uuid        primary key,
  referral_id uuid        not null references referral.referral (id),
  seq         integer     not null,
  move        text        not null check (move in ('extend', 'pause', 'resume')),
  on_day      date        not null,
  length      integer     check (length > 0),
  ground      text,
  words       text        not null,
  consents    jsonb       not null default '[]',
  due_on      date,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id),
  check ((move = 'extend') = (length is not null)),
  check ((move = 'pause') = (ground is not null)),
  unique (referral_id, seq)
);
comment on table referral.term_change is 'Only grows: why the ledger of the term has this entry, who consented and when, and which paper shows it.';
comment on column referral.term_change.seq is 'The version of the referral that it made.';
comment on column referral.term_change.due_on is 'Up to when the term ran afterwards; null while it stands still.';
grant select, insert on referral.term_change to dingfen_app;

alter table machines.message drop constraint message_type_check;
alter table machines.message add constraint message_type_check check
  (type in ('receipt', 'extension', 'pause', 'resumption', 'result', 'return', 'refusal', 'withdrawal'));

create function machines.tell_term() returns trigger language plpgsql as $$
begin
  with told as (select * from referral.referral where id = new.referral_id),
  speakers as (
    update machines.client c set last_position = last_position + 1 from told r
     where c.state = 'active' and c.body = r.body and c.body_key = r.body_key
    returning c.id, c.last_position, r.state)
  insert into machines.event (client_id, position, referral_id, type, state, at)
  select id, last_position, new.referral_id, 'term.' || new.move, state, now() from speakers;
  return null;
end $$;

create trigger tell_term after insert on referral.term_change for each row execute function machines.tell_term();
