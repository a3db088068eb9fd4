/** Words for the two languages of the house; Chinese is what official documents print. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Label

/** A closed list of codes with their labels: the list, its type and its schema share this one source. */
export type CodeList<Code extends string = string> = Readonly<Record<Code, Label>>

/** The codes of a list, in the order in which it is written. */
export function codesOf<Code extends string>(list: CodeList<Code>): [Code, ...Code[]] {
  const codes = Object.keys(list) as Code[]
  const [first, ...rest] = codes
  if (first === undefined) throw new RangeError('a code list has at least one code')
  return [first, ...rest]
}
