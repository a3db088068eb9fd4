-- A package that tells who the parties are says for which purpose and why.

alter table exchange.export
  add column purpose text,
  add column reason  text,
  add column shown   text[],
  add constraint parties_have_a_purpose check ((purpose is null) = (reason is null) and (purpose is null) = (shown is null));
comment on column exchange.export.purpose is 'Null where the package holds no parties.';
comment on column exchange.export.shown is 'What of the parties went out in full by the rule of the day; everything else was masked.';
