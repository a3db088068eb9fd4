export { ruleOn, workCalendar } from './rule-book.ts'
