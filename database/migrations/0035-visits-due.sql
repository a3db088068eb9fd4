-- Follow-up visits that are due by rule, of every matter that ended, with an agreement or without.

create table mediation.visit_due (
  id            uuid        primary key,
  dispute_id    uuid        not null references disputes.dispute (id),
  proceeding_id uuid        not null references mediation.proceeding (id),
  occasion      text        not null check (occasion in ('agreement', 'failure', 'performance')),
  due_on        date        not null,
  rule_id       uuid        not null references rules.rule (id),
  made_at       timestamptz not null,
  unique (proceeding_id, due_on)
);
comment on table mediation.visit_due is 'Every applicant and respondent is asked on each; done, late and missed are computed, never stored.';
create index visit_due_by_dispute on mediation.visit_due (dispute_id, due_on);
create index visit_due_by_day on mediation.visit_due (due_on);
grant select, insert on mediation.visit_due to dingfen_app;

alter table mediation.follow_up add column visit_due_id uuid references mediation.visit_due (id);
comment on column mediation.follow_up.visit_due_id is 'Which of the due visits this one counts for; null where none was open.';
create index follow_up_by_visit on mediation.follow_up (visit_due_id) where visit_due_id is not null;

create index dissatisfied_judgement on applications.party_judgement (proceeding_id)
  where satisfaction in ('dissatisfied', 'very-dissatisfied');
