import { statement } from '#platform/server/database/statement.ts'

/** Of the whole district: no number is there twice, whoever looks. */
export const allNumbers = statement<{ readonly asset_number: string; readonly serial: string }>(
  'equipment.all-numbers',
  'select asset_number, serial from equipment.device',
)

export const findImport = statement<{
  readonly id: string
  readonly taken: number
  readonly left_out: number
}>(
  'equipment.find-import',
  'select id, taken, left_out from equipment.import where digest = $1 and imported_by = $2',
)

/** Empty where the same file has come in meanwhile. */
export const insertImport = statement<{ readonly id: string }>(
  'equipment.insert-import',
  `insert into equipment.import (id, digest, taken, left_out, imported_at, imported_by) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning id`,
)
