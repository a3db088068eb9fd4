export {
  allRules,
  type CalendarYear,
  type CalendarYearProblem,
  readCalendarYear,
  replaceCalendarYear,
} from './amend-calendar.ts'
export { ruleOn, workCalendar } from './rule-book.ts'
