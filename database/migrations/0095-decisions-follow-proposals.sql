-- The decision of a penalty begins with what was proposed; a furnished house learns it for its running cases too: how a form
-- begins is no term of law, and no limit of theirs changes.
update rules.rule
   set value = jsonb_set(value, '{steps}', (
         select jsonb_agg(case when step ->> 'code' = 'decision' and not step ? 'follows'
                               then step || '{"follows": {"penalties": "proposedPenalties", "fine": "proposedFine", "legalBasis": "legalBasis"}}'
                               else step end order by position)
           from jsonb_array_elements(value -> 'steps') with ordinality as all_steps (step, position)))
 where key = 'act.penalty.ordinary'
   and value -> 'fields' ?& array['penalties', 'proposedPenalties', 'fine', 'proposedFine', 'legalBasis'];
