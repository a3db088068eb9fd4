import { spawn } from 'node:child_process'

/** What ffmpeg, a program of the machine, sees in a file. @property duration milliseconds */
export interface Seen {
  readonly duration: number | undefined
  readonly thumbnail: Buffer | undefined
}

const PATIENCE_IN_MS = 60_000
const LARGEST_OUTPUT = 4 * 1024 * 1024
/** A file is a file: a playlist in it leads nowhere. */
const closed = ['-protocol_whitelist', 'file,pipe', '-v', 'error']

/**
 * Duration and a small picture (JPEG, 320 wide). The file is only read; it may be hostile: the program runs apart, with
 * one thread, and is ended after a minute.
 * @returns undefined where ffmpeg is not on this machine
 */
export async function lookAt(path: string, isMoving: boolean): Promise<Seen | undefined> {
  const probe = ['-show_entries', 'format=duration', '-of', 'csv=p=0', path]
  const told = await run('ffprobe', [...closed, ...probe])
  if (told === 'not-here') return undefined
  const seconds = Number.parseFloat(told?.toString() ?? '')
  const duration = isMoving && Number.isFinite(seconds) ? Math.round(seconds * 1000) : undefined
  const at = isMoving && duration !== undefined ? ['-ss', String(Math.min(1, duration / 2000))] : []
  const picture = [
    '-frames:v',
    '1',
    '-vf',
    'scale=320:-2',
    '-threads',
    '1',
    '-f',
    'image2pipe',
    '-c:v',
    'mjpeg',
    'pipe:1',
  ]
  const thumbnail = await run('ffmpeg', ['-nostdin', ...closed, ...at, '-i', path, ...picture])
  return { duration, thumbnail: thumbnail instanceof Buffer && thumbnail.length > 0 ? thumbnail : undefined }
}

/** @returns what it wrote; undefined where it failed, wrote too much or took too long */
function run(program: string, args: readonly string[]): Promise<Buffer | 'not-here' | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      // Not `timeout`: Node leaves its timer running where the program is not there, and the server could not end for a minute.
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
      killSignal: 'SIGKILL',
    })
    const pieces: Buffer[] = []
    let size = 0
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > LARGEST_OUTPUT) child.kill('SIGKILL')
      else pieces.push(piece)
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? 'not-here' : undefined),
    )
    child.once('close', (code) => resolve(code === 0 ? Buffer.concat(pieces) : undefined))
  })
}
