/**
 * A cell as it was typed.
 * @property kind `number` was kept as a number, so long ones may have lost digits; `formula` was computed, never taken
 */
export interface Cell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'formula'
}

/** @property row its number in the sheet, from 1, as the program that wrote it shows it; empty rows are left out */
export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Why a file is no table that may be read. */
export type TableFault = 'not-a-table' | 'damaged' | 'macros' | 'old-format' | 'encrypted' | 'too-large'

/** Thrown inside the readers only; {@link readTable} turns it into a value. */
export class BadTable extends Error {
  readonly fault: TableFault
  constructor(fault: TableFault) {
    super(fault)
    this.fault = fault
  }
}

/** No list of people is as wide; what stands further right is not looked at. */
export const MOST_COLUMNS = 64
/** Far more than any list of people; afterwards reading stops. */
export const MOST_ROWS = 20_000
