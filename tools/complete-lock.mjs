// Adds to package-lock.json the optional packages of other platforms that the registry at hand did not serve, so that
// `npm ci` finds the lock complete. They carry their platform and are never fetched here. Run after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = {
  android: 'android',
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
  wasm32: 'none',
  wasm: 'none',
  freebsdx: 'freebsd',
}
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

function placeOf(name) {
  const words = name.split(/[-/]/)
  const system = words.map((word) => systems[word]).find((found) => found !== undefined)
  const processor = processors.find((word) => words.includes(word))
  const libc = words.some((word) => word === 'musl' || word === 'musleabihf') ? ['musl'] : undefined
  return { os: [system ?? 'none'], ...(processor ? { cpu: [processor] } : {}), ...(libc ? { libc } : {}) }
}

function isLocked(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(base.lastIndexOf('node_modules/') - 1, 0))) {
    if (lock.packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (base === '') return false
  }
}

let added = 0
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue
    const version = range.replace(/^[^\d]*/, '')
    lock.packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(entry.dev ? { dev: true } : {}),
      ...placeOf(name),
    }
    added++
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages of other platforms added`)
