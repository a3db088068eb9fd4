import pg from 'pg'

/** What a failure of the database means to the one who asked. */
export type DatabaseTrouble = 'retry' | 'unavailable' | 'disk-full' | 'bug'

const RETRY = new Set(['40001', '40P01'])
const UNIQUE = '23505'
const DISK_FULL = new Set(['53100', 'ENOSPC'])
const UNAVAILABLE = new Set([
  '53300', // too many connections
  '57P01', // shut down by the administrator
  '57P02', // crashed
  '57P03', // still starting, or recovering
  '57014', // cancelled: took longer than the time that a request may take
  '55P03', // lock not available in time
  '25P03', // idle in transaction too long
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
])

export function classifyDatabaseError(error: unknown): DatabaseTrouble {
  if (!(error instanceof Error)) return 'bug'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code !== undefined) {
    if (RETRY.has(code) || isLinkTaken(code, error)) return 'retry'
    if (DISK_FULL.has(code)) return 'disk-full'
    // 08P01 is a message that the server did not understand: a mistake of ours, not a lost line.
    if (UNAVAILABLE.has(code) || (code.startsWith('08') && code !== '08P01')) return 'unavailable'
  }
  return isLostConnection(error.message) ? 'unavailable' : 'bug'
}

/** Somebody else added to the same chain at the same moment; done again, the next link is free. */
function isLinkTaken(code: string, error: Error): boolean {
  return code === UNIQUE && 'constraint' in error && error.constraint === 'entry_pkey'
}

/** Whether a row could not be written because one of the same key is there. */
export function isTaken(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === UNIQUE && error.constraint === constraint
}

/** The driver reports a lost or exhausted connection in words only. */
function isLostConnection(message: string): boolean {
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end/.test(
    message,
  )
}
