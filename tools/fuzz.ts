/** Sends generated requests to every operation: `npm run fuzz`, or `FUZZ_RUNS=500 FUZZ_SEED=7 npm run fuzz`. */
import { spawnSync } from 'node:child_process'

const env = {
  ...process.env,
  FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20000',
  FUZZ_SEED: process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31),
}
console.log(`${env.FUZZ_RUNS} requests per operation, seed ${env.FUZZ_SEED}`)
const run = spawnSync('vitest', ['run', '--project', 'database', 'tests/fuzz'], { stdio: 'inherit', env })
process.exitCode = run.status ?? 1
