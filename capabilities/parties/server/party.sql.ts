import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { PartyKind, PartyRole } from '../domain/index.ts'

export const insertParties = statement(
  'parties.insert-parties',
  `insert into parties.party (id, matter_id, position, role, kind, name, head_count, sex, identity_kind, no_identity_reason, sealed,
                              identity_index, phone_index, phone_tail_index)
   select p.id, $1, p.position + $14::int, p.role, p.kind, p.name, p.head_count, p.sex, p.identity_kind, p.reason, p.sealed, p.identity, p.phone,
          p.tail
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[],
                 $10::bytea[], $11::bytea[], $12::bytea[], $13::bytea[])
          with ordinality
          as p(id, role, kind, name, head_count, sex, identity_kind, reason, sealed, identity, phone, tail, position)`,
)

export interface PartyRow {
  readonly id: string
  readonly role: PartyRole
  readonly kind: PartyKind
  readonly name: string
  readonly head_count: number
  readonly sealed: Buffer
}

export const partiesOf = statement<PartyRow>(
  'parties.parties-of',
  'select id, role, kind, name, head_count, sealed from parties.party where matter_id = $1 order by position',
)

const appendParties = statement(
  'parties.append-parties',
  `update parties.party p
      set matter_id = $2,
          position = p.position + coalesce((select max(position) from parties.party where matter_id = $2), 0)
    where p.matter_id = $1
      and not exists (select 1 from parties.party k
                       where k.matter_id = $2 and k.name = p.name and k.identity_index is not distinct from p.identity_index)`,
)

/** The people of one matter become parties of another; who is there already is not there twice. */
export async function moveParties(tx: Transaction, fromMatterId: string, toMatterId: string): Promise<void> {
  await tx.many(appendParties, [fromMatterId, toMatterId])
}
