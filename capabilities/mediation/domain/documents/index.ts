export { agreement } from './agreement.ts'
export type {
  AgreementFacts,
  AgreementParty,
  AgreementSide,
  PrintedAmount,
  PrintedObligation,
} from './agreement-facts.ts'
