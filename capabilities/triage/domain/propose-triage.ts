import { weigh } from './evidence.ts'
import { type WordFinder, wordFinder } from './find-words.ts'
import { peopleMentioned } from './people-mentioned.ts'
import type { Proposed, TriageInput, TriageProposal } from './proposal.ts'
import { proposeFlags } from './propose-flags.ts'
import { proposeGrade } from './propose-grade.ts'
import { proposeStanding } from './propose-standing.ts'
import { fieldsOf, proposeCategory, proposeSector, strongSectors, withDeclared } from './propose-subject.ts'
import { proposeUnit } from './propose-unit.ts'
import type { RuleRow, TriageRules } from './rule-rows.ts'

interface Finders {
  readonly subjects: WordFinder
  readonly standing: WordFinder
  readonly flags: WordFinder
}

// Compiling the words takes longer than reading a message: once per table is enough.
const compiled = new WeakMap<TriageRules, Finders>()

/** How sure the category may be of a text that is no dispute: it is kept for the statistics of visits only. */
const NOT_A_DISPUTE_AT_MOST = 0.3

/**
 * Proposes category, industry, grade, unit and flags, each with its reasons. Decides nothing.
 * @param rules rows in force on the day (see {@link rulesInForce})
 * @source source programme of 2019, part two (routing and grading); People's Mediation Work Provisions art. 20
 */
export function proposeTriage(input: TriageInput, rules: TriageRules): TriageProposal {
  const find = findersOf(rules)
  const title = input.title ?? ''
  const text = `${title}\n${input.narrative}`
  const betweenParties = proposeStanding(
    weigh(rules.standing, find.standing(text), title.length),
    input.parties?.length ?? 0,
  )
  const fields = withDeclared(
    fieldsOf(weigh(rules.subjects, find.subjects(text), title.length)),
    input.category,
  )
  const category = categoryFor(betweenParties, proposeCategory(fields, input.category), input.category)
  const sector = proposeSector(fields)
  const flags = proposeFlags(text, find.flags(text), rules.flags, input.flags ?? [])
  const grade = proposeGrade(
    {
      category: category.value,
      flags: flags.map(({ value }) => value),
      ...peopleIn(input, text),
      amountFen: input.amountFen,
      strongSectors: betweenParties.value ? strongSectors(fields) : [],
    },
    rules.grades,
  )
  const unit = proposeUnit(
    {
      betweenParties: betweenParties.value,
      grade: grade.value,
      sector: sector?.value,
      divisionCode: input.divisionCode,
    },
    rules.units,
  )
  return { betweenParties, category, sector, grade, unit, flags }
}

/** The rows that hold on a day. @param day legal day YYYY-MM-DD */
export function rulesInForce(rules: TriageRules, day: string): TriageRules {
  const inForce = <Row extends RuleRow>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
  return {
    subjects: inForce(rules.subjects),
    standing: inForce(rules.standing),
    flags: inForce(rules.flags),
    grades: inForce(rules.grades),
    units: inForce(rules.units),
  }
}

/** A message to a public office has no category of dispute unless its sender named one. */
function categoryFor(
  betweenParties: Proposed<boolean>,
  found: TriageProposal['category'],
  declared: TriageInput['category'],
): TriageProposal['category'] {
  if (betweenParties.value || declared !== undefined) return found
  return {
    value: 'other',
    confidence: Math.min(found.confidence, NOT_A_DISPUTE_AT_MOST),
    reasons: betweenParties.reasons,
  }
}

/** The larger of what was entered and what the text says. */
function peopleIn(input: TriageInput, text: string) {
  const said = peopleMentioned(text)
  if (said === undefined || said.count <= (input.headCount ?? 0)) return { headCount: input.headCount }
  return { headCount: said.count, headCountWords: said.words }
}

function findersOf(rules: TriageRules): Finders {
  const known = compiled.get(rules)
  if (known !== undefined) return known
  const made = {
    subjects: wordFinder(rules.subjects),
    standing: wordFinder(rules.standing),
    flags: wordFinder(rules.flags),
  }
  compiled.set(rules, made)
  return made
}
