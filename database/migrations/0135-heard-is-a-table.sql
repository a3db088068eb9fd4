-- Every event of every matter was held against the conditions of thirteen triggers, and PostgreSQL reads the condition of
-- a trigger anew for each statement: a quarter of what it cost to keep an event. What is told of is a table now.
create table notifications.heard (
  kind text not null,
  type text not null,
  primary key (kind, type)
);
comment on table notifications.heard is
  'Events of the ledger of which somebody is told, by the kind of the chain that they stand on. The program names the same ones.';
grant select on notifications.heard to dingfen_app;

insert into notifications.heard (kind, type) values
  ('dispute', 'dispatched'), ('dispute', 'reported-upward'), ('dispute', 'taken-over'), ('dispute', 'sent-down'),
  ('dispute', 'escalated'), ('dispute', 'send-back-requested'), ('dispute', 'send-back-agreed'),
  ('dispute', 'send-back-refused'), ('dispute', 'sideways-offered'), ('dispute', 'passed-sideways'),
  ('dispute', 'sideways-declined'), ('dispute', 'sideways-lapsed'), ('dispute', 'supervision-reminded'),
  ('dispute', 'supervision-ordered'), ('dispute', 'supervision-replied'), ('dispute', 'supervision-reopened'),
  ('dispute', 'supervision-accepted'), ('dispute', 'risk-coloured'), ('dispute', 'consultation-asked'),
  ('dispute', 'joint-release-asked'), ('dispute', 'consultation-convened'), ('dispute', 'joint-guest-invited'),
  ('dispute', 'joint-group-formed'), ('dispute', 'joint-helper-added'), ('dispute', 'joint-lead-changed'),
  ('dispute', 'consultation-concluded'), ('dispute', 'joint-task-given'), ('dispute', 'joint-group-ended'),
  ('dispute', 'joint-guest-ended'), ('dispute', 'joint-release-agreed'), ('dispute', 'joint-release-refused'),
  ('dispute', 'consultation-cancelled'), ('dispute', 'referral-received'), ('dispute', 'party-replied'),
  ('dispute', 'led-to-routes'), ('dispute', 'aid-decided'), ('dispute', 'instructed'),
  ('dispute', 'instruction-answered'),
  ('visit', 'referral-received'),
  ('safety', 'event-reported'),
  ('complaint', 'complaint-received'),
  ('account', 'webhook-given-up'),
  ('on-call', 'on-call-asked'), ('on-call', 'on-call-accepted'), ('on-call', 'nobody-on-call'),
  ('on-call', 'on-call-withdrawn'),
  ('seat', 'swap-asked'), ('seat', 'swap-agreed'), ('seat', 'swap-refused'), ('seat', 'swap-withdrawn'),
  ('seat', 'shift-reassigned'),
  ('department-return', 'return-opened'), ('department-return', 'return-chased'),
  ('department-return', 'return-submitted'), ('department-return', 'return-rejected'),
  ('review-submission', 'submitted'), ('review-submission', 'submitted-again'), ('review-submission', 'supplemented'),
  ('review-submission', 'taken-up'), ('review-submission', 'assigned'), ('review-submission', 'ruling'),
  ('review-submission', 'withdrawn'), ('review-submission', 'supplement-asked'), ('review-submission', 'returned'),
  ('review-submission', 'opinion'),
  ('publication', 'correction-asked'),
  ('recording', 'content-damaged'), ('recording', 'content-healed'),
  ('deletion-list', 'deletion-list-drawn'), ('deletion-list', 'deletion-list-refused'),
  ('deletion-list', 'deletion-list-done');

create or replace function notifications.hear() returns trigger language plpgsql as $$
begin
  insert into platform.caused_job (job, payload)
  select 'notifications.tell', jsonb_build_object('chain', new.chain, 'seq', new.seq)
    from notifications.heard h where h.kind = new.kind and h.type = new.type;
  return null;
end $$;

drop trigger hear_dispute on ledger.entry;
drop trigger hear_visit on ledger.entry;
drop trigger hear_safety on ledger.entry;
drop trigger hear_complaint on ledger.entry;
drop trigger hear_account on ledger.entry;
drop trigger hear_on_call on ledger.entry;
drop trigger hear_seat on ledger.entry;
drop trigger hear_department_return on ledger.entry;
drop trigger hear_review_submission on ledger.entry;
drop trigger hear_publication on ledger.entry;
drop trigger hear_recording on ledger.entry;
drop trigger hear_deletion_list on ledger.entry;
create trigger hear after insert on ledger.entry for each row execute function notifications.hear();
