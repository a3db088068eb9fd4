import { statement, type Transaction } from '../database/statement.ts'

const draw = statement<{ readonly last: number }>(
  'platform.draw-number',
  `insert into platform.counter (scope, year, kind, last) values ($1, $2, $3, 1)
   on conflict (scope, year, kind) do update set last = platform.counter.last + 1 returning last`,
)

/**
 * The next serial of a body, year and kind. It belongs to the transaction that draws it: rolled back, it is drawn
 * again; kept, it is never reused, so a gap is a number that was made void.
 */
export async function drawNumber(
  tx: Transaction,
  scope: string,
  year: number,
  kind: string,
): Promise<number> {
  return (await tx.one(draw, [scope, year, kind])).last
}
