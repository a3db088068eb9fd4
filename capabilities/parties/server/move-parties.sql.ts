import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'

/** By what a person is known to be a party already. Indexes are hexadecimal. */
export interface KnownParty {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly head_count: number
  readonly identity: string | null
  readonly phone: string | null
}

const findKnown = statement<KnownParty>(
  'parties.known-parties',
  `select id, name, role, head_count, encode(identity_index, 'hex') as identity, encode(phone_index, 'hex') as phone
     from parties.party where matter_id = $1 order by position, id`,
)

export function knownParties(db: Reader, matterId: string): Promise<KnownParty[]> {
  return db.many(findKnown, [matterId])
}

const nameThemselves = statement<{ readonly id: string }>(
  'parties.name-persons',
  'update parties.party set head_count = head_count - $2::int where id = $1 returning id',
)

/** Persons for whom a party stood are named themselves now: it stands for so many fewer. */
export async function standForFewer(tx: Transaction, partyId: string, persons: number): Promise<void> {
  if (persons > 0) await tx.one(nameThemselves, [partyId, persons])
}

/** A party that came over, and the place that it had. */
export interface MovedParty {
  readonly id: string
  readonly name: string
  readonly head_count: number
  readonly was_at: number
}

const bring = statement<MovedParty>(
  'parties.bring-parties',
  `with coming as (
     select p.id, p.position as was_at, row_number() over (order by p.position, p.id) as place
       from parties.party p
      where p.matter_id = $1
        and not exists (select 1 from parties.party k
                         where k.matter_id = $2 and k.name = p.name
                           and k.identity_index is not distinct from p.identity_index)),
   behind as (select coalesce(max(position), 0) as last from parties.party where matter_id = $2)
   update parties.party p set matter_id = $2, position = behind.last + coming.place
     from coming, behind where p.id = coming.id
   returning p.id, p.name, p.head_count, coming.was_at`,
)

/** The people of one matter become parties of another, nobody twice; who is there already stays behind. */
export function bringParties(tx: Transaction, fromId: string, toId: string): Promise<MovedParty[]> {
  return tx.many(bring, [fromId, toId])
}

const takeBack = statement<{ readonly head_count: number }>(
  'parties.take-back-parties',
  `update parties.party p set matter_id = $1, position = b.position
     from unnest($3::uuid[], $4::int[]) as b(id, position)
    where p.id = b.id and p.matter_id = $2 returning p.head_count`,
)

/** The same people go back to where they stood. @returns how many persons went */
export async function takeBackParties(
  tx: Transaction,
  toId: string,
  fromId: string,
  moved: readonly { readonly party_id: string; readonly position: number }[],
): Promise<number> {
  const values = [moved.map(({ party_id }) => party_id), moved.map(({ position }) => position)]
  const gone = await tx.many(takeBack, [toId, fromId, ...values])
  return gone.reduce((sum, { head_count }) => sum + head_count, 0)
}
