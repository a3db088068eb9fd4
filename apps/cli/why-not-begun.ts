import { ConfigError } from '#platform/server/config/config.ts'
import { AlreadyRunning } from '#platform/server/instance-lock/instance-lock.ts'

/** A command that only reads makes no new house. */
export class NoHouse extends Error {
  constructor(dataDirectory: string) {
    super(`there are no data in ${dataDirectory}; DINGFEN_DATA names the folder of a server that has run`)
  }
}

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '28000', '3D000']
const UNDEFINED_TABLE = '42P01'

/** @returns the sentence for whoever typed the command; nothing where the fault is ours and needs its stack */
export function whyNotBegun(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof ConfigError || error instanceof AlreadyRunning || error instanceof NoHouse) {
    return error.message
  }
  const { code = '' } = error as NodeJS.ErrnoException
  if (unreachable.includes(code)) return `the database cannot be reached: ${error.message || code}`
  if (code === UNDEFINED_TABLE) return 'this database holds no Dingfen yet; start the server on it once'
  return undefined
}
