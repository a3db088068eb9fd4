import type { SealedFacts } from '#capabilities/parties/server/index.ts'
import type { PartyFacts } from '#kernel/documents/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { PaperParty } from './paper.sql.ts'

/** @property inFull numbers as they are, for a paper that is printed; masked on the screen */
export interface PaperView {
  readonly keys: Keys
  readonly inFull: boolean
}

export function factsOfParty(party: PaperParty, { keys, inFull }: PaperView): PartyFacts {
  const { phone, address } = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  const contact = {
    name: party.name,
    ...(phone === undefined ? {} : { phone: inFull ? phone : maskedPhone(phone) }),
    ...(address === undefined ? {} : { address }),
    ...(party.head_count > 1 ? { headcount: party.head_count } : {}),
    ...(party.guardian_name === null
      ? {}
      : { representatives: [{ as: 'guardian' as const, name: party.guardian_name }] }),
  }
  if (party.kind === 'legal' || party.kind === 'unincorporated') return { kind: 'legal', ...contact }
  const sex = party.sex === 'male' || party.sex === 'female' ? { sex: party.sex } : {}
  return { kind: 'natural', ...contact, ...sex } as PartyFacts
}

function maskedPhone(phone: string): string {
  return phone.length < 8
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
}
