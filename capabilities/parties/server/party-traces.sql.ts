import { type Reader, statement } from '#platform/server/database/statement.ts'

/** By what somebody in a matter can be recognised elsewhere. @property phone blind index, hexadecimal */
export interface PartyTrace {
  readonly name: string
  readonly phone: string | null
}

const findTraces = statement<PartyTrace>(
  'parties.party-traces',
  `select p.name, encode(p.phone_index, 'hex') as phone from parties.party p where p.matter_id = $1
    union all
   select a.name, encode(a.phone_index, 'hex') from parties.acting_person a
     join parties.party p on p.id = a.party_id where p.matter_id = $1`,
)

/** Everybody in the matter: the parties, and who speaks for them. */
export function partyTraces(db: Reader, matterId: string): Promise<PartyTrace[]> {
  return db.many(findTraces, [matterId])
}
