/** A line of yearly statistics as departments publish them. @source the table of the yearly report, enforcement.md 6.3 */
export interface StatisticsLine {
  readonly scope: string
  readonly year: string
  readonly act: string
  readonly measure: string
  readonly value: number
}

export interface YearlyDecisions {
  readonly scope: string
  readonly year: string
  /** Decisions that a catalogue could send to review: penalties, licences refused or revoked. */
  readonly decisions: number
  /** Of these, the ones that every catalogue read names by their measure alone, whatever the sum. */
  readonly graveByMeasure: number
}

const penalty = '行政处罚'
const licence = '行政许可'
const grave = [/暂扣/, /吊销/, /停产停业/, /限制开展/]
const taken = [/^不予许可/, /^撤销许可/]

/** Year by year and place by place, in the order of the lines; a place without a total of penalties is left out. */
export function yearlyDecisions(lines: readonly StatisticsLine[]): readonly YearlyDecisions[] {
  const groups = Map.groupBy(lines, ({ scope, year }) => `${scope} ${year}`)
  return [...groups.values()].flatMap((own) => {
    const sumOf = (act: string, measures: readonly RegExp[]) =>
      own
        .filter((line) => line.act === act && measures.some((measure) => measure.test(line.measure)))
        .reduce((sum, { value }) => sum + value, 0)
    const total = own.find(({ act, measure }) => act === penalty && measure.startsWith('合计'))
    if (total === undefined) return []
    const refused = sumOf(licence, taken)
    const { scope, year } = total
    return [
      {
        scope,
        year,
        decisions: total.value + refused,
        graveByMeasure: sumOf(penalty, grave) + refused,
      },
    ]
  })
}
