import pg from 'pg'

const { builtins } = pg.types

/**
 * Set before the first query: a legal day is not an instant, so `date` stays text; `bigint` becomes a number only
 * while it is exact; `numeric` stays text.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === builtins.DATE) return (value: string) => value
    if (oid === builtins.INT8) return exactInteger
    if (oid === DATE_ARRAY)
      return pg.types.getTypeParser(
        TEXT_ARRAY as number as Parameters<typeof pg.types.getTypeParser>[0],
        'text',
      )
    return pg.types.getTypeParser(oid, 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

const DATE_ARRAY = 1182
const TEXT_ARRAY = 1009

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the exact numbers`)
  return value
}
