import { momentInName } from '../domain/index.ts'

/** Milliseconds since 1970. */
export interface Times {
  readonly startedAt: number
  readonly endedAt: number
}

/**
 * When a file was recorded, as far as it tells: the moment in its name and its length; a file without a moment in its name was
 * last written when the recording ended.
 */
export async function timesOf(file: File): Promise<Times> {
  const length = await lengthOf(file)
  const named = momentInName(file.name)
  const startedAt = named === undefined ? file.lastModified - length : Date.parse(named)
  return { startedAt, endedAt: startedAt + length }
}

const PATIENCE_IN_MS = 4000

/** In milliseconds; 0 of a photograph, and of what this browser cannot play. */
function lengthOf(file: File): Promise<number> {
  if (!/^(video|audio)\//.test(file.type)) return Promise.resolve(0)
  return new Promise((resolve) => {
    const player = document.createElement('video')
    const address = URL.createObjectURL(file)
    const end = (length: number) => {
      URL.revokeObjectURL(address)
      resolve(Number.isFinite(length) ? Math.round(length * 1000) : 0)
    }
    setTimeout(() => end(0), PATIENCE_IN_MS)
    player.preload = 'metadata'
    player.onloadedmetadata = () => end(player.duration)
    player.onerror = () => end(0)
    player.src = address
  })
}
