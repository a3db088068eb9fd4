import {
  blank,
  chineseNumeral,
  type Line,
  printedDay,
  type TableBlock,
  textOr,
} from '#kernel/documents/index.ts'
import type { PrintedObligation } from './agreement-facts.ts'

/** What an agreement printed for filling in by hand offers. */
const emptyRows: readonly Partial<PrintedObligation>[] = [{}, {}, {}]

/** Who does what for whom, with the amount in figures and in capitals. */
function obligationClause(obligation: PrintedObligation): Line {
  const towards = obligation.creditor === undefined ? '' : `向${obligation.creditor}`
  const amount = obligation.amount
  const money = amount === undefined ? '' : `人民币${amount.figures}元（大写：${amount.capitals}）`
  return [`${obligation.debtor}${towards}${withoutStop(obligation.act)}${money}。`]
}

/** The clauses in order, or room for some. */
export function agreementClauses(
  obligations: readonly PrintedObligation[],
  furtherTerms: readonly string[] = [],
): readonly Line[] {
  const clauses = [...obligations.map(obligationClause), ...furtherTerms.map((term) => [textOr(term, 20)])]
  return clauses.length === 0 ? emptyRows.map(() => [blank(24)]) : clauses
}

/** Manner, place and term, row by row in the order of the clauses. */
export function performanceTable(obligations: readonly PrintedObligation[]): TableBlock {
  return {
    block: 'table',
    heading: '履行方式、地点、时限',
    columns: [
      { label: '条款', share: 3 },
      { label: '履行方式', share: 4 },
      { label: '履行地点', share: 4 },
      { label: '履行时限', share: 7 },
    ],
    rows: (obligations.length === 0 ? emptyRows : obligations).map((obligation, index) => [
      [`第${chineseNumeral(index + 1)}条`],
      [textOr(obligation.manner, 4)],
      [textOr(obligation.place, 4)],
      termOf(obligation),
    ]),
  }
}

function termOf(obligation: Partial<PrintedObligation>): Line {
  if (obligation.term !== undefined) return [textOr(obligation.term, 4)]
  return obligation.dueOn === undefined
    ? [textOr(undefined, 4)]
    : [...printedDay(obligation.dueOn), '前（含当日）']
}

/** An act typed with its own full stop must not print two. */
function withoutStop(text: string): string {
  return text.trim().replace(/[。．.；;]+$/u, '')
}
