export { agreement } from './agreement.ts'
export type {
  AgreementFacts,
  AgreementParty,
  AgreementSide,
  PrintedAmount,
  PrintedObligation,
} from './agreement-facts.ts'
export { type LateObligation, performanceReminder, type ReminderFacts } from './performance-reminder.ts'
export { type PoliceLetterPaperFacts, policeLetter } from './police-letter.ts'
