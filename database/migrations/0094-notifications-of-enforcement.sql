-- The pillar of law enforcement is told too: its events have names that other chains have as well ('submitted', 'returned'),
-- so what is heard is named by the kind of the chain and the type together, one trigger for each kind.
alter table notifications.notification drop constraint notification_matter_kind_check;
alter table notifications.notification add constraint notification_matter_kind_check
  check (matter_kind in ('dispute', 'visit', 'event', 'committee', 'complaint', 'machine-client', 'on-call', 'seat',
                         'return', 'review-submission', 'publication', 'enforcement-officer', 'list-version'));

drop trigger hear on ledger.entry;
drop trigger hear_returns on ledger.entry;

create trigger hear_dispute after insert on ledger.entry for each row
  when (new.kind = 'dispute' and new.type in (
        'dispatched', 'reported-upward', 'taken-over', 'sent-down', 'escalated', 'send-back-requested',
        'send-back-agreed', 'send-back-refused', 'supervision-reminded', 'supervision-ordered',
        'supervision-replied', 'supervision-reopened', 'supervision-accepted', 'risk-coloured',
        'consultation-asked', 'joint-release-asked', 'consultation-convened', 'joint-guest-invited',
        'joint-group-formed', 'joint-helper-added', 'joint-lead-changed', 'consultation-concluded',
        'joint-task-given', 'referral-received', 'party-replied', 'led-to-routes', 'aid-decided',
        'instructed', 'instruction-answered'))
  execute function notifications.hear();

create trigger hear_visit after insert on ledger.entry for each row
  when (new.kind = 'visit' and new.type in (
        'referral-received'))
  execute function notifications.hear();

create trigger hear_safety after insert on ledger.entry for each row
  when (new.kind = 'safety' and new.type in (
        'event-reported'))
  execute function notifications.hear();

create trigger hear_complaint after insert on ledger.entry for each row
  when (new.kind = 'complaint' and new.type in (
        'complaint-received'))
  execute function notifications.hear();

create trigger hear_account after insert on ledger.entry for each row
  when (new.kind = 'account' and new.type in (
        'webhook-given-up'))
  execute function notifications.hear();

create trigger hear_on_call after insert on ledger.entry for each row
  when (new.kind = 'on-call' and new.type in (
        'on-call-asked', 'on-call-accepted', 'nobody-on-call', 'on-call-withdrawn'))
  execute function notifications.hear();

create trigger hear_seat after insert on ledger.entry for each row
  when (new.kind = 'seat' and new.type in (
        'swap-asked', 'swap-agreed', 'swap-refused', 'swap-withdrawn', 'shift-reassigned'))
  execute function notifications.hear();

create trigger hear_department_return after insert on ledger.entry for each row
  when (new.kind = 'department-return' and new.type in (
        'return-opened', 'return-chased', 'return-submitted', 'return-rejected'))
  execute function notifications.hear();

create trigger hear_review_submission after insert on ledger.entry for each row
  when (new.kind = 'review-submission' and new.type in (
        'submitted', 'submitted-again', 'supplemented', 'taken-up', 'assigned', 'ruling', 'withdrawn',
        'supplement-asked', 'returned', 'opinion'))
  execute function notifications.hear();

create trigger hear_publication after insert on ledger.entry for each row
  when (new.kind = 'publication' and new.type in (
        'correction-asked'))
  execute function notifications.hear();

-- A furnished house keeps its rule of who is told; it gains the events that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "review-submitted", "audience": ["review-office"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "review-supplemented", "audience": ["reviewer"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "review-assigned", "audience": ["reviewer"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "review-ruled", "audience": ["reviewer"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "review-withdrawn", "audience": ["reviewer"], "channels": []}'::jsonb),
                       ('{"event": "review-supplement-asked", "audience": ["asked-before", "department-heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "review-returned", "audience": ["asked-before", "department-heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "review-opinion", "audience": ["asked-before", "department-heads"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "certificate-ending", "audience": ["clerks"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "list-ending", "audience": ["clerks"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "correction-asked", "audience": ["disclosers"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "disclosure-late", "audience": ["disclosers"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "disclosure-late-long", "audience": ["oversight"], "channels": ["mail"], "daysAfter": 5}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
