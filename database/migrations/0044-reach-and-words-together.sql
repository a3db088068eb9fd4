-- What the bench found: whoever sees one community asks for a word, and PostgreSQL collected every matter of the district
-- with that word, or walked the list of all, to keep the few within reach. One index knows both.

drop index disputes.open_dispute_by_reach, disputes.open_dispute_by_words,
  disputes.ended_dispute_by_reach, disputes.ended_dispute_by_words;
create index open_dispute_by_reach_and_words on disputes.dispute
  using gin (reach, search.pairs(search_text)) with (fastupdate = off) where filing = 'open';
create index ended_dispute_by_reach_and_words on disputes.dispute
  using gin (reach, search.pairs(search_text)) with (fastupdate = off) where filing <> 'open';
