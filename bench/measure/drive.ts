/** @property perSecond over the time that was really used */
export interface Figures {
  readonly count: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly failures: number
}

export interface Drive {
  readonly workers: number
  readonly seconds: number
  /** Ends earlier when so many were done: writes use up what they work on. */
  readonly most: number
}

/**
 * So many workers, each doing one thing after the other.
 * @param work does the thing of that number; false where the answer was not the expected one
 */
export async function drive(
  { workers, seconds, most }: Drive,
  work: (worker: number, number: number) => Promise<boolean>,
): Promise<Figures> {
  const times: number[] = []
  let [next, failures] = [0, 0]
  const began = performance.now()
  const end = began + seconds * 1000
  async function workOn(worker: number): Promise<void> {
    while (next < most) {
      const start = performance.now()
      if (start >= end) return
      if (!(await work(worker, next++))) failures++
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => workOn(worker)))
  return { ...figuresOf(times, (performance.now() - began) / 1000), failures }
}

function figuresOf(times: readonly number[], seconds: number): Omit<Figures, 'failures'> {
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN
  return {
    count: sorted.length,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}
