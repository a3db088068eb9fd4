import { alsoReads, readByAll } from './read-map.ts'

/** One capability's map entry: the neighbours whose faces, and whose tables, it may read. */
export type CapabilityMap = Readonly<Record<string, readonly string[]>>

export interface SourceText {
  readonly path: string
  readonly text: string
}

const WRITES =
  /\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?)\s+(?:only\s+)?([a-z_]+)\.([a-z_]+)/gi
const READS = /\b(?:from|join|using)\s+(?:lateral\s+)?(?:only\s+)?([a-z_]+)\.([a-z_]+)/gi

/** Machinery that everybody may read: the story of a matter, the words of a search. */
const shared = ['ledger', 'search']
/** Reads every schema and writes none: worklists, search across capabilities, reports. */
const readsAll = ['insight']

/**
 * Statements that reach beyond the tables of their capability: a write to another's, or a read of one that is no
 * neighbour. A sentence each, with the place.
 * @param schemas names of all schemas, so that `from a.b` elsewhere in a source is not taken for SQL
 */
export function findTrespasses(
  sources: readonly SourceText[],
  map: CapabilityMap,
  schemas: readonly string[],
): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const own = /^capabilities\/([^/]+)\//.exec(path)?.[1]
    if (own === undefined) return []
    const mayRead = [own, ...(map[own] ?? []), ...shared]
    const places = (pattern: RegExp) =>
      [...text.matchAll(pattern)].filter(([, schema = '']) => schemas.includes(schema))
    return [
      ...places(WRITES)
        .filter(([, schema]) => schema !== own)
        .map(([, schema, table]) => `${path} writes ${schema}.${table}`),
      ...places(READS)
        .filter(([, schema = '', table = '']) => {
          const tables: readonly string[] = [...readByAll, ...(alsoReads[own] ?? [])]
          return (
            !mayRead.includes(schema) && !tables.includes(`${schema}.${table}`) && !readsAll.includes(own)
          )
        })
        .filter(([whole]) => !/^delete/i.test(whole))
        .map(([, schema, table]) => `${path} reads ${schema}.${table}`),
    ]
  })
}
