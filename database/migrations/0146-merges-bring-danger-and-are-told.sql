-- A matter that is merged brings its dangers into the leading one, and that only a near circle reads it. What it brought
-- goes back when the merge is undone.
alter table groups.merge add column brought_flags text[] not null default '{}';
alter table groups.merge add column restricts boolean not null default false;
comment on column groups.merge.brought_flags is 'Dangers that the leading dispute did not have before; they go back with the joined one.';
comment on column groups.merge.restricts is 'The leading dispute was an ordinary one until this merge.';

-- Whoever answers for one of the two is told of a merge and of its end, whoever had a part in joint work that it rests.
insert into notifications.heard (kind, type) values
  ('dispute', 'merged-in'), ('dispute', 'merged-into'), ('dispute', 'merge-undone'),
  ('dispute', 'joint-work-rested'), ('dispute', 'joint-work-resumed');

update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') || coalesce((
         select jsonb_agg(added.event)
           from (values ('{"event": "matters-merged", "audience": ["answerable"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "matters-unmerged", "audience": ["answerable"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "joint-rested", "audience": ["addressed"], "channels": ["mail"]}'::jsonb),
                       ('{"event": "joint-resumed", "audience": ["addressed"], "channels": ["mail"]}'::jsonb)) as added (event)
          where not r.value -> 'events' @> jsonb_build_array(jsonb_build_object('event', added.event -> 'event'))), '[]'))
 where r.key = 'notification.events';
