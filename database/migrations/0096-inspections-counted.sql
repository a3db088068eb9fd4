-- How often the counterparty had been inspected in the year, against the department's cap, when the inspection was opened.
alter table enforcement.enforcement_case add column inspection_count jsonb;
comment on column enforcement.enforcement_case.inspection_count is
  'Of an inspection: how many counted before it, the cap and its row, and on which ground an exception was asked for. The head approves it with the inspection.';
grant update (inspection_count) on enforcement.enforcement_case to dingfen_app;
