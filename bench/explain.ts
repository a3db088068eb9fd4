import type pg from 'pg'
import type { Measured } from './measure/run-scenario.ts'

const SLOW_IN_MS = 2

/** Prints the plan of every statement of the scenario that takes longer than a moment. */
export async function sayPlans(client: pg.Client, { scenario, recordings }: Measured): Promise<void> {
  if (scenario.kind !== 'read') return
  for (const { step } of recordings.flatMap(({ steps }) => steps)) {
    if (/^(begin|commit)$/.test(step.text)) continue
    const began = performance.now()
    await client.query(step.text, [...step.values])
    const took = performance.now() - began
    if (took < SLOW_IN_MS) continue
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${step.text}`, [
      ...step.values,
    ])
    const values = step.values.map((value) => JSON.stringify(value)?.slice(0, 60)).join(' ')
    process.stdout.write(`\n-- ${took.toFixed(1)} ms  ${step.name ?? step.text}\n-- ${values}\n`)
    process.stdout.write(`${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`)
  }
}
