export { type AmendProblem, amendClock, regradeClock } from './amend-clock.ts'
export {
  clockStarting,
  clocksOf,
  continueClock,
  keepClock,
  type ReferralClockKind,
  type StartingClock,
  startClock,
  stopClock,
} from './keep-clock.ts'
export { deadlineProblems } from './problems.ts'
export type { MovedClock } from './recount-clocks.ts'
export { deadlineRoutes } from './routes.ts'
export { setCalendarYear } from './set-calendar-year.ts'
