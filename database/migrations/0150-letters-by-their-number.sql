-- One letter is typed in at two counters, once under the full name of the court and once without its city: it is met by
-- its number, whatever the name.
create index referral_by_their_number on referral.referral (body, substr(number_key, length(body_key) + 2))
  where direction = 'in';
