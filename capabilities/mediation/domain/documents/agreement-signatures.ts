import {
  blank,
  chineseNumeral,
  printedDay,
  type SignaturesBlock,
  type Signer,
  textOr,
} from '#kernel/documents/index.ts'
import type { AgreementFacts, AgreementParty, SigningOfficial } from './agreement-facts.ts'
import { agreementHeading } from './agreement-heading.ts'

/** Copies are one for each party and one for the committee. @source disputes.md 3.6 [L1 29][W2] */
export function agreementSignatures(facts: AgreementFacts): SignaturesBlock {
  const count = facts.parties.length
  const copies = count === 0 ? [blank(3)] : [chineseNumeral(count + 1)]
  return {
    block: 'signatures',
    statement: [['本协议一式', ...copies, '份，各方当事人各执一份，人民调解委员会留存一份，具有同等效力。']],
    signers: [
      ...facts.parties.map((one, index) => partySigner(one, agreementHeading(facts.parties, index))),
      ...officials('人民调解员', facts.mediators),
      ...officials('记录人', facts.recorder === undefined ? [] : [facts.recorder]),
    ],
    seal: { organisation: [textOr(facts.committee, 10)], caption: '人民调解委员会印章' },
    day: printedDay(facts.agreedOn),
  }
}

function partySigner(one: AgreementParty, role: string): Signer {
  const body = one.party.kind === 'legal'
  return {
    role,
    manner: body ? '代表人签名并盖章' : '签名、盖章或按指印',
    ...(one.party.name === undefined ? {} : { name: one.party.name }),
    ...(one.stroke === undefined ? {} : { stroke: one.stroke }),
    day: printedDay(one.signedOn),
  }
}

/** A place for at least one of them, filled in or not. */
function officials(role: string, people: readonly SigningOfficial[]): readonly Signer[] {
  const listed = people.length === 0 ? [{}] : people
  return listed.map((person) => ({ role, manner: '签名', ...person }))
}
