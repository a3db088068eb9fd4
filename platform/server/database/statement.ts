/**
 * SQL written as SQL, next to its capability. The name is the prepared statement's name on the server, so a hot
 * path is parsed once per connection; its first part is the capability, which owns the schema of that name
 * (`tools/architecture/table-ownership.test.ts`).
 */
export interface Statement<Row> {
  readonly name: string
  readonly text: string
  /** Only carries the type of a row; never set. */
  readonly row?: Row
}

const names = new Map<string, string>()

/**
 * @param name `capability.what-it-does`, unique in the process
 * @throws when two different texts share one name: PostgreSQL would run the wrong one
 */
export function statement<Row = Record<string, never>>(name: string, text: string): Statement<Row> {
  const known = names.get(name)
  if (known !== undefined && known !== text) throw new Error(`two statements are called ${name}`)
  names.set(name, text)
  return { name, text }
}

export type Values = readonly unknown[]

/** A query put together at run time. @property row only carries the type of a row; never set */
export interface Composed<Row> {
  readonly text: string
  readonly values: Values
  readonly row?: Row
}

/** What may read. `maybe` may come back empty, `one` throws when it does. */
export interface Reader {
  many<Row>(statement: Statement<Row>, values?: Values): Promise<Row[]>
  maybe<Row>(statement: Statement<Row>, values?: Values): Promise<Row | undefined>
  one<Row>(statement: Statement<Row>, values?: Values): Promise<Row>
  /** Runs a composed query, planned anew each time with its values, which dynamic filters want. */
  select<Row>(query: Composed<Row>): Promise<Row[]>
}

/** Reads on behalf of one request: what was found out for it once holds until it is answered. */
export interface RequestReader extends Reader {
  readonly request: true
}

/** A write needs one of these in its signature; there is no optional transaction. */
export interface Transaction extends Reader {
  readonly transaction: true
  /** Asked in one go with the commit, after everything else; where it fails nothing of the transaction stays. */
  atEnd(statement: Statement<unknown>, values: Values): void
}

/** @property waiting requests that wait for a connection */
export interface PoolLoad {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

export interface Database extends Reader {
  /** Runs `work` in one transaction; a deadlock or a serialisation failure runs it again, up to three times. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** A reader of its own for a request that only reads. */
  forRequest(): RequestReader
  /** How busy the connections of this process are. */
  load(): PoolLoad
  end(): Promise<void>
}
