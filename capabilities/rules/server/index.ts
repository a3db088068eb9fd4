export {
  allRules,
  type CalendarYear,
  type CalendarYearProblem,
  readCalendarYear,
  replaceCalendarYear,
} from './amend-calendar.ts'
export { ruleProblems } from './problems.ts'
export { openBookAt, type RuleBook, ruleBook, ruleIn, ruleOn, workCalendar } from './rule-book.ts'
