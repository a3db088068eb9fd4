-- A later version of the program may bring other words for a rule whose first day stays: that is another edition of it. A
-- running matter keeps the edition that it started under, a new one takes the latest; none is ever overwritten.
alter table rules.rule add column edition integer not null default 1;
alter table rules.rule add constraint rule_edition_check check (edition >= 1);
alter table rules.rule drop constraint rule_key_valid_from_key;
alter table rules.rule add constraint rule_key_valid_from_edition_key unique (key, valid_from, edition);
comment on column rules.rule.edition is
  'Of the rows of a key with one first day the highest holds; lower ones stay for the matters that began under them.';
revoke update on rules.rule from dingfen_app;
