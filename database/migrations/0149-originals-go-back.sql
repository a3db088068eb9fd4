-- Another body takes back by its system what it sent while its originals lie here: they stay on the desk until somebody
-- notes that they went back.
alter table referral.material add column is_owed boolean not null default false;
comment on column referral.material.is_owed is 'An original that has still to go back after the other body took its referral back.';
update referral.material m set is_owed = true
  from referral.referral r
 where r.id = m.referral_id and r.state = 'withdrawn' and r.direction = 'in' and m.form = 'original'
   and m.returned = false and m.words = '对方已撤回，原件待退还';
create index material_owed on referral.material (referral_id) where is_owed;

-- Whoever answers for a matter is told when a referral of it was answered or taken back.
insert into notifications.heard (kind, type) values
  ('dispute', 'referral-resulted'), ('dispute', 'referral-returned'), ('dispute', 'referral-refused'),
  ('dispute', 'referral-withdrawn'), ('visit', 'referral-withdrawn');

-- A furnished house keeps its rule of who is told; it gains the event that it could not know.
update rules.rule r
   set value = jsonb_set(r.value, '{events}', (r.value -> 'events') ||
         '[{"event": "referral-ended", "audience": ["answerable"], "channels": ["mail"]}]'::jsonb)
 where r.key = 'notification.events' and not r.value -> 'events' @> '[{"event": "referral-ended"}]'::jsonb;
