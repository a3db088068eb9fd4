-- How often the counterparty had been inspected in the year, against the department's cap, when the inspection was opened.
alter table enforcement.enforcement_case add column inspection_count jsonb;
comment on column enforcement.enforcement_case.inspection_count is
  'Of an inspection: how many counted before it, the cap and its row, and on which ground an exception was asked for. The head approves it with the inspection.';
grant update (inspection_count) on enforcement.enforcement_case to dingfen_app;

-- A return proposes what the ledger of equipment knows; a furnished house learns it for its form as well. What was typed stays.
update rules.rule
   set value = jsonb_set(value, '{parts}', (
         select jsonb_agg(part || jsonb_build_object('fields', (
                  select jsonb_agg(case when field ->> 'code' in ('body-cameras', 'body-cameras-usable', 'stations')
                                         and not field ? 'known'
                                        then field || jsonb_build_object('known', field -> 'code') else field end
                                   order by place)
                    from jsonb_array_elements(part -> 'fields') with ordinality as fields_of (field, place)))
                order by position)
           from jsonb_array_elements(value -> 'parts') with ordinality as parts_of (part, position)))
 where key = 'returns.form.three-systems';
