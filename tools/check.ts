/** All checks in one command, cheapest first; every one runs, so that one look shows everything that is wrong. */
import { spawnSync } from 'node:child_process'

const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'ci', '--error-on-warnings'],
  ['types', 'node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the pure rooms', 'node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.domain.json'],
  [
    'import rules',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'capabilities',
    'kernel',
    'platform',
    'tests',
  ],
  ['dead code', 'knip', '--no-progress'],
  ['calendar is up to date', 'node', 'tools/generate/calendar.ts', '--check'],
  ['schema is up to date', 'node', 'tools/schema.ts', '--check'],
  ['map of capabilities is up to date', 'node', 'tools/docs/draw-capability-map.ts', '--check'],
  ['divisions are up to date', 'node', 'tools/generate/divisions.ts', '--check'],
]

const failed = checks.filter(([name, command, ...args]) => {
  const began = performance.now()
  const run = spawnSync(command, args, { stdio: 'inherit' })
  const verdict = run.status === 0 ? 'ok' : 'FAILED'
  console.log(`${verdict}  ${name}  (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return run.status !== 0
})

console.log(`${checks.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
