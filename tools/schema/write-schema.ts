import type { Catalog, Column, Table } from './read-catalog.ts'

/** The whole schema as one text to read and to review: what the migrations add up to. */
export function writeSchema({ schemas, sequences, functions, tables }: Catalog): string {
  return [
    '-- What all migrations add up to. Written by tools/schema.ts, never by hand; reviewed with every change.',
    schemas.map((name) => `create schema ${name};`).join('\n'),
    sequences.join('\n'),
    ...functions,
    ...tables.map(writeTable),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function writeTable(table: Table): string {
  const width = Math.max(...table.columns.map(({ name }) => name.length))
  const parts = [...table.columns.map((column) => writeColumn(column, width)), ...table.constraints]
  const comments = table.columns.filter(({ comment }) => comment !== null)
  return [
    `create table ${table.name} (\n${parts.map((part) => `  ${part}`).join(',\n')}\n);`,
    ...(table.comment === null ? [] : [`comment on table ${table.name} is ${quoted(table.comment)};`]),
    ...comments.map(
      ({ name, comment }) => `comment on column ${table.name}.${name} is ${quoted(comment ?? '')};`,
    ),
    ...table.indexes,
    ...table.triggers,
    ...(table.rights === '' ? [] : [`grant ${table.rights} on ${table.name} to dingfen_app;`]),
  ].join('\n')
}

function writeColumn({ name, type, required, identity, value }: Column, width: number): string {
  const rest = [
    required ? 'not null' : '',
    identity ? 'generated always as identity' : value === null ? '' : `default ${value}`,
  ].filter((part) => part !== '')
  return [name.padEnd(width), type, ...rest].join(' ')
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
