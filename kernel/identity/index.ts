export {
  ageOn,
  type CitizenFacts,
  type CitizenNumberProblem,
  checkDigitOf,
  normalCitizenNumber,
  readCitizenNumber,
} from './citizen-number.ts'
export {
  type CreditCodeFacts,
  type CreditCodeProblem,
  creditCheckDigitOf,
  normalCreditCode,
  readCreditCode,
} from './credit-code.ts'
export { maskedIdentity, maskedName, maskedPhone } from './masking.ts'
export { normalPhone, type PhoneProblem, readPhone } from './phone.ts'
