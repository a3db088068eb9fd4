import { closeReachOf, type Officer, reachOf } from './officer.ts'

/**
 * The one predicate of rights over matters, for every list, count, search, document and export: the names that reach
 * the matter meet the officer's names; a restricted matter has to be met more closely.
 * @param alias of the table, which has the columns `reach uuid[]` and `sensitivity text`
 * @param first number of the first of the two parameters that {@link reachValues} gives
 */
export function isWithinReach(alias: string, first: number): string {
  const [far, close] = [`$${first}::uuid[]`, `$${first + 1}::uuid[]`]
  return `(${alias}.reach && ${far} and (${alias}.sensitivity = 'ordinary' or ${alias}.reach && ${close}))`
}

export function reachValues(officer: Officer): readonly [readonly string[], readonly string[]] {
  return [reachOf(officer), closeReachOf(officer)]
}

/** The same predicate over one matter that was read already, for who is asked about many officers at once. */
export function reaches(
  officer: Pick<Officer, 'accountId' | 'grants'>,
  matter: { readonly reach: readonly string[]; readonly sensitivity: string },
): boolean {
  const meets = (names: readonly string[]) => names.some((name) => matter.reach.includes(name))
  return meets(reachOf(officer)) && (matter.sensitivity === 'ordinary' || meets(closeReachOf(officer)))
}
