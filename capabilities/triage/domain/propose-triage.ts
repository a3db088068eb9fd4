import {
  type Category,
  dangerLevels,
  type Grade,
  type RiskFlag,
} from '#capabilities/disputes/domain/index.ts'
import { weigh } from './evidence.ts'
import { apartFrom, type Hit, type WordFinder, wordFinder } from './find-words.ts'
import { peopleMentioned } from './people-mentioned.ts'
import type { Proposed, TriageInput, TriageProposal } from './proposal.ts'
import { proposeFlags } from './propose-flags.ts'
import { proposeGrade } from './propose-grade.ts'
import { proposeStanding } from './propose-standing.ts'
import {
  type Field,
  fieldsOf,
  proposeCategory,
  proposeSector,
  strongSectors,
  withDeclared,
} from './propose-subject.ts'
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
  const reading = read(input, rules)
  const { betweenParties } = reading
  const fields = fieldsFrom(reading, reading.subjectHits)
  const category = categoryOf(reading, fields)
  const sector = proposeSector(fields)
  const flags = proposeFlags(reading.text, reading.flagHits, rules.flags, input.flags ?? [])
  const grade = gradeOf(
    reading,
    flags.map(({ value }) => value),
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

/** What one pass over the text found. */
interface Reading {
  readonly input: TriageInput
  readonly rules: TriageRules
  readonly text: string
  readonly subjectHits: readonly Hit[]
  readonly flagHits: readonly Hit[]
  readonly betweenParties: Proposed<boolean>
}

function read(input: TriageInput, rules: TriageRules): Reading {
  const find = findersOf(rules)
  const title = input.title ?? ''
  const text = `${title}\n${input.narrative}`
  const standing = weigh(rules.standing, find.standing(text), title.length)
  return {
    input,
    rules,
    text,
    subjectHits: find.subjects(text),
    flagHits: find.flags(text),
    betweenParties: proposeStanding(standing, input.parties?.length ?? 0),
  }
}

function fieldsFrom({ input, rules }: Reading, hits: readonly Hit[]): readonly Field[] {
  return withDeclared(fieldsOf(weigh(rules.subjects, hits, input.title?.length ?? 0)), input.category)
}

/** A word of danger may turn a wage dispute into a family matter on paper; the grade must not fall with it. */
function gradeOf(reading: Reading, flags: readonly RiskFlag[]): Proposed<Grade> {
  const { input, rules, text, subjectHits, flagHits, betweenParties } = reading
  const fields = fieldsFrom(reading, apartFrom(subjectHits, dangersIn(flagHits, rules)))
  return proposeGrade(
    {
      category: categoryOf(reading, fields).value,
      flags,
      ...peopleIn(input, text),
      amountFen: input.amountFen,
      strongSectors: betweenParties.value ? strongSectors(fields) : [],
    },
    rules.grades,
  )
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

/** Words of the flags that the hub must know of, denied or not. */
function dangersIn(hits: readonly Hit[], rules: TriageRules): readonly Hit[] {
  return hits.filter(({ row }) => {
    const flag = rules.flags[row]?.flag
    return flag !== undefined && dangerLevels[flag] >= 2
  })
}

/** A message to a public office has no category of dispute unless its sender named one. */
function categoryOf({ input, betweenParties }: Reading, fields: readonly Field[]): Proposed<Category> {
  const found = proposeCategory(fields, input.category)
  if (betweenParties.value || input.category !== undefined) return found
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
