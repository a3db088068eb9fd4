import { readFileSync } from 'node:fs'
import type { ObjectStoreSettings } from '../files/object-store.ts'
import type { Environment } from './read-messages.ts'

const MIB = 1024 * 1024

/**
 * @property objectStore where contents are kept; a folder of the data directory where it is not given
 * @property largestUpload of one recording, in bytes
 * @property diskReserve bytes of the local disk that uploads leave free for everything else
 */
export interface StorageSettings {
  readonly objectStore: ObjectStoreSettings | undefined
  readonly largestUpload: number
  readonly diskReserve: number
}

type ReadNumber = (name: string, fallback: number, lowest: number, highest: number) => number

/** @param wrong takes a sentence for every setting that is not right */
export function readStorage(env: Environment, number: ReadNumber, wrong: string[]): StorageSettings {
  return {
    objectStore: readObjectStore(env, wrong),
    largestUpload: number('DINGFEN_LARGEST_UPLOAD_MIB', 20 * 1024, 1, 10_000_000) * MIB,
    diskReserve: number('DINGFEN_DISK_RESERVE_MIB', 2048, 0, 1_000_000_000) * MIB,
  }
}

function readObjectStore(env: Environment, wrong: string[]): ObjectStoreSettings | undefined {
  const endpoint = env.DINGFEN_S3_ENDPOINT
  if (!endpoint) return undefined
  if (!URL.canParse(endpoint))
    wrong.push('DINGFEN_S3_ENDPOINT has to be an address such as https://store.example')
  const secretFile = env.DINGFEN_S3_SECRET_KEY_FILE
  const settings = {
    endpoint,
    region: env.DINGFEN_S3_REGION || 'us-east-1',
    bucket: env.DINGFEN_S3_BUCKET ?? '',
    accessKey: env.DINGFEN_S3_ACCESS_KEY ?? '',
    secretKey: secretFile ? readSecret(secretFile, wrong) : (env.DINGFEN_S3_SECRET_KEY ?? ''),
    prefix: env.DINGFEN_S3_PREFIX ?? '',
  }
  if (settings.bucket === '') wrong.push('DINGFEN_S3_BUCKET is needed where DINGFEN_S3_ENDPOINT is set')
  if (settings.accessKey === '' || settings.secretKey === '')
    wrong.push(
      'DINGFEN_S3_ACCESS_KEY and DINGFEN_S3_SECRET_KEY (or _FILE) are needed with DINGFEN_S3_ENDPOINT',
    )
  return settings
}

function readSecret(path: string, wrong: string[]): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    wrong.push('DINGFEN_S3_SECRET_KEY_FILE cannot be read')
    return ''
  }
}
