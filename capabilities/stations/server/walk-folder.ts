import { lstat, opendir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Something in a folder that is not taken, and why. @property path below the folder, with `/` */
export interface LeftBehind {
  readonly path: string
  readonly why: 'link' | 'not-a-file' | 'too-deep' | 'unreadable'
}

export interface FoundFile {
  readonly path: string
  readonly size: number
  readonly changedAt: Date
}

/** As deep as a card of a camera goes, and some; a folder that holds itself would go on for ever. */
const DEEPEST = 12

/**
 * Every file below a folder in the order of their names, without following a link: what a link leads to is not of this
 * folder. What is no plain file is told of.
 */
export async function* walkFolder(
  root: string,
  folder = root,
  depth = 0,
): AsyncGenerator<FoundFile | LeftBehind> {
  const names: string[] = []
  try {
    for await (const { name } of await opendir(folder)) names.push(name)
  } catch {
    yield { path: below(root, folder), why: 'unreadable' }
    return
  }
  for (const name of names.toSorted()) {
    const whole = join(folder, name)
    const path = below(root, whole)
    const found = await lstat(whole).catch(() => undefined)
    if (found === undefined) yield { path, why: 'unreadable' }
    else if (found.isSymbolicLink()) yield { path, why: 'link' }
    else if (found.isFile()) yield { path, size: found.size, changedAt: found.mtime }
    else if (!found.isDirectory()) yield { path, why: 'not-a-file' }
    else if (depth === DEEPEST) yield { path, why: 'too-deep' }
    else yield* walkFolder(root, whole, depth + 1)
  }
}

const below = (root: string, path: string) => relative(root, path).split(sep).join('/')
