import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'

/** ffmpeg is a program of the machine; without it nothing is derived. */
export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

/** A real video of so many seconds, made by ffmpeg itself. */
export async function testFilm(path: string, seconds: number): Promise<Buffer> {
  const picture = `testsrc=duration=${seconds}:size=320x240:rate=10`
  const run = spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', picture, '-y', path])
  if (run.status !== 0) throw new Error(`ffmpeg: ${run.stderr}`)
  return readFile(path)
}

export interface SlowFfmpeg {
  /** For a server that is to use it. */
  readonly path: string
  /** How often it was begun on a file of that name. */
  runs(name: string): Promise<number>
  /** From now on it takes its time no longer. */
  hurry(): Promise<void>
}

/** The same ffmpeg, slow enough to be killed in the middle of its work; it counts how often it was begun. */
export async function withSlowFfmpeg(folder: string): Promise<SlowFfmpeg> {
  const own = spawnSync('sh', ['-c', 'command -v ffmpeg']).stdout.toString().trim()
  const begun = join(folder, 'begun')
  const install = (pause: string) =>
    writeFile(join(folder, 'ffmpeg'), `#!/bin/sh\necho "$*" >> '${begun}'\n${pause}exec '${own}' "$@"\n`, {
      mode: 0o755,
    })
  await install('sleep 30\n')
  return {
    path: `${folder}:${env.PATH}`,
    async runs(name) {
      const lines = await readFile(begun, 'utf8').catch(() => '')
      return lines.split('\n').filter((line) => line.includes(name)).length
    },
    hurry: () => install(''),
  }
}
