-- Whether a word is rare or common is found out by looking (list-disputes.ts), no longer told to the planner: to load these
-- figures (0015) made every question about disputes dearer to plan, and a search by name twice as dear.
drop statistics disputes.dispute_words;
