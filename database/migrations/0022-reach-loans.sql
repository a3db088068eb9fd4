-- Why a name reaches a matter that it does not reach in its own right. Mediators, members of a joint group and leaders in
-- danger are lent the matter, each for a reason of its own; with the last reason gone, the reach is gone.
create table disputes.reach_loan (
  dispute_id     uuid not null references disputes.dispute (id),
  name           uuid not null,
  reason         text not null check (reason in ('mediator', 'joint-work', 'danger')),
  inherited_from uuid,
  primary key (dispute_id, name, reason)
);
comment on table disputes.reach_loan is 'A name in a matter''s reach only as long as the reason lasts. A name that reaches it in its own right has no row.';
comment on column disputes.reach_loan.name is 'An account or a unit.';
comment on column disputes.reach_loan.inherited_from is 'The unit to which it was lent, where that unit was merged into this one.';
grant select, insert, delete on disputes.reach_loan to dingfen_app;

insert into disputes.reach_loan (dispute_id, name, reason)
select distinct p.dispute_id, m.account_id, 'mediator'
  from mediation.proceeding p join mediation.mediator m on m.proceeding_id = p.id
  join disputes.dispute d on d.id = p.dispute_id
 where m.to_day is null and m.account_id is distinct from d.owner_id and m.account_id is distinct from d.first_responder_id
union
select p.dispute_id, coalesce(p.account_id, p.unit_id), 'joint-work'
  from joint.part p where p.lent and p.until is null
union
select r.dispute_id, r.leader_id, 'danger'
  from safety.risk_change r join disputes.dispute d on d.id = r.dispute_id
 where r.leader_id is not null and r.leader_id is distinct from d.owner_id
   and r.leader_id is distinct from d.first_responder_id;

alter table joint.part drop column lent;
