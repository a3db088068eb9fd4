import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { ActingAs, PartyKind, PartyRole, Sex } from '../domain/index.ts'

export const insertParties = statement(
  'parties.insert-parties',
  `insert into parties.party (id, matter_id, position, role, kind, name, head_count, sex, identity_kind,
                              no_identity_reason, sealed, identity_index, phone_index, phone_tail_index,
                              privacy_notice_at, sensitive_consent_at, is_minor)
   select p.id, $1, p.position + $14::int, p.role, p.kind, p.name, p.head_count, p.sex, p.identity_kind, p.reason,
          p.sealed, p.identity, p.phone, p.tail, p.told_at, p.consented_at, p.is_minor
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[],
                 $10::bytea[], $11::bytea[], $12::bytea[], $13::bytea[], $15::timestamptz[], $16::timestamptz[],
                 $17::bool[])
          with ordinality
          as p(id, role, kind, name, head_count, sex, identity_kind, reason, sealed, identity, phone, tail, told_at,
               consented_at, is_minor, position)`,
)

export const insertActing = statement(
  'parties.insert-acting',
  `insert into parties.acting_person (id, party_id, acts_as, name, sealed, identity_index, phone_index, consents)
   select (a->>'id')::uuid, (a->>'partyId')::uuid, a->>'as', a->>'name', decode(a->>'sealed', 'hex'),
          decode(a->>'identity', 'hex'), decode(a->>'phone', 'hex'), (a->>'consents')::bool
     from jsonb_array_elements($1::jsonb) as a`,
)

/** @property acting who speaks for the party; their numbers stay sealed */
export interface PartyRow {
  readonly id: string
  readonly role: PartyRole
  readonly kind: PartyKind
  readonly name: string
  readonly head_count: number
  readonly sex: Sex
  readonly is_minor: boolean
  readonly told: boolean
  readonly consented: boolean
  readonly sealed: Buffer
  readonly acting: readonly {
    readonly as: ActingAs
    readonly name: string
    readonly consents: boolean
    /** Hexadecimal. */
    readonly sealed: string
  }[]
}

export const partiesOf = statement<PartyRow>(
  'parties.parties-of',
  `select p.id, p.role, p.kind, p.name, p.head_count, p.sex, p.is_minor, p.privacy_notice_at is not null as told,
          p.sensitive_consent_at is not null as consented, p.sealed,
          coalesce((select jsonb_agg(jsonb_build_object('as', a.acts_as, 'name', a.name, 'consents', a.consents,
                                                        'sealed', encode(a.sealed, 'hex')) order by a.id)
                      from parties.acting_person a where a.party_id = p.id), '[]') as acting
     from parties.party p where p.matter_id = $1 order by p.position`,
)

const appendParties = statement<{ readonly name: string; readonly head_count: number }>(
  'parties.append-parties',
  `update parties.party p
      set matter_id = $2,
          position = p.position + coalesce((select max(position) from parties.party where matter_id = $2), 0)
    where p.matter_id = $1
      and not exists (select 1 from parties.party k
                       where k.matter_id = $2 and k.name = p.name and k.identity_index is not distinct from p.identity_index)
   returning p.name, p.head_count`,
)

/** The people of one matter become parties of another; who is there already is not there twice. @returns who came */
export async function moveParties(tx: Transaction, fromMatterId: string, toMatterId: string) {
  return tx.many(appendParties, [fromMatterId, toMatterId])
}
