import { readConfig } from '#platform/server/config/config.ts'
import { openDatabase } from '#platform/server/database/open-database.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { readSealFiles, sealsFolder } from '#platform/server/ledger/seal-files.ts'
import { verifyLedger as verifyChains } from '#platform/server/ledger/verify.ts'
import { verifySeals } from '#platform/server/ledger/verify-seals.ts'
import { findMatterWithoutChain } from './matters-without-chain.ts'
import { reachDatabase } from './reach-database.ts'

/** @returns exit code: 0 everything holds, 1 what is broken was named, the first of each kind */
export async function verifyLedger(): Promise<number> {
  const config = readConfig(process.env)
  const reached = await reachDatabase()
  const database = openDatabase({ url: reached.url, connections: 1, onError: () => {} })
  try {
    const { found, broken } = await verify(database, sealsFolder(config.dataDirectory))
    for (const sentence of broken) process.stdout.write(`BROKEN: ${sentence}\n`)
    if (broken.length === 0) process.stdout.write(`ok: ${found}\n`)
    return broken.length === 0 ? 0 : 1
  } finally {
    await database.end()
    await reached.letGo()
  }
}

/** Chains link by link, seals with their exported copies, and matters that have no chain at all. */
async function verify(db: Reader, sealsFolder: string) {
  const chains = await verifyChains(db)
  const seals = await verifySeals(db, await readSealFiles(sealsFolder))
  const bare = await findMatterWithoutChain(db)
  const { broken: link } = chains
  const broken = [
    ...(link ? [`${link.kind} ${link.chain}, event ${link.seq}: ${link.reason}`] : []),
    ...(seals.broken ? [`seal of ${seals.broken.day}: ${seals.broken.reason}`] : []),
    ...(bare ? [`${bare.kind} ${bare.id}: the ledger knows nothing about it`] : []),
  ]
  return { found: `${chains.chains} chains, ${chains.entries} events, ${seals.seals} seals`, broken }
}
