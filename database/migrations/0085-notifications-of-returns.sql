-- Clerk and head of a department are told of what their return waits for.
alter table notifications.notification drop constraint notification_matter_kind_check;
alter table notifications.notification add constraint notification_matter_kind_check
  check (matter_kind in ('dispute', 'visit', 'event', 'committee', 'complaint', 'machine-client', 'on-call', 'seat',
                         'return'));

create trigger hear_returns after insert on ledger.entry for each row
  when (new.type in ('return-opened', 'return-chased', 'return-submitted', 'return-rejected'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "return-opened", "audience": ["department"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "return-chased", "audience": ["department"], "channels": ["mail", "sms"]}'::jsonb),
                       ('{"event": "return-to-sign", "audience": ["department-heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "return-rejected", "audience": ["department"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
