-- Where the paper lies on which a party agreed to the publication of a typical case.

alter table guidance.case_consent add column paper text;
comment on column guidance.case_consent.paper is 'In words: which paper, and where it is kept; a consent in writing has one.';
