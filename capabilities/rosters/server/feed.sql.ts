import { statement } from '#platform/server/database/statement.ts'

export const findFeed = statement<{ readonly made_at: Date }>(
  'rosters.find-feed',
  'select made_at from rosters.feed where account_id = $1',
)

export const putFeed = statement(
  'rosters.put-feed',
  `insert into rosters.feed (account_id, token_digest, made_at) values ($1, $2, $3)
   on conflict (account_id) do update set token_digest = excluded.token_digest, made_at = excluded.made_at`,
)

export const deleteFeed = statement<{ readonly account_id: string }>(
  'rosters.delete-feed',
  'delete from rosters.feed where account_id = $1 returning account_id',
)

/** A closed or locked account has no feed any more. */
export const findOwnerOfFeed = statement<{ readonly id: string; readonly name: string }>(
  'rosters.find-owner-of-feed',
  `select a.id, a.display_name as name from rosters.feed f join access.account a on a.id = f.account_id
    where f.token_digest = $1 and a.state = 'active'`,
)
