-- Cases of law enforcement: each follows a definition of its kind of act, step by step.

create schema enforcement;
grant usage on schema enforcement to dingfen_app;

create table enforcement.organ_setting (
  unit_id       uuid        primary key references organisations.unit (id),
  document_word text        not null,
  regime        text        not null,
  version       integer     not null default 1,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null references access.account (id)
);
comment on table enforcement.organ_setting is 'How a department numbers its documents, and whose procedural rule it follows.';

create table enforcement.enforcement_case (
  id          uuid        primary key,
  code        text        not null unique,
  unit_id     uuid        not null references organisations.unit (id),
  body_id     uuid        not null references authority.body (id),
  act_type    text        not null,
  procedure   text        not null,
  rule_id     uuid        not null references rules.rule (id),
  regime      text        not null,
  title       text        not null,
  division    text,
  source_id   uuid        references enforcement.enforcement_case (id),
  joint_id    uuid,
  stage       text        not null,
  due_on      date,
  closed_on   date,
  version     integer     not null default 1,
  opened_on   date        not null,
  opened_at   timestamptz not null,
  opened_by   uuid        not null references access.account (id)
);
comment on column enforcement.enforcement_case.rule_id is 'The definition of the act under which the case was opened; it keeps that version.';
comment on column enforcement.enforcement_case.joint_id is 'Cases of one joint action share it; each organ decides for itself.';
comment on column enforcement.enforcement_case.due_on is 'The nearest end of a running limit, a copy for lists; the case says it with its reason.';
create index enforcement_case_by_unit on enforcement.enforcement_case (unit_id, closed_on, due_on);
create index enforcement_case_by_joint on enforcement.enforcement_case (joint_id) where joint_id is not null;

create table enforcement.step (
  id           uuid        primary key,
  case_id      uuid        not null references enforcement.enforcement_case (id),
  position     integer     not null,
  code         text        not null,
  step_on      date        not null,
  step_at      timestamptz not null,
  fields       jsonb       not null,
  officer_ids  uuid[]      not null,
  paper_number text        unique,
  warned       jsonb       not null,
  reason       text,
  recorded_at  timestamptz not null,
  recorded_by  uuid        not null references access.account (id),
  unique (case_id, position)
);
comment on column enforcement.step.warned is 'What spoke against the step and was overruled, as it was shown then.';
comment on column enforcement.step.reason is 'Why it was taken all the same.';

create table enforcement.serving (
  id          uuid        primary key,
  step_id     uuid        not null references enforcement.step (id),
  method      text        not null,
  done_on     date        not null,
  served_on   date        not null,
  proof       text        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null references access.account (id)
);
comment on column enforcement.serving.done_on is 'Day of the signature, the leaving, the arrival, the receipt or the publication.';
comment on column enforcement.serving.served_on is 'From when on it counts as served; of a public notice, when its term has run out.';
create index serving_by_step on enforcement.serving (step_id);

grant select, insert on enforcement.organ_setting, enforcement.enforcement_case, enforcement.step, enforcement.serving to dingfen_app;
grant update on enforcement.organ_setting to dingfen_app;
grant update (stage, due_on, closed_on, joint_id, version) on enforcement.enforcement_case to dingfen_app;

create table enforcement.inspection_draw (
  id        uuid        primary key,
  number    text        not null unique,
  unit_id   uuid        not null references organisations.unit (id),
  item      text        not null,
  algorithm text        not null,
  drawn     jsonb       not null,
  witness   text        not null,
  digest    text        not null,
  drawn_at  timestamptz not null,
  drawn_by  uuid        not null references access.account (id)
);
comment on table enforcement.inspection_draw is 'Double-random draws with everything that they were made from: whoever draws again gets the same.';
comment on column enforcement.inspection_draw.drawn is 'Seed, both lists, who steps aside, how many, and the result.';
comment on column enforcement.inspection_draw.digest is 'SHA-256 of what stands in drawn, as it was shown to the witness.';
create index inspection_draw_by_unit on enforcement.inspection_draw (unit_id, drawn_at);
grant select, insert on enforcement.inspection_draw to dingfen_app;
