import { type Reader, statement } from '#platform/server/database/statement.ts'

export interface BareMatter {
  readonly kind: string
  readonly id: string
}

/**
 * Every matter begins with an event; one without any was written past the program, or its whole chain was removed
 * before a seal held it. A visit that was registered as a dispute at once tells its story in the dispute's chain.
 */
const findBareMatter = statement<BareMatter>(
  'cli.find-bare-matter',
  `select 'dispute' as kind, d.id from disputes.dispute d
    where not exists (select from ledger.entry e where e.chain = d.id)
   union all
   select 'visit', v.id from reception.visit v
    where v.dispute_id is null and not exists (select from ledger.entry e where e.chain = v.id)
   limit 1`,
)

/** @returns the first matter that the ledger knows nothing about */
export function findMatterWithoutChain(db: Reader): Promise<BareMatter | undefined> {
  return db.maybe(findBareMatter)
}
