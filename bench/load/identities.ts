import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal } from '#platform/server/crypto/sealed-text.ts'

/** @property indexes of the identity number, of the telephone and of its end */
interface Identity {
  readonly sealed: Buffer
  readonly indexes: readonly Buffer[]
}

export type Identities = (number: number) => Identity

const PEOPLE = 20_000

/** So many people have all the disputes of the district among themselves: sealing each one once is enough. */
export function identitiesOf(keys: Keys): Identities {
  const known: Identity[] = []
  return (number) => {
    const place = number % PEOPLE
    known[place] ??= identityOf(keys, place)
    return known[place]
  }
}

/** Division 990000 belongs to nobody, and so does the number. */
function identityOf(keys: Keys, serial: number): Identity {
  const phone = `199${String(serial * 4567).padStart(8, '0')}`
  const identityNumber = `99000019500101${String(serial).padStart(5, '0')}`.slice(0, 18)
  const facts = { identityNumber, phone, address: `${serial}号` }
  const indexes = [
    blindIndex(keys, 'identity-number', identityNumber),
    blindIndex(keys, 'phone', phone),
    blindIndex(keys, 'phone-tail', phone.slice(-4)),
  ]
  return { sealed: seal(keys, JSON.stringify(facts)), indexes }
}
