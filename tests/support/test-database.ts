import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase } from '#platform/server/database/open-database.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { asOwner, TEMPLATE } from './postgres.global.ts'

export interface TestDatabase {
  /** As the server sees it: in the role of the application. */
  readonly database: Database
  /** The owner's address, for what only an owner or an intruder could do. */
  readonly ownerUrl: string
  close(): Promise<void>
}

/** A database of its own for one test file: the files of the migrated template copied, which needs no log of its pages. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const ownerUrl = inject('ownerUrl')
  const name = `dingfen_test_${randomUUID().replaceAll('-', '')}`
  await asOwner(ownerUrl, (client) =>
    client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`),
  )
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  const database = openDatabase({ url: url.href, role: 'dingfen_app', connections: 8, onError: () => {} })
  return {
    database,
    ownerUrl: url.href,
    async close() {
      await database.end()
      await asOwner(ownerUrl, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}
