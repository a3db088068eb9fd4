-- Damage of a recorded content is told as danger; a list of deletion tells who has to decide it, and who drew it up.

-- The kinds that are there stay, whoever has added them.
do $$
declare kinds text;
begin
  select string_agg(quote_literal(kind), ', ' order by kind) into kinds from (
    select m.words[1] as kind from pg_constraint c,
           regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''', 'g') as m(words)
     where c.conname = 'notification_matter_kind_check'
    union select 'recording' union select 'deletion-list') k;
  alter table notifications.notification drop constraint notification_matter_kind_check;
  execute format('alter table notifications.notification add constraint notification_matter_kind_check check (matter_kind in (%s))', kinds);
end $$;

create trigger hear_recording after insert on ledger.entry for each row
  when (new.kind = 'recording' and new.type in (
        'content-damaged', 'content-healed'))
  execute function notifications.hear();

create trigger hear_deletion_list after insert on ledger.entry for each row
  when (new.kind = 'deletion-list' and new.type in (
        'deletion-list-drawn', 'deletion-list-refused', 'deletion-list-done'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "recording-damaged", "audience": ["recording-keepers"], "channels": ["mail", "sms"]}'::jsonb),
                       ('{"event": "recording-healed", "audience": ["recording-keepers"], "channels": []}'::jsonb),
                       ('{"event": "deletion-list-drawn", "audience": ["department-heads", "bureau-heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "deletion-list-settled", "audience": ["asked-before"], "channels": []}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';

create index recording_damaged on recording.recording (unit_id) where damaged_at is not null;
