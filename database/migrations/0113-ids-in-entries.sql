-- Who acted and between whom stands in an entry as text. Compared as text, every page of a matter read all accounts and all
-- units to name a few of them; read as an id, each is looked up. What is no id (a job, a stranger) names nobody.
create function ledger.id_in(words text) returns uuid language sql immutable parallel safe
  return case when words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then words::uuid end;
comment on function ledger.id_in is 'The id that a text is, or null where it is something else.';
