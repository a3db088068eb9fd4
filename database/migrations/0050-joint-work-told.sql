-- Who is invited, who gets a task with a part, and who has to decide on joint work is told of it too.
drop trigger hear on ledger.entry;
create trigger hear after insert on ledger.entry for each row
  when (new.type in ('dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
                     'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
                     'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
                     'event-reported', 'joint-task-given', 'referral-received', 'party-replied', 'consultation-asked',
                     'joint-release-asked', 'consultation-convened', 'joint-guest-invited', 'joint-group-formed',
                     'joint-helper-added', 'joint-lead-changed', 'consultation-concluded'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "joint-asked", "audience": ["triage-officers"], "channels": ["mail"]}'::jsonb),
                        ('{"event": "joint-invited", "audience": ["addressed"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
