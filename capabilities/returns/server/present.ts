import type { RoundRow } from './round.sql.ts'

/** A round as every answer names it. */
export const presentRound = (row: RoundRow) => ({
  id: row.id,
  form: row.form,
  title: row.title,
  asOf: row.as_of,
  dueOn: row.due_on,
  state: row.state,
  isImported: row.is_imported,
  version: row.version,
})
