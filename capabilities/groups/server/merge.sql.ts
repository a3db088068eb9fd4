import { statement } from '#platform/server/database/statement.ts'

export const insertMerge = statement(
  'groups.insert-merge',
  `insert into groups.merge (id, leading_id, joined_id, merged_at, merged_by, reason, words)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const insertMoved = statement(
  'groups.insert-moved',
  `insert into groups.moved_party (merge_id, party_id, position)
   select $1, m.id, m.position from unnest($2::uuid[], $3::int[]) as m(id, position)`,
)

/** More than once, where what another merge brought is brought by this one after that was undone. */
export const insertBrought = statement(
  'groups.insert-brought',
  `update groups.merge set brought_flags = brought_flags || $2::text[], restricts = restricts or $3 where id = $1`,
)

export interface MergeRow {
  readonly id: string
  readonly joined_id: string
  readonly words: string
  readonly brought_flags: readonly string[]
  readonly restricts: boolean
}

const columns = 'id, joined_id, words, brought_flags, restricts'

export const findMerge = statement<MergeRow>(
  'groups.find-merge',
  `select ${columns} from groups.merge where leading_id = $1 and joined_id = $2 and undone_at is null`,
)

/** Those that were merged into `$1`, and into those in their turn. */
export const joinedUnder = statement<{ readonly joined_id: string }>(
  'groups.joined-under',
  `with recursive under as (
     select joined_id from groups.merge where leading_id = $1 and undone_at is null
     union
     select m.joined_id from under u join groups.merge m on m.leading_id = u.joined_id and m.undone_at is null)
   select joined_id from under`,
)

export const otherMerges = statement<MergeRow>(
  'groups.other-merges',
  `select ${columns} from groups.merge where leading_id = $1 and undone_at is null order by merged_at, id`,
)

export const undoMerge = statement(
  'groups.undo-merge',
  'update groups.merge set undone_at = $2, undone_by = $3, undone_reason = $4 where id = $1',
)

export const movedWith = statement<{ readonly party_id: string; readonly position: number }>(
  'groups.moved-with',
  'select party_id, position from groups.moved_party where merge_id = $1',
)

/** A representation that names somebody who goes away again cannot stand. */
export const endRepresentationsOf = statement(
  'groups.end-representations-of',
  `update groups.representation r set ended_at = $3
    where r.dispute_id = $1 and r.ended_at is null
      and exists (select 1 from groups.representative v
                    left join groups.represented c on c.representative_id = v.id
                   where v.representation_id = r.id and (v.party_id = any($2::uuid[]) or c.party_id = any($2::uuid[])))`,
)
