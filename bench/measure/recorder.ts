import type { Database, Reader, Transaction, Values } from '#platform/server/database/statement.ts'

/** One query as the application sent it, and what came back. */
export interface Step {
  readonly name: string | undefined
  readonly text: string
  readonly values: Values
  rows: readonly object[]
}

export interface Recorder {
  readonly database: Database
  /** What was sent since the last call. */
  take(): readonly Step[]
}

const order = (text: string): Step => ({ name: undefined, text, values: [], rows: [] })

/** A database that writes down what the application asks of it: the bare driver then sends exactly that. */
export function recorderOver(database: Database): Recorder {
  let steps: Step[] = []

  async function send<Row>(step: Step, sent: Promise<Row[]>): Promise<Row[]> {
    steps.push(step)
    const rows = await sent
    step.rows = rows as object[]
    return rows
  }

  function over(reader: Reader): Reader {
    const many: Reader['many'] = (statement, values = []) =>
      send({ ...statement, values, rows: [] }, reader.many(statement, values))
    const maybe: Reader['maybe'] = async (statement, values) => (await many(statement, values))[0]
    return {
      many,
      maybe,
      async one(statement, values) {
        const row = await maybe(statement, values)
        if (row === undefined) throw new Error(`${statement.name} found no row`)
        return row
      },
      select: (query) => send({ ...query, name: undefined, rows: [] }, reader.select(query)),
    }
  }

  const recording: Database = {
    ...over(database),
    forRequest: () => ({ ...over(database), request: true }),
    load: () => database.load(),
    end: () => database.end(),
    transaction: (work) =>
      database.transaction(async (tx) => {
        steps.push(order('begin'))
        const atEnd: Transaction['atEnd'] = (statement, values) => {
          steps.push({ ...statement, values, rows: [] })
          tx.atEnd(statement, values)
        }
        const watched: Transaction = { ...over(tx), transaction: true, atEnd }
        const value = await work(watched)
        steps.push(order('commit'))
        return value
      }),
  }
  return {
    database: recording,
    take() {
      const taken = steps
      steps = []
      return taken
    },
  }
}
