import type { Figures } from './measure/drive.ts'
import type { Measured } from './measure/run-scenario.ts'

const MOST_MEMORY = 300 * 1024 * 1024

const say = (line: string) => process.stdout.write(`${line}\n`)
const ms = (value: number) => value.toFixed(1).padStart(8)
const rate = (value: number) => value.toFixed(0).padStart(7)

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0).padStart(6)

export function sayHeading({ writers, readers }: Circumstances): void {
  say(`\nover HTTP, ${writers} at once write, ${readers} at once read; times in milliseconds`)
  say('bare: the same SQL by the driver alone, in the same number; MiB: what the server takes after it\n')
  say(`${wide('')}  req/s      p50     p95     p99    bare/s bare p99  ratio    MiB  budget`)
}

/** @param memory of the server now, in bytes */
export function sayMeasured(measured: Measured, memory: number): void {
  const { scenario, http, bare } = measured
  const times = `${rate(http.perSecond)} ${ms(http.p50)}${ms(http.p95)}${ms(http.p99)}`
  const ratio = (http.perSecond / bare.perSecond).toFixed(2).padStart(6)
  const failures = http.failures > 0 ? `  ${http.failures} FAILED` : ''
  say(
    `${wide(scenario.name)}${times}   ${rate(bare.perSecond)} ${ms(bare.p99)} ${ratio} ${mebibytes(memory)}  ${verdictOf(measured)}${failures}`,
  )
}

export function sayMemory(bytes: number): void {
  say(`\n${wide('memory of the server')}${mebibytes(bytes)} MiB  ${within(bytes < MOST_MEMORY, 'under 300')}`)
}

const within = (isWithin: boolean, budget: string) =>
  isWithin ? `PASS (${budget})` : `OVER BUDGET (${budget})`

function verdictOf({ scenario, http, bare }: Measured): string {
  const { p99, ratio } = scenario.budget
  if (p99 !== undefined) return within(http.p99 < p99, `p99 under ${p99}`)
  if (ratio !== undefined) return within(http.perSecond / bare.perSecond >= ratio, `at least ${ratio}`)
  return ''
}

/** Full-width characters are not used in names, so that columns stay columns. */
const wide = (name: string) => name.padEnd(40)

export interface Circumstances {
  readonly disputes: number
  readonly writers: number
  readonly readers: number
  readonly seconds: number
  readonly loadAverage: readonly number[]
}

/** One line for whoever compares two runs. */
export function sayJson(circumstances: Circumstances, memory: number, measured: readonly Measured[]): void {
  const results = measured.map(({ scenario, http, bare, statements }) => ({
    name: scenario.name,
    statements,
    http: rounded(http),
    bare: rounded(bare),
    ratio: round(http.perSecond / bare.perSecond),
  }))
  say(`\n${JSON.stringify({ ...circumstances, memoryInBytes: memory, results })}`)
}

const round = (value: number) => Math.round(value * 100) / 100

function rounded(figures: Figures): object {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]))
}
