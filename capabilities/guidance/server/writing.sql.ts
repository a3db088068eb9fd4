import { statement } from '#platform/server/database/statement.ts'

/** Of each item what was said of it last, by whomever. */
export const ticksOf = statement<{ readonly item: string; readonly at: Date; readonly by: string }>(
  'guidance.ticks-of',
  `select item, at, by from (
     select distinct on (t.item) t.item, t.is_ticked, t.ticked_at as at, a.display_name as by
       from guidance.tick t join access.account a on a.id = t.account_id
      where t.dispute_id = $1 order by t.item, t.ticked_at desc, a.id) as last
    where is_ticked`,
)

export const keepTick = statement(
  'guidance.keep-tick',
  `insert into guidance.tick (dispute_id, account_id, item, is_ticked, ticked_at) values ($1, $2, $3, $4, $5)
   on conflict (dispute_id, account_id, item) do update
      set is_ticked = excluded.is_ticked, ticked_at = excluded.ticked_at`,
)
