import { z } from 'zod'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { PublicDecision } from '../../contract/portal.ts'
import { presentDecision, withCorrections } from './read-decision.ts'
import { compose, type DecisionQuery } from './search-decisions.ts'

/** Columns of the CSV in their order; lists within a cell are parted by 、. */
const columns = [
  ...([
    'id',
    'documentNumber',
    'organ',
    'actType',
    'extent',
    'decidedOn',
    'servedOn',
    'publishedOn',
  ] as const),
  ...(['correctedOn', 'endsOn', 'subjects', 'creditCodes', 'measures', 'fineFen', 'confiscatedFen'] as const),
  ...(['validFrom', 'validTo', 'violation', 'facts', 'basis', 'content', 'remedy', 'digest'] as const),
  // of the subjects, in their order; a column that came later stands behind the others
  'sides' as const,
]

type Presented = ReturnType<typeof presentDecision>

function cellsOf(decision: Presented): readonly string[] {
  const { subjects, measures, texts } = decision
  const flat: Readonly<Record<string, unknown>> = {
    ...decision,
    ...texts,
    subjects: subjects.map(({ name }) => name).join('、'),
    creditCodes: subjects.map(({ creditCode }) => creditCode ?? '').join('、'),
    measures: measures.join('、'),
    sides: subjects.flatMap(({ part }) => (part === undefined ? [] : [part])).join('、'),
  }
  return columns.map((column) => String(flat[column] ?? ''))
}

/** A cell that a program would take for a formula is told to be text. @source OWASP, CSV injection */
const quoted = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

export async function readOpenData(
  db: Reader,
  { as, ...query }: DecisionQuery & { readonly as: 'json' | 'csv' },
  today: LegalDate,
) {
  const rows = (await db.select(compose(query, undefined, today))).slice(0, query.limit)
  const decisions = (await withCorrections(db, rows)).map(presentDecision)
  if (as === 'json') {
    const bytes = Buffer.from(JSON.stringify({ schema: '/api/v1/public/open-data/schema', decisions }))
    return ok({ bytes, mediaType: 'application/json', fileName: `decisions-${today}.json` })
  }
  const lines = [columns, ...decisions.map(cellsOf)].map((cells) => cells.map(quoted).join(','))
  // the mark tells spreadsheets that it is UTF-8
  const bytes = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
  return ok({ bytes, mediaType: 'text/csv', fileName: `decisions-${today}.csv` })
}

export async function readOpenDataSchema() {
  const schema = {
    ...z.toJSONSchema(z.object({ schema: z.string(), decisions: z.array(PublicDecision) }), {
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string'
      },
    }),
    'x-csv-columns': columns,
  }
  const bytes = Buffer.from(JSON.stringify(schema, undefined, 2))
  return ok({ bytes, mediaType: 'application/schema+json', fileName: 'decisions.schema.json' })
}
