import { statement, type Transaction } from '../database/statement.ts'

/** The SQL that draws, with the expressions it is told; for a statement that writes the number down in the same go. */
export const drawingOf = ({ scope, year, kind }: Readonly<Record<'scope' | 'year' | 'kind', string>>) =>
  `insert into platform.counter (scope, year, kind, last) values (${scope}, ${year}, ${kind}, 1)
   on conflict (scope, year, kind) do update set last = platform.counter.last + 1 returning last`

const draw = statement<{ readonly last: number }>(
  'platform.draw-number',
  drawingOf({ scope: '$1', year: '$2', kind: '$3' }),
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
