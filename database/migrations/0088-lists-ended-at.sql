-- When it was said that a list ends: what is said afterwards frees nothing that began before.

alter table authority.list_version add column ended_at timestamptz;
comment on column authority.list_version.ended_at is 'When its end was recorded, which may be later than its last day.';
grant update (ended_at) on authority.list_version to dingfen_app;
