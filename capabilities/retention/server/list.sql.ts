import { statement } from '#platform/server/database/statement.ts'
import type { ContentFate, KeptGround, ListState, Outcome, ShownRow } from '../domain/index.ts'

export interface ListRow {
  readonly id: string
  readonly number: string
  readonly unit_id: string
  readonly unit_name: string
  readonly state: ListState
  readonly digest: Buffer
  readonly further: number
  readonly drawn_at: Date
  readonly drawn_by: string
  readonly drawn_by_name: string
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly words: string | null
  readonly done_at: Date | null
  readonly version: number
  readonly going: number
  readonly bytes: string
  readonly kept: number
  readonly removed: number
  readonly left: number
}

const lists = `select d.id, d.number, d.unit_id, u.name as unit_name, d.state, d.digest, d.further, d.drawn_at, d.drawn_by,
       a.display_name as drawn_by_name, d.decided_at, d.decided_by, b.display_name as decided_by_name, d.words, d.done_at,
       d.version, n.going, n.bytes, n.kept, n.removed, n."left"
  from retention.deletion_list d join organisations.unit u on u.id = d.unit_id
  join access.account a on a.id = d.drawn_by left join access.account b on b.id = d.decided_by
  cross join lateral (
    select (count(*) filter (where is_going))::int as going,
           coalesce(sum((said ->> 'size')::bigint) filter (where is_going), 0) as bytes,
           (count(*) filter (where not is_going))::int as kept,
           (count(*) filter (where outcome = 'removed'))::int as removed,
           (count(*) filter (where outcome = 'left'))::int as "left"
      from retention.deletion_row r where r.list_id = d.id) n`

export const listsWithin = statement<ListRow>(
  'retention.lists-within',
  `${lists} where u.path && $1::uuid[]
     and ($2::uuid is null or (d.drawn_at, d.id) < (select l.drawn_at, l.id from retention.deletion_list l where l.id = $2))
   order by d.drawn_at desc, d.id desc limit $3`,
)

export const findList = statement<ListRow>(
  'retention.find-list',
  `${lists} where d.id = $1 and u.path && $2::uuid[]`,
)

export const getList = statement<ListRow>('retention.get-list', `${lists} where d.id = $1`)

/** Held until the transaction ends; below one of `$2`. */
export const lockList = statement<{
  readonly id: string
  readonly state: ListState
  readonly drawn_by: string
  readonly digest: Buffer
  readonly number: string
  readonly version: number
}>(
  'retention.lock-list',
  `select d.id, d.state, d.drawn_by, d.digest, d.number, d.version from retention.deletion_list d
     join organisations.unit u on u.id = d.unit_id where d.id = $1 and u.path && $2::uuid[] for update of d`,
)

/** @returns nothing where the department has a list that is not finished */
export const insertList = statement<{ readonly id: string }>(
  'retention.insert-list',
  `insert into retention.deletion_list (id, number, unit_id, state, rule_id, digest, further, drawn_at, drawn_by)
   values ($1, $2, $3, 'drawn', $4, $5, $6, $7, $8) on conflict (unit_id) where state in ('drawn', 'approved') do nothing
   returning id`,
)

export const insertRows = statement(
  'retention.insert-rows',
  `insert into retention.deletion_row (list_id, position, recording_id, is_going, said)
   select $1, * from unnest($2::int[], $3::uuid[], $4::boolean[], $5::jsonb[])`,
)

export const moveList = statement<{ readonly version: number }>(
  'retention.move-list',
  `update retention.deletion_list
      set state = $2, decided_at = coalesce($3, decided_at), decided_by = coalesce($4, decided_by), words = coalesce($5, words),
          version = version + 1
    where id = $1 returning version`,
)

/** @returns nothing where another process was faster */
export const finishList = statement<{ readonly id: string }>(
  'retention.finish-list',
  `update retention.deletion_list set state = 'done', done_at = $2, version = version + 1
    where id = $1 and state = 'approved' returning id`,
)

export interface RowRow {
  readonly position: number
  readonly recording_id: string
  readonly is_going: boolean
  readonly said: ShownRow
  readonly outcome: Outcome | null
  readonly outcome_ground: KeptGround | null
  readonly settled_at: Date | null
  readonly content: ContentFate | null
}

const rowColumns = 'position, recording_id, is_going, said, outcome, outcome_ground, settled_at, content'

/** Of the list `$1`, what `$2` asks for, after the position `$3`. */
export const rowsOf = statement<RowRow>(
  'retention.rows-of',
  `select ${rowColumns} from retention.deletion_row
    where list_id = $1 and position > $3
      and case $2 when 'going' then is_going when 'kept' then not is_going else outcome = 'left' end
    order by position limit $4`,
)

export const allRowsOf = statement<RowRow>(
  'retention.all-rows-of',
  `select ${rowColumns} from retention.deletion_row where list_id = $1 order by position`,
)

/** What an approved list still has to settle, or to erase. */
export const openRowsOf = statement<RowRow>(
  'retention.open-rows-of',
  `select ${rowColumns} from retention.deletion_row
    where list_id = $1 and is_going and content is null and outcome is distinct from 'left' order by position limit $2`,
)

/** One row, held until the transaction ends. */
export const lockRow = statement<RowRow>(
  'retention.lock-row',
  `select ${rowColumns} from retention.deletion_row where list_id = $1 and position = $2 for update`,
)

export const settleRow = statement(
  'retention.settle-row',
  `update retention.deletion_row set outcome = $3, outcome_ground = $4, settled_at = $5
    where list_id = $1 and position = $2 and outcome is null`,
)

export const noteContent = statement(
  'retention.note-content',
  'update retention.deletion_row set content = $3, content_at = $4 where list_id = $1 and position = $2 and content is null',
)

export const listApproved = statement<{ readonly id: string }>(
  'retention.list-approved',
  "select id from retention.deletion_list where state = 'approved'",
)
