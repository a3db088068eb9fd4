-- The source district takes building heads, security volunteers and retired party members into the ranks of the grid
-- workers; they act as such, and what they report says so.
alter table access.role_grant add column standing text;
alter table access.role_grant add constraint standing_of_grid_worker check (standing is null or role = 'grid-worker');
comment on column access.role_grant.standing is 'As what somebody serves as a grid worker; null where it is not known or not a grid worker.';

alter table safety.event add column reporter_standing text;
comment on column safety.event.reporter_standing is 'As what the reporter served at that time.';
