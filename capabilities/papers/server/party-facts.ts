import type { PartyRow, SealedActing, SealedFacts } from '#capabilities/parties/server/index.ts'
import type { PartyFacts, RepresentativeFacts } from '#kernel/documents/index.ts'
import { maskedPhone } from '#kernel/identity/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'

/** @property inFull numbers as they are, for a paper that is printed; masked on the screen */
export interface PaperView {
  readonly keys: Keys
  readonly inFull: boolean
}

/** A party as its papers print it; what nobody knows stays a blank. */
export function factsOfParty(party: PartyRow, view: PaperView): PartyFacts {
  const sealed = JSON.parse(unseal(view.keys, party.sealed)) as SealedFacts
  const contact = {
    name: party.name,
    ...phoneOf(sealed.phone, view),
    ...(sealed.address ? { address: sealed.address } : {}),
    ...(party.head_count > 1 ? { headcount: party.head_count } : {}),
    ...(party.acting.length > 0
      ? { representatives: party.acting.map((one) => representative(one, view)) }
      : {}),
  }
  if (party.kind === 'legal' || party.kind === 'unincorporated') {
    const { legalRepresentative } = sealed
    return { kind: 'legal', ...contact, ...(legalRepresentative ? { legalRepresentative } : {}) }
  }
  return {
    kind: 'natural',
    ...contact,
    ...(party.sex === 'male' || party.sex === 'female' ? { sex: party.sex } : {}),
    ...(sealed.bornOn ? { bornOn: sealed.bornOn } : {}),
    ...(sealed.ethnicity ? { ethnicity: sealed.ethnicity } : {}),
    ...(sealed.occupation ? { occupation: sealed.occupation } : {}),
  }
}

function representative(acting: PartyRow['acting'][number], view: PaperView): RepresentativeFacts {
  const { phone } = JSON.parse(unseal(view.keys, Buffer.from(acting.sealed, 'hex'))) as SealedActing
  return { as: acting.as, name: acting.name, ...phoneOf(phone, view) }
}

function phoneOf(phone: string | undefined, { inFull }: PaperView) {
  return phone === undefined ? {} : { phone: inFull ? phone : maskedPhone(phone) }
}
