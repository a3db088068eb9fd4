-- Numbers are looked for by three digits at a time besides the pairs: of pairs there are only a hundred, and nearly
-- every text has some of each, so that the end of a telephone number was found by reading thousands of rows.
create or replace function search.pairs(words text) returns text[]
  language sql immutable strict parallel safe cost 10 as $$
    select coalesce(array_agg(distinct part), '{}')
      from (select lower(regexp_replace(words, '\s+', ' ', 'g')) as folded) as text_once
     cross join lateral (
       select substr(folded, place, 2) as part
         from generate_series(1, greatest(length(folded) - 1, 1)) as place
       union all
       select substr(digits[1], place, 3)
         from regexp_matches(folded, '[0-9]{3,}', 'g') as digits, generate_series(1, length(digits[1]) - 2) as place
     ) as parts
  $$;
-- Kept in small letters: folding the text of every row that is looked at took longer than looking.
update disputes.dispute set search_text = lower(search_text) where search_text <> lower(search_text);
update reception.visit set search_text = lower(search_text) where search_text <> lower(search_text);
comment on column disputes.dispute.search_text is 'Code, names and words by which it is found, in small letters.';
comment on column reception.visit.search_text is 'As of a dispute, in small letters.';

reindex index disputes.open_dispute_by_words;
reindex index disputes.ended_dispute_by_words;
reindex index reception.visit_by_words;

-- The figures that 0015 asked for are taken at once: a table that hardly changes is not looked at again for a long time.
analyze disputes.dispute;
