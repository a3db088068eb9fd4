/** A file of the package. @property sm3, sha256 hexadecimal */
export interface ManifestFile {
  readonly path: string
  readonly size: number
  readonly sm3: string
  readonly sha256: string
}

/** The chain of custody of one recording, link by link, so that anybody can hash it again. */
export interface ManifestCustody {
  readonly path: string
  readonly links: readonly {
    readonly chain: string
    readonly seq: number
    readonly at: string
    readonly type: string
    readonly actor: string
    readonly actorName: string
    readonly body: string
    readonly digest: string
  }[]
}

/** What `verify.mjs` of the package reads. */
export interface Manifest {
  readonly format: 'dingfen-case-file/1'
  readonly caseCode: string
  readonly title: string
  readonly organ: string
  readonly madeAt: string
  readonly reason: string
  readonly files: readonly ManifestFile[]
  readonly custody: readonly ManifestCustody[]
}

/** A name that every file system takes, as long as people can read it. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
  return [...(plain === '' ? '_' : plain)].slice(0, 80).join('')
}
