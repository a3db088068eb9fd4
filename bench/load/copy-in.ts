import type pg from 'pg'

export type Cell = string | number | boolean | Date | Uint8Array | object | null | undefined

/** Rows of one table on their way into COPY: the columns once, then one line of text per row. */
export interface Sheet {
  readonly table: string
  readonly columns: readonly string[]
  readonly lines: string[]
}

export function sheet(table: string, ...columns: readonly string[]): Sheet {
  return { table, columns, lines: [] }
}

export function put(into: Sheet, ...cells: readonly Cell[]): void {
  into.lines.push(cells.map(textOf).join('\t'))
}

/** A list of words without commas or quotes: codes and ids. */
export const list = (words: readonly string[]) => `{${words.join(',')}}`

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (cell instanceof Date) return cell.toISOString()
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? '')
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** What the driver's own connection can do beyond its published types. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Sends one sheet by COPY; the driver needs no further package for that. */
export function copyIn(client: pg.Client, { table, columns, lines }: Sheet): Promise<void> {
  if (lines.length === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    const order = {
      submit: (connection: unknown) =>
        (connection as CopyConnection).query(`copy ${table} (${columns.join(', ')}) from stdin`),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(`${lines.join('\n')}\n`))
        connection.endCopyFrom()
      },
      handleCommandComplete() {},
      handleError(error: Error) {
        failure = new Error(`${table}: ${error.message}`)
        reject(failure)
      },
      handleReadyForQuery() {
        if (failure === undefined) resolve()
      },
    }
    client.query(order as unknown as pg.Submittable)
  })
}
