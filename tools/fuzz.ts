/**
 * Sends generated requests to every operation: `npm run fuzz`, or `FUZZ_RUNS=500 FUZZ_SEED=7 npm run fuzz`. One process
 * for each core, each with two houses: a house waits for its database half of the time. `FUZZ_FROM=operation` goes on
 * where a run was broken off.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'

const env = {
  ...process.env,
  FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20000',
  FUZZ_SEED: process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31),
}
const parts = availableParallelism()
const operations = ['tests/fuzz/first-half', 'tests/fuzz/second-half']
console.log(`${env.FUZZ_RUNS} requests per operation, seed ${env.FUZZ_SEED}, ${parts} processes`)
const runs = Array.from({ length: parts }, (_, part) => {
  // What stands beside the contract is no operation to be shared out: the first process plays it.
  const files = part === 0 ? ['tests/fuzz'] : operations
  const run = spawn('vitest', ['run', '--project', 'database', '--reporter', 'verbose', ...files], {
    stdio: 'inherit',
    env: { ...env, FUZZ_PART: `${part}/${parts}` },
  })
  return once(run, 'close')
})
const codes = (await Promise.all(runs)).map(([code]) => code)
process.exitCode = codes.every((code) => code === 0) ? 0 : 1
