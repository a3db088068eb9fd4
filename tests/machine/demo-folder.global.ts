import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A place for the demo that the files of a run share; the first that wants it makes it. */
    readonly demoPlace: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = await mkdtemp(join(tmpdir(), 'dingfen-demo-'))
  project.provide('demoPlace', place)
  return () => rm(place, { recursive: true, force: true })
}
