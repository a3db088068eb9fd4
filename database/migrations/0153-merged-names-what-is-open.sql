-- A dispute that was merged names the one that is open, also where that into which it went was merged later in its turn:
-- whatever follows a matter to the one that goes on for it takes one step.
with recursive way (id, now_in) as (
  select id, merged_into from disputes.dispute where merged_into is not null
  union all
  select w.id, d.merged_into from way w join disputes.dispute d on d.id = w.now_in where d.merged_into is not null)
update disputes.dispute d
   set merged_into = w.now_in
  from way w join disputes.dispute o on o.id = w.now_in
 where w.id = d.id and o.merged_into is null and d.merged_into <> w.now_in;

comment on column disputes.dispute.merged_into is
  'The open dispute that goes on for this one. Nothing else of a merged dispute changes, so that it can be taken out again.';
