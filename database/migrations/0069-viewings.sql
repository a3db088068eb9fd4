-- Who looked at a recording, and who took a copy of it and why.

create table recording.viewing (
  id            uuid        primary key,
  recording_id  uuid        not null references recording.recording (id),
  account_id    uuid        not null references access.account (id),
  is_copy       boolean     not null,
  reason        text,
  opened_at     timestamptz not null,
  check (not is_copy or reason is not null)
);
comment on table recording.viewing is 'Opens the content of a recording for one account and some hours; each is a line of its custody.';
create index viewing_of_account on recording.viewing (account_id, opened_at);
grant select, insert on recording.viewing to dingfen_app;
