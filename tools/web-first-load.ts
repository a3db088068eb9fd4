import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** kB (1000 bytes) of gzipped script that an entrance may load before it shows something. */
export const limits: Readonly<Record<string, number>> = { public: 150 }

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

export interface FirstLoad {
  readonly entrance: string
  readonly scriptKB: number
  readonly styleKB: number
  readonly files: readonly string[]
}

/** What each entrance loads before it draws: its entry and everything that this imports at once. */
export function firstLoads(builtIn: string): readonly FirstLoad[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(builtIn, '.vite/manifest.json'), 'utf8'))
  return Object.entries(manifest)
    .filter(([, chunk]) => chunk.isEntry)
    .map(([name]) => {
      const chunks = closure(manifest, name)
      const scripts = chunks.map(({ file }) => file)
      const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))]
      const entrance = name === 'index.html' ? 'public' : (name.split('/')[0] ?? name)
      return { entrance, scriptKB: weigh(builtIn, scripts), styleKB: weigh(builtIn, styles), files: scripts }
    })
}

/** @returns false when an entrance is heavier than its limit */
export function checkFirstLoads(builtIn: string, say: (line: string) => void): boolean {
  const loads = firstLoads(builtIn)
  for (const { entrance, scriptKB, styleKB, files } of loads) {
    const limit = limits[entrance]
    const verdict =
      limit === undefined ? '' : scriptKB > limit ? `, over its ${limit} kB` : `, within ${limit} kB`
    say(`${entrance}: ${scriptKB} kB script in ${files.length} files, ${styleKB} kB style (gzip)${verdict}`)
  }
  return loads.every(({ entrance, scriptKB }) => scriptKB <= (limits[entrance] ?? Number.POSITIVE_INFINITY))
}

function closure(manifest: Manifest, start: string): readonly Chunk[] {
  const names = new Set<string>()
  const visit = (name: string) => {
    if (names.has(name)) return
    names.add(name)
    for (const other of manifest[name]?.imports ?? []) visit(other)
  }
  visit(start)
  return [...names].flatMap((name) => manifest[name] ?? [])
}

function weigh(builtIn: string, files: readonly string[]): number {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(builtIn, file))).length, 0)
  return Math.round(bytes / 100) / 10
}
