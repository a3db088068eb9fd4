export { type AmendProblem, amendClock, recountClock, regradeClock } from './amend-clock.ts'
export { clocksOf, startClock, stopClock } from './keep-clock.ts'
export { deadlineProblems } from './problems.ts'
