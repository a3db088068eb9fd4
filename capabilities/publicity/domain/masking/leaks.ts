import { plainRow } from '#kernel/masking/index.ts'
import type { DecisionToDisclose } from '../decision.ts'
import { type Rendition, secretsOf } from './render.ts'
import { ageAtAct, type MaskingRule } from './rule.ts'

/** @property kind of what is still told; the words are never repeated */
export interface Leak {
  readonly kind: string
  readonly count: number
}

/** Every text that the public would read, in one row after the other. */
export function textsOf(rendition: Rendition): readonly string[] {
  return [
    ...rendition.subjects.map(({ name }) => name),
    ...Object.values(rendition.texts).filter((text) => text !== undefined),
  ]
}

/**
 * What of the file's secrets a text still tells, in whatever way it is written. Asked of the rendition before it may
 * be confirmed, and of the text of every file that is made from it.
 */
export function leaksIn(
  texts: readonly string[],
  decision: DecisionToDisclose,
  rule: MaskingRule,
): readonly Leak[] {
  const rows = texts.map(plainRow)
  const open = openNamesOf(decision, rule).map(plainRow)
  // A name that is part of a public name, such as that of a shop, is told by that one
  const cleared = open.reduce((all, name) => all.map((row) => row.replaceAll(name, '\u0000')), rows)
  const secrets = [
    ...decision.people.flatMap(secretsOf),
    ...decision.people
      .filter(({ name }) => !openNamesOf(decision, rule).includes(name))
      .map(({ name }) => ({ kind: 'name', words: name })),
  ]
  const counts = new Map<string, number>()
  for (const { kind, words } of secrets) {
    const row = plainRow(words)
    if ([...row].length > 1 && cleared.some((text) => text.includes(row)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

export function openNamesOf(decision: DecisionToDisclose, rule: MaskingRule): readonly string[] {
  return [
    decision.organ.name,
    ...decision.people
      .filter(
        (person) =>
          person.kind !== 'citizen' ||
          (ageAtAct(person, decision, rule) !== 'minor' && rule.shown[person.role] === 'name'),
      )
      .map(({ name }) => name),
  ].sort((a, b) => b.length - a.length)
}
