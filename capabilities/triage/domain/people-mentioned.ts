const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const SIDE =
  '工人|农民工|民工|业主|村民|居民|职工|员工|群众|家长|学生|住户|商户|老人|工友|司机|教师|投资人|受害人|农户|租户|购房者|同事|乡亲'
const PEOPLE = new RegExp(
  `(\\d{1,4}|[一二两三四五六七八九十百千]{1,5})[余多来]?(?:名|个|位|户|人)(?:${SIDE})`,
  'g',
)

/** The largest number of people on one side that the text itself names ("23名农民工"), with the words; or nothing. */
export function peopleMentioned(
  text: string,
): { readonly count: number; readonly words: string } | undefined {
  let largest: { count: number; words: string } | undefined
  for (const [words, figure] of text.matchAll(PEOPLE)) {
    const count = figureOf(figure ?? '')
    if (largest === undefined || count > largest.count) largest = { count, words }
  }
  return largest
}

/** Arabic digits or Chinese numerals below ten thousand. */
function figureOf(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure)
  let total = 0
  let digit = 0
  for (const character of figure) {
    const unit = UNITS[character]
    if (unit === undefined) digit = DIGITS[character] ?? 0
    else {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return total + digit
}
