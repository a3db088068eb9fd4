-- Whoever has a part in joint work is told when it is over, whoever was to come to a consultation when it does not take
-- place, and whoever asked to be released how that was ruled.
drop trigger hear_dispute on ledger.entry;
create trigger hear_dispute after insert on ledger.entry for each row
  when (new.kind = 'dispute' and new.type in (
        'dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
        'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
        'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
        'consultation-asked', 'joint-release-asked', 'consultation-convened', 'joint-guest-invited',
        'joint-group-formed', 'joint-helper-added', 'joint-lead-changed', 'consultation-concluded',
        'joint-task-given', 'joint-group-ended', 'joint-guest-ended', 'joint-release-agreed',
        'joint-release-refused', 'consultation-cancelled', 'referral-received', 'party-replied', 'led-to-routes',
        'aid-decided', 'instructed', 'instruction-answered', 'sideways-offered', 'passed-sideways',
        'sideways-declined', 'sideways-lapsed'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "joint-ended", "audience": ["addressed"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "joint-called-off", "audience": ["addressed"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "joint-release-ruled", "audience": ["addressed"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
