import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { findReached, isHeldByUnitOf } from '#capabilities/disputes/server/index.ts'
import {
  consentThrough,
  signThrough,
  type Through,
  wholeMediation,
} from '#capabilities/mediation/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { actingFor } from '../domain/index.ts'
import { type RepresentationRow, representationsOf } from './group.sql.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

interface Persons {
  readonly ready: string[]
  readonly unable: string[]
}

/** What one representative may do for others now. @property unable who gave too little power, or said no in person */
export interface ActsForOthers {
  readonly consent: Persons
  readonly signatures: (Persons & { readonly agreementId: string; readonly number: string })[]
}

type Representative = RepresentationRow['representatives'][number]

/** Reads what everybody said and signed already, and the power that each gave. */
export async function actsForOthers(
  db: Reader,
  disputeId: string,
  today: LegalDate,
): Promise<{
  readonly rule: { readonly basis: string; readonly assumption: boolean }
  readonly of: (row: RepresentationRow, one: Representative) => ActsForOthers
}> {
  const [{ value: rule, basis, assumption }, { proceedings }] = await Promise.all([
    ruleOn(db, 'representation.acts', today),
    db.one(wholeMediation, [disputeId]),
  ])
  const turn = proceedings.at(-1)
  const isPreparing = turn?.state === 'preparing'
  const lastWords = new Map((turn?.consents ?? []).map(({ partyId, answer }) => [partyId, answer]))
  // somebody who could not be reached has said nothing yet
  const spoke = new Set([...lastWords].filter(([, said]) => said !== 'unreachable').map(([id]) => id))
  const signing = (turn?.agreements ?? []).filter(
    ({ state, form }) => state === 'signing' && form === 'written',
  )
  const of = ({ proceeding }: RepresentationRow, { partyId, represents }: Representative) => {
    const power = rule[proceeding]
    // with the own word as well: whoever comes for others comes for himself
    const own = { partyId, authority: 'special' } as const
    const count = (needed: 'none' | 'general' | 'special', did: ReadonlySet<string>) => {
      const { ready, unable } = actingFor(needed, represents, did)
      return { ready: ready.length > 0 && !did.has(own.partyId) ? [own.partyId, ...ready] : ready, unable }
    }
    return {
      consent: isPreparing ? count(power.consent, spoke) : { ready: [], unable: [] },
      signatures: signing.map(({ id, number, signatures }) => ({
        agreementId: id,
        number,
        ...count(power.sign, new Set(signatures.flatMap((one) => one.partyId ?? []))),
      })),
    }
  }
  return { rule: { basis, assumption }, of }
}

/** A representative whose power reaches as far as signing, which asking the court together is. */
export interface SpeakerFor {
  readonly partyId: string
  readonly name: string
}

/** Who may settle for whom by the power that each person gave, under the rule of today. */
export async function representativesWhoSign(
  db: Reader,
  disputeId: string,
  today: LegalDate,
): Promise<readonly SpeakerFor[]> {
  const { value: rule } = await ruleOn(db, 'representation.acts', today)
  const rows = await db.many(representationsOf, [disputeId])
  return rows.flatMap(({ proceeding, representatives }) =>
    representatives.flatMap(({ name, represents }) =>
      actingFor(rule[proceeding].sign, represents, new Set()).ready.map((partyId) => ({ partyId, name })),
    ),
  )
}

interface Order {
  readonly officer: Officer
  readonly disputeId: string
  readonly partyId: string
  readonly version: number
  readonly now: Date
}

/** The version that the order names guards what is read here: whoever chooses or signs meanwhile raises it. */
async function representativeOf(tx: Transaction, { officer, disputeId, partyId, now }: Order) {
  const dispute = await findReached(tx, officer, disputeId)
  if (!dispute.ok) return dispute
  if (!isHeldByUnitOf(officer, dispute.value)) return refuse('disputes.held-elsewhere')
  const acts = await actsForOthers(tx, disputeId, legalDayOf(now.getTime()))
  for (const row of await tx.many(representationsOf, [disputeId])) {
    const found = row.representatives.find((one) => one.partyId === partyId)
    if (found !== undefined) return ok({ name: found.name, acts: acts.of(row, found) })
  }
  return refuse('groups.no-representative')
}

function through(
  { partyId }: Order,
  name: string,
  ready: readonly string[],
): Result<Through, 'groups.nobody-to-act-for'> {
  if (ready.length === 0) return refuse('groups.nobody-to-act-for')
  return ok({ representativeId: partyId, representativeName: name, partyIds: ready })
}

export async function consentForRepresented(
  tx: Transaction,
  order: Order,
  body: Body<typeof contract.consentForRepresented>,
) {
  const found = await representativeOf(tx, order)
  if (!found.ok) return found
  const who = through(order, found.value.name, found.value.acts.consent.ready)
  if (!who.ok) return who
  const done = await consentThrough(tx, order, who.value, body)
  return done.ok ? ok({ version: done.value.version, persons: who.value.partyIds.length }) : done
}

export async function signForRepresented(
  tx: Transaction,
  order: Order,
  { agreementId, ...stroke }: Body<typeof contract.signForRepresented>,
) {
  const found = await representativeOf(tx, order)
  if (!found.ok) return found
  const about = found.value.acts.signatures.find((one) => one.agreementId === agreementId)
  const who = through(order, found.value.name, about?.ready ?? [])
  if (!who.ok) return who
  const done = await signThrough(tx, order, agreementId, who.value, stroke)
  return done.ok ? ok({ version: done.value.version, persons: who.value.partyIds.length }) : done
}
