import type { Field } from './official-document.ts'

/** Columns of a ruled form to the right of the headings; all renderings share this grid. */
export const gridUnits = 24

export interface PlacedField {
  readonly field: Field
  readonly labelUnits: number
  readonly valueUnits: number
}

/** Gives each caption the columns that its length needs, and its value a share of the rest. */
export function placeFields(fields: readonly Field[]): readonly PlacedField[] {
  const free = gridUnits - fields.reduce((sum, field) => sum + labelUnits(field.label), 0)
  const shares = fields.reduce((sum, field) => sum + (field.share ?? 1), 0)
  let shareSoFar = 0
  let unitsSoFar = 0
  return fields.map((field) => {
    shareSoFar += field.share ?? 1
    const end = Math.round((free * shareSoFar) / shares)
    const valueUnits = end - unitsSoFar
    unitsSoFar = end
    if (valueUnits < 1) throw new RangeError(`no room for ${field.label}`)
    return { field, labelUnits: labelUnits(field.label), valueUnits }
  })
}

function labelUnits(label: string): number {
  return Math.min(7, 1 + Math.ceil(label.length * 0.8))
}
