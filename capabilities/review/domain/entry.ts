import type { Material } from './codes.ts'

/** What a submission must bring, with its basis; a dated rule of the district. */
export interface EntryRow {
  readonly material: Material
  /** Always, or only where it exists. */
  readonly when: 'always' | 'hearing' | 'assessment' | 'discretion'
  readonly basis: string
  readonly assumption: boolean
}

/** @property given kinds of materials that the submission brings */
export interface EntryFacts {
  readonly given: readonly Material[]
  readonly hearingHeld: boolean
  /** An expert or risk assessment was made. */
  readonly wasAssessed: boolean
  /** The decision uses discretion: a penalty with a sum or with a measure that the benchmark grades. */
  readonly usesDiscretion: boolean
}

export interface EntryLine extends EntryRow {
  readonly isNeeded: boolean
  readonly isThere: boolean
}

/** The checklist on entry, line by line. @source 内蒙古自治区办法 29; 住房和城乡建设行政处罚程序规定 20; enforcement.md 4.3 */
export function entryChecklist(rows: readonly EntryRow[], facts: EntryFacts): readonly EntryLine[] {
  const applies: Readonly<Record<EntryRow['when'], boolean>> = {
    always: true,
    hearing: facts.hearingHeld,
    assessment: facts.wasAssessed,
    discretion: facts.usesDiscretion,
  }
  return rows.map((row) => ({
    ...row,
    isNeeded: applies[row.when],
    isThere: facts.given.includes(row.material),
  }))
}

export function missingMaterials(lines: readonly EntryLine[]): readonly Material[] {
  return lines.filter(({ isNeeded, isThere }) => isNeeded && !isThere).map(({ material }) => material)
}
