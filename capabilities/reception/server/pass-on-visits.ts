import { statement, type Transaction } from '#platform/server/database/statement.ts'

const passOn = statement(
  'reception.pass-on-visits',
  `update reception.visit
      set unit_id = case when unit_id = $1 and state = 'open' then $2 else unit_id end,
          reach = array(select distinct unnest(reach || s.path)), version = version + 1
     from (select path from organisations.unit where id = $2) as s
    where reach @> array[$1::uuid]`,
)

/** Of a merged unit: what is open is the successor's to answer for, the rest it can read. */
export async function passOnVisits(tx: Transaction, fromUnitId: string, toUnitId: string): Promise<void> {
  await tx.many(passOn, [fromUnitId, toUnitId])
}
