import { createHmac, createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Keys of this installation, derived from one master secret of 32 bytes: one per use, so that a blind index never
 * helps with a cipher. Backed up apart from the data; without it the personal data stay sealed for ever. Those that are
 * used by every request are prepared once: of bare bytes Node would make a key each time, six times the cost of using it.
 */
export interface Keys {
  readonly cipher: KeyObject
  readonly mac: KeyObject
  /** Password of the server's role in the embedded database. */
  readonly database: Buffer
  readonly blindIndex: KeyObject
}

export function deriveKeys(master: Buffer): Keys {
  if (master.length !== 32) throw new RangeError('the master key has 32 bytes')
  const derive = (use: string) => createHmac('sm3', master).update(`dingfen:${use}`).digest()
  return {
    cipher: createSecretKey(derive('cipher').subarray(0, 16)),
    mac: createSecretKey(derive('mac')),
    database: derive('database'),
    blindIndex: createSecretKey(derive('blind-index')),
  }
}

/**
 * Reads the master key, or makes one at first start in a file that only the owner may read. It is there whole or not at
 * all, and the first that is there stays: several processes may start at once on a new folder.
 */
export async function loadOrMakeMasterKey(path: string): Promise<Buffer> {
  const written = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (written !== undefined) return Buffer.from(written.trim(), 'base64')
  const master = randomBytes(32)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${master.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
    return master
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return loadOrMakeMasterKey(path)
  } finally {
    await rm(draft)
  }
}
