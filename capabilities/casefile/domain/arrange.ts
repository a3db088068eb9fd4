/** One class of papers of a file. @property steps codes of steps, `@review` for opinions, `*` for what no class names */
export interface FileClass {
  readonly zh: string
  readonly steps: readonly string[]
}

/** How a department binds its files. */
export interface FileOrder {
  readonly regime: string
  readonly volumes: readonly { readonly zh: string; readonly classes: readonly FileClass[] }[]
  readonly basis: string
  readonly assumption: boolean
}

/** The order of a department's procedural rule; the first one is for departments without a rule of their own. @throws RangeError for a rule without orders */
export function orderOf(orders: readonly FileOrder[], regime: string): FileOrder {
  const own = orders.find((order) => order.regime === regime) ?? orders[0]
  if (own === undefined) throw new RangeError('the rule names no order of files')
  return own
}

/**
 * A paper before it has its place.
 * @property on legal day, for the order within its class
 * @property behind of a receipt, the day of the paper behind which it stands, whenever that was served
 */
export interface Filed {
  readonly step: string
  readonly on: string
  readonly behind?: string | undefined
}

export interface PlacedClass<Paper> {
  readonly volume: string
  readonly zh: string
  readonly papers: readonly Paper[]
}

/**
 * Every paper in the class of its step, by date; nothing is left out: what no class names stands in the one for others, or
 * where there is none, at the end.
 */
export function arrange<Paper extends Filed>(
  papers: readonly Paper[],
  { volumes }: FileOrder,
): readonly PlacedClass<Paper>[] {
  const named = new Set(volumes.flatMap(({ classes }) => classes.flatMap(({ steps }) => steps)))
  const belongs = ({ steps }: FileClass, { step }: Paper) =>
    steps.includes(step) || (steps.includes('*') && !named.has(step))
  const classes = volumes.flatMap((volume) =>
    volume.classes.map((one) => ({
      volume: volume.zh,
      zh: one.zh,
      papers: byDay(papers.filter((paper) => belongs(one, paper))),
    })),
  )
  const placed = new Set(classes.flatMap((one) => one.papers))
  const rest = byDay(papers.filter((paper) => !placed.has(paper)))
  const last = { volume: volumes.at(-1)?.zh ?? '', zh: '其他', papers: rest }
  return [...classes, last].filter((one) => one.papers.length > 0)
}

const dayOf = ({ on, behind }: Filed) => behind ?? on

/** Stable: papers of one day stay in the order in which they were recorded, a paper before its receipts. */
const byDay = <Paper extends Filed>(papers: readonly Paper[]) =>
  papers.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))
