-- Instructions from above, calls to people on call and shifts that change hands are told too.

alter table notifications.notification drop constraint notification_matter_kind_check;
alter table notifications.notification add constraint notification_matter_kind_check
  check (matter_kind in ('dispute', 'visit', 'event', 'committee', 'complaint', 'machine-client', 'on-call', 'seat'));

drop trigger hear on ledger.entry;
create trigger hear after insert on ledger.entry for each row
  when (new.type in ('dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
                     'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
                     'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
                     'event-reported', 'joint-task-given', 'referral-received', 'party-replied', 'consultation-asked',
                     'joint-release-asked', 'consultation-convened', 'joint-guest-invited', 'joint-group-formed',
                     'joint-helper-added', 'joint-lead-changed', 'consultation-concluded', 'led-to-routes',
                     'aid-decided', 'complaint-received', 'webhook-given-up', 'instructed', 'instruction-answered',
                     'on-call-asked', 'on-call-accepted', 'nobody-on-call', 'on-call-withdrawn', 'swap-asked',
                     'swap-agreed', 'swap-refused', 'swap-withdrawn', 'shift-reassigned'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "instruction-received", "audience": ["answerable", "heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "instruction-answered", "audience": ["asked-before"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "on-call-asked", "audience": ["addressed"], "channels": ["mail", "sms"]}'::jsonb),
                       ('{"event": "on-call-answered", "audience": ["answerable"], "channels": ["sms"]}'::jsonb),
                       ('{"event": "on-call-nobody", "audience": ["answerable", "heads"], "channels": ["mail", "sms"]}'::jsonb),
                       ('{"event": "on-call-withdrawn", "audience": ["addressed"], "channels": ["sms"]}'::jsonb),
                       ('{"event": "swap-asked", "audience": ["addressed"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "swap-answered", "audience": ["addressed"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "shift-changed", "audience": ["addressed"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
