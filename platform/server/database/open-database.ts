import pg from 'pg'
import { classifyDatabaseError } from './database-errors.ts'
import { GatheringSocket } from './gathering-socket.ts'
import type { Database, Reader, Statement, Transaction, Values } from './statement.ts'
import { typeParsers } from './type-parsers.ts'

export interface DatabaseOptions {
  readonly url: string
  /** Connections of this process; PostgreSQL works best with a few per core. */
  readonly connections: number
  /** Take on this role after connecting: an outside database that is reached with the owner's address only. */
  readonly role?: string | undefined
  readonly onError: (error: Error) => void
}

const ATTEMPTS = 3

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types: typeParsers,
    // What a use case asks at once goes to the server at once; it answers one after the other, in the order of asking.
    pipeline: true,
    stream: () => new GatheringSocket(),
    options: `-c timezone=Asia/Shanghai${options.role ? ` -c role=${options.role}` : ''}`,
  })
  hearLosses(pool, options.onError)

  const reader = readerOver((query) => pool.query(query))
  return {
    ...reader,
    forRequest: () => ({ ...reader, request: true }),
    transaction: (work) => transactionWithRetry(pool, work),
    load: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    end: () => pool.end(),
  }
}

/** Tells of connections that were lost. What a server says on one that is being closed by us is no loss. */
export function hearLosses(pool: pg.Pool, onLoss: (error: Error) => void): void {
  const hear = (error: Error) => {
    if (!pool.ending) onLoss(error)
  }
  // Both are needed: the pool speaks for idle connections only. One that is lost in the middle of a transaction would
  // end the process, while its query fails as it should.
  pool.on('error', hear)
  pool.on('connect', (client) => client.on('error', hear))
}

async function transactionWithRetry<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runTransaction(pool, work)
    } catch (error) {
      if (attempt >= ATTEMPTS || classifyDatabaseError(error) !== 'retry') throw error
    }
  }
}

// Prepared like every question, so that they are sent in one go with those beside them.
const begin = { name: 'begin', text: 'begin' }
const commit = { name: 'commit', text: 'commit' }

async function runTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isOver = false
  const send: Send = async (query) => {
    // Of what was asked at once one part failed; what another part asks afterwards would be outside of the transaction.
    if (isOver) throw new Error('asked after the end of its transaction')
    return client.query(query)
  }
  let broken: Error | undefined
  try {
    // Travels with the first question; where it fails, that one fails with it.
    const begun = client.query(begin)
    const atEnd: pg.QueryConfig[] = []
    const tx: Transaction = {
      ...readerOver(send),
      transaction: true,
      atEnd: (statement, values) => void atEnd.push(asked(statement, values)),
    }
    const [value] = await Promise.all([work(tx), begun])
    isOver = true
    // Where one of the last questions failed, the commit after it commits nothing.
    await Promise.all([...atEnd, commit].map((query) => client.query(query)))
    return value
  } catch (error) {
    isOver = true
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}

type Send = (query: pg.QueryConfig) => Promise<pg.QueryResult>

const asked = ({ name, text }: Statement<unknown>, values: Values) => ({ name, text, values: [...values] })

function readerOver(send: Send): Reader {
  async function many<Row>(statement: Statement<Row>, values: Values = []): Promise<Row[]> {
    const result = await send(asked(statement, values))
    return result.rows as Row[]
  }
  async function maybe<Row>(statement: Statement<Row>, values?: Values): Promise<Row | undefined> {
    const [row] = await many(statement, values)
    return row
  }
  return {
    many,
    maybe,
    async one(statement, values) {
      const row = await maybe(statement, values)
      if (row === undefined) throw new Error(`${statement.name} found no row`)
      return row
    },
    async select(query) {
      const result = await send({ text: query.text, values: [...query.values] })
      return result.rows
    },
  }
}
