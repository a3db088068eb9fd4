-- The credit platform refuses a row that does not say by its code which organ decided (enforcement.md 2.3).

alter table authority.body
  add column credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
comment on column authority.body.credit_code is 'Unified social credit code of the body itself (GB 32100); empty until somebody records it.';
grant update (credit_code) on authority.body to dingfen_app;
