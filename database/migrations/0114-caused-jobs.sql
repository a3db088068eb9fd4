-- Work that changes cause in crowds is caused by one row, and taken together. The queue's own row costs several
-- statements and a note to all listeners, which lets one transaction commit at a time: a dispatch paid a fifth of its
-- time for it.

create table platform.caused_job (
  id       bigint      generated always as identity primary key,
  job      text        not null,
  payload  jsonb       not null,
  at       timestamptz not null default clock_timestamp()
);
comment on table platform.caused_job is
  'Causes that no worker has taken yet. A row lives for a second; what fails goes to the queue of jobs, which tries each by itself.';
-- To take rows that nobody else takes, one must be allowed to change them.
grant select, insert, update, delete on platform.caused_job to dingfen_app;

create or replace function notifications.hear() returns trigger language plpgsql as $$
begin
  insert into platform.caused_job (job, payload)
  values ('notifications.tell', jsonb_build_object('chain', new.chain, 'seq', new.seq));
  return null;
end $$;
