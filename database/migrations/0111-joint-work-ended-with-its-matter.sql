-- Where joint work ended because its matter was closed, nobody wrote a reason; that it did is said in every language.
alter table joint.working_group drop constraint working_group_check;
alter table joint.working_group add constraint working_group_end check (ended_at is not null or end_reason is null);
comment on column joint.working_group.end_reason is 'Null where it ended with its matter.';
comment on column joint.consultation.outcome is 'The conclusion, or the reason why it does not take place; null where it ended with its matter.';
