-- What is derived from the content of a recording stands with the recording, where its screens read it.
alter table recording.recording
  add column duration_ms bigint check (duration_ms >= 0),
  add column picture bytea check (octet_length(picture) = 32);

comment on column recording.recording.duration_ms is 'As its content says; derived where ffmpeg is installed, otherwise unknown.';
comment on column recording.recording.picture is 'Digest of a small picture (JPEG) of it in the store; derived, never a proof.';

update recording.recording r set duration_ms = c.duration_ms, picture = c.thumbnail
  from keeping.content c where c.digest = r.digest and c.derived_at is not null;

grant update (duration_ms, picture) on recording.recording to dingfen_app;
