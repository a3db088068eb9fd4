-- Whoever convened a consultation is told that an invited unit cannot attend.
insert into notifications.heard (kind, type) values ('dispute', 'invitation-declined');

update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') ||
         '[{"event": "joint-declined", "audience": ["asked-before"], "channels": ["mail"]}]'::jsonb)
 where r.key = 'notification.events'
   and not r.value -> 'events' @> '[{"event": "joint-declined"}]';
