import type { TriageRules } from '../rule-rows.ts'
import { flagWords } from './flag-words.ts'
import { gradeRules } from './grades.ts'
import { standingWords } from './standing-words.ts'
import { subjectWords } from './subject-words.ts'
import { unitRules } from './units.ts'

/** The table with which an installation starts; a district replaces rows by dated ones. */
export const triageTable: TriageRules = {
  subjects: subjectWords,
  standing: standingWords,
  flags: flagWords,
  grades: gradeRules,
  units: unitRules,
}
