-- A matter that was refused has no turn of a body; who brought it is visited all the same, by a rule of its own.

alter table mediation.visit_due alter column proceeding_id drop not null;
alter table mediation.visit_due drop constraint visit_due_occasion_check;
alter table mediation.visit_due add constraint visit_due_occasion_check
  check (occasion in ('agreement', 'failure', 'performance', 'refusal') and (occasion = 'refusal') = (proceeding_id is null));
create unique index visit_due_of_refusal on mediation.visit_due (dispute_id, due_on) where proceeding_id is null;
comment on table mediation.visit_due is 'Done, late and missed are computed, never stored. Without a turn: the matter was refused.';
