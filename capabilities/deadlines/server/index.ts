export { clocksOf, startClock, stopClock } from './keep-clock.ts'
