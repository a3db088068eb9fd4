import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const tool = fileURLToPath(new URL('../../tools/build-web.ts', import.meta.url))
const folder = fileURLToPath(new URL('../../build/web', import.meta.url))

/**
 * Builds the screens when their sources changed since the last build, in a process of its own.
 * @param signal gives the build up  @returns the folder to serve
 */
export async function buildWeb(progress: (sentence: string) => void, signal?: AbortSignal): Promise<string> {
  const build = spawn(process.execPath, [tool], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(signal ? { signal } : {}),
  })
  build.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.trim()) progress(line.trim())
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    build.once('error', reject)
    build.once('close', resolve)
  })
  if (code !== 0) throw new Error('the screens could not be built')
  return folder
}
