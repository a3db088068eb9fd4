import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { Filing } from '../domain/index.ts'

/** A dispute that may be merged with another. */
export interface MergedDispute {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly filing: Filing
  readonly routing: string
  readonly accepted_on: LegalDate | null
  readonly registered_at: Date
  readonly merged_into: string | null
}

const lockMergeable = statement<MergedDispute>(
  'disputes.lock-for-merge',
  `select id, code, version, filing, routing, accepted_on, registered_at, merged_into
     from disputes.dispute d where id = $1 and ${isWithinReach('d', 2)} for update`,
)

/** In the order of their ids, so that two officers who merge the other way round wait rather than lock each other. */
export async function lockForMerge(
  tx: Transaction,
  officer: Officer,
  ids: readonly [string, string],
): Promise<readonly [MergedDispute, MergedDispute] | undefined> {
  const locked = new Map<string, MergedDispute>()
  for (const id of [...ids].sort()) {
    const dispute = await tx.maybe(lockMergeable, [id, ...reachValues(officer)])
    if (dispute !== undefined) locked.set(id, dispute)
  }
  const [one, other] = [locked.get(ids[0]), locked.get(ids[1])]
  return one === undefined || other === undefined ? undefined : [one, other]
}

export const markMerged = statement<{ readonly version: number }>(
  'disputes.mark-merged',
  `update disputes.dispute set filing = 'merged', merged_into = $2, version = version + 1 where id = $1 returning version`,
)

export const markUnmerged = statement<{ readonly version: number }>(
  'disputes.mark-unmerged',
  `update disputes.dispute set filing = 'open', merged_into = null, version = version + 1 where id = $1 returning version`,
)

/** Those that were merged before, `$1`, go on as `$2` now: a merged dispute names the one that is open, not one on the way to it. */
export const markGoingOn = statement(
  'disputes.mark-going-on',
  'update disputes.dispute set merged_into = $2 where id = any($1::uuid[])',
)

/**
 * The persons of a dispute became more, or fewer again, and with them the words by which it is found.
 * `$2` how many more, `$3` words to take out, `$4` words to put at the end; empty for none.
 */
export const growPersons = statement<{ readonly version: number }>(
  'disputes.grow-persons',
  `update disputes.dispute
      set head_count = greatest(1, head_count + $2::int),
          search_text = case when $3 = '' then search_text else replace(search_text, $3, '') end || $4,
          version = version + 1
    where id = $1 returning version`,
)

/** Into `$2` what `$1` says of dangers and of who may read it. @returns what it did not say before */
export const bringDanger = statement<{ readonly flags: readonly string[]; readonly restricts: boolean }>(
  'disputes.bring-danger',
  `with brought as (
     select array(select flag from unnest(j.flags) with ordinality as said(flag, place)
                   where flag <> all (l.flags) order by place) as flags,
            j.sensitivity = 'restricted' and l.sensitivity = 'ordinary' as restricts
       from disputes.dispute j, disputes.dispute l where j.id = $1 and l.id = $2)
   update disputes.dispute d
      set flags = d.flags || b.flags, sensitivity = case when b.restricts then 'restricted' else d.sensitivity end
     from brought b where d.id = $2 returning b.flags, b.restricts`,
)

/** Out of `$1` again what was brought. */
export const takeBackDanger = statement<{ readonly id: string }>(
  'disputes.take-back-danger',
  `update disputes.dispute d
      set flags = array(select flag from unnest(d.flags) with ordinality as said(flag, place)
                         where flag <> all ($2::text[]) order by place),
          sensitivity = case when $3 then 'ordinary' else d.sensitivity end
    where id = $1 returning id`,
)
