-- The category of law enforcement (执法类别) in which a case stands: who acts in it holds a certificate of that category.
alter table enforcement.enforcement_case add column category text;
comment on column enforcement.enforcement_case.category is
  'As the certificates of the department print it; null where nobody said it: then no certificate is held against it.';
