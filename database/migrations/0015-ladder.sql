-- The ladder: every change of hands is one record with its act, a send-back has a day by which it is answered.

alter table triage.dispatch add column act text not null default 'dispatched';
comment on column triage.dispatch.act is
  'How the matter changed hands: dispatched by the hub, reported upward, taken over from above, escalated by a rule, or passed to the successor of a merged unit.';
create index dispatch_by_receiver on triage.dispatch (to_unit_id, dispatched_at);

alter table triage.send_back add column answer_due_on date;
comment on column triage.send_back.answer_due_on is
  'Afterwards the rule about silence answers it. Null for requests from before there was a limit.';

-- The planner does not look at the figures of a partial index: without these a common word is taken for a rare one,
-- and all rows that hold it are collected and sorted where a walk in the order of the list had the page at once.
create statistics disputes.dispute_words on (search.pairs(search_text)) from disputes.dispute;

alter table triage.dispatch alter column dispatched_by drop not null;
comment on column triage.dispatch.dispatched_by is 'Null where a dated rule acted, not a person.';
