/** Tables that everybody may read in SQL: the names of units stand in every list. */
export const readByAll = ['organisations.unit'] as const

/**
 * Reads beyond the neighbours of the capability map, each with its reason. An import would close a circle; a join
 * does not, but a reviewer sees each new line here.
 */
export const alsoReads: Readonly<Record<string, readonly string[]>> = {
  triage: ['reception.visit'], // the triage page shows what was said at the counter; reception uses triage's proposal
  applications: ['deadlines.clock'], // a party is told until when both sides may go to the court together
}
