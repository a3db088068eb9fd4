import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openArchive } from '#platform/server/spreadsheets/zip.ts'

/** Unpacks a case file's package, as whoever receives it does. */
export async function unpack(zip: Buffer, root: string): Promise<string> {
  for (const [path, read] of openArchive(zip)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), read())
  }
  return root
}

/** By plain Node, outside the project. */
export function verified(root: string): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'verify.mjs')], { cwd: tmpdir() }, (error, stdout) =>
      done({ code: error === null ? 0 : Number(error.code), said: stdout }),
    )
  })
}
