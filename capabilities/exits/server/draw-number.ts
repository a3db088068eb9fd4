import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { statement } from '#platform/server/database/statement.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'

/** Kinds of numbered papers, each with its word and its own series. */
const words = { exit: '导', 'asking-certificate': '证', 'aid-application': '援' } as const
export type NumberedPaper = keyof typeof words

const shortNameOfUnit = statement<{ readonly name: string }>(
  'exits.short-name-of-unit',
  `select regexp_replace(coalesce(seal_name, name), '(人民)?调解委员会$|调委会$', '') as name
     from organisations.unit where id = $1`,
)

export async function drawPaperNumber(
  tx: Transaction,
  unitId: string,
  paper: NumberedPaper,
  today: LegalDate,
): Promise<string> {
  const { value } = await ruleOn(tx, 'number.exits', today)
  const year = today.slice(0, 4)
  const serial = await drawNumber(tx, unitId, Number(year), `exits.${paper}`)
  const { name } = await tx.one(shortNameOfUnit, [unitId])
  return value.pattern
    .replace('{year}', year)
    .replace('{body}', name)
    .replace('{word}', words[paper])
    .replace('{serial}', String(serial))
}
