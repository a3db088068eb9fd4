-- Whether somebody said at which hour a step was taken: noon stands for a day of which nobody did.

alter table enforcement.step add column hour_said boolean not null default false;
update enforcement.step set hour_said = true
 where (step_at at time zone 'Asia/Shanghai')::time <> '12:00';
comment on column enforcement.step.hour_said is 'False: step_at is noon of step_on, and nothing on a line of time is placed by it.';
