import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { FiledRecording } from '#capabilities/recording/server/index.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Manifest, type ManifestFile, plainName } from '../domain/index.ts'
import type { Volume } from './make-volume.ts'

const VERIFIER = join(import.meta.dirname, '../package/verify.mjs')

interface PackageOrder {
  readonly volume: Volume
  readonly recordings: readonly FiledRecording[]
  readonly about: Omit<Manifest, 'format' | 'files' | 'custody'>
  readonly at: Date
}

/**
 * Writes the package to a path: the bound PDF, each paper, the recordings as they came, a manifest and the script that
 * checks it. Recordings pass through piece by piece, whatever their length; nothing is compressed that does not shrink.
 * @throws MissingFile when a recording is not in the store; what its reading throws, also in the middle of one
 */
export async function packCaseFile(path: string, files: FileStore, order: PackageOrder): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const verifier = await readFile(VERIFIER)
  const zip = new ZipFile()
  const target = zip.outputStream.pipe(createWriteStream(path, { mode: 0o600 }))
  const written = finished(target)
  // Reading begins with the first recording that is added: whoever hears of its failure has to be there before.
  zip.on('error', (error) => target.destroy(error as Error))
  const { volume, recordings, about, at } = order
  const known: ManifestFile[] = []
  const add = (name: string, bytes: Uint8Array) => {
    known.push(manifestLine(name, bytes))
    zip.addBuffer(Buffer.from(bytes), name, { mtime: at })
  }
  add('案卷.pdf', volume.bytes)
  for (const { line, bytes } of volume.papers)
    add(`文书/${String(line.position).padStart(3, '0')} ${plainName(line.title)}.pdf`, bytes)
  const named = recordings.map((one, index) => ({
    ...one,
    path: `音像记录/${String(index + 1).padStart(3, '0')} ${plainName(one.name)}`,
  }))
  for (const { path: name, row } of named) {
    // What was removed by an approved list stands in the list of recordings, with its custody and nothing to play.
    if (row.removed_at !== null) continue
    const [sm3, sha256] = [row.digest.toString('hex'), row.sha256.toString('hex')]
    known.push({ path: name, size: Number(row.size), sm3, sha256 })
    zip.addReadStreamLazy(name, { mtime: at, compress: false, size: Number(row.size) }, (answer) => {
      files.read(row.digest).then(
        (stream) => {
          // The library does not listen: a line that broke would be waited for without end.
          stream.once('error', (error) => zip.emit('error', error))
          answer(null, stream)
        },
        (error: Error) => zip.emit('error', error),
      )
    })
  }
  const custody = named.map(({ path: name, custody: links }) => ({ path: name, links }))
  const manifest: Manifest = { format: 'dingfen-case-file/1', ...about, files: known, custody }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), 'manifest.json', { mtime: at })
  zip.addBuffer(verifier, 'verify.mjs', { mtime: at })
  zip.end()
  await written
}

const manifestLine = (path: string, bytes: Uint8Array): ManifestFile => ({
  path,
  size: bytes.length,
  sm3: digestOfBytes(bytes).toString('hex'),
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
