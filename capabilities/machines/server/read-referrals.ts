import { normalNumber } from '#capabilities/referral/domain/index.ts'
import {
  explainTerm,
  findReferralOfBody,
  type ReferralRow,
  referralsOfBody,
} from '#capabilities/referral/server/index.ts'
import { workCalendar } from '#capabilities/rules/server/index.ts'
import type { WorkCalendar } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { countSettled, type EventRow, eventsSince } from './message.sql.ts'
import type { Machine } from './resolve-machine.ts'

interface Wanted {
  readonly number?: string | undefined
  readonly state: 'open' | 'ended' | 'all'
  readonly limit: number
  readonly language: Language
}

export async function listOwnReferrals(
  db: Reader,
  machine: Machine,
  { number, state, limit, language }: Wanted,
) {
  const asked = [number === undefined ? null : normalNumber(number), number ?? null]
  const states = [state !== 'ended', state !== 'open', limit]
  const rows = await db.many(referralsOfBody, [machine.body, machine.bodyKey, ...asked, ...states])
  return ok({ answer: { referrals: await presentAll(db, machine, rows, language) } })
}

export async function readOwnReferral(db: Reader, machine: Machine, id: string, language: Language) {
  const row = await db.maybe(findReferralOfBody, [machine.body, machine.bodyKey, id])
  if (row === undefined) return refuse('request.not-found')
  const [answer] = await presentAll(db, machine, [row], language)
  return ok({ answer })
}

async function presentAll(db: Reader, machine: Machine, rows: readonly ReferralRow[], language: Language) {
  const counted = await db.many(countSettled, [rows.map(({ id }) => id), machine.clientId])
  const settled = new Map(counted.map((row) => [row.referral_id, row.settled]))
  const calendar = await workCalendar(db)
  return rows.map((row) => ({
    ...present(row),
    ...presentTerm(row, calendar, language),
    nextSequence: (settled.get(row.id) ?? 0) + 1,
  }))
}

function present(row: ReferralRow) {
  const given = Object.entries({
    theirNumber: row.their_number,
    procedure: row.procedure,
    sentOn: row.sent_on,
    receivedOn: row.received_on,
    confirmedOn: row.confirmed_on,
    endedOn: row.ended_on,
    dueOn: row.ended_on === null && row.clock?.state !== 'paused' ? row.clock?.dueOn : null,
    outcome: row.outcome,
    ground: row.ground,
    words: row.end_words,
    undisputed: row.undisputed,
  }).filter(([, value]) => value !== null && value !== undefined)
  return {
    ...(Object.fromEntries(given) as object),
    id: row.id,
    number: row.number,
    direction: row.direction,
    kind: row.kind,
    state: row.state,
    matterCode: row.matter_code,
    title: row.matter_title,
    unitName: row.unit_name,
    reason: row.reason,
    parties: row.consents.map(({ name }) => name),
    materials: row.materials.map(({ returned, words, ...material }) => ({
      ...material,
      ...(returned === null ? {} : { returned }),
      ...(words === null ? {} : { words }),
    })),
  }
}

function presentTerm(row: ReferralRow, calendar: WorkCalendar, language: Language) {
  if (row.ended_on !== null || row.clock?.kind !== 'referral-term') return {}
  const { state, dueOn } = row.clock
  const because = explainTerm(row.clock, calendar, language)
  const changes = row.term_changes.map(({ move, onDay, length, ground, dueOn: until }) => ({
    move,
    onDay,
    ...(length === null ? {} : { length }),
    ...(ground === null ? {} : { ground }),
    ...(until === null ? {} : { dueOn: until }),
  }))
  return { term: { state, ...(state === 'paused' ? {} : { dueOn }), because, changes } }
}

export async function listOwnEvents(db: Reader, machine: Machine, since: number, limit: number) {
  const rows = await db.many(eventsSince, [machine.clientId, since, limit])
  return ok({ answer: { events: rows.map(presentEvent), next: rows.at(-1)?.position ?? since } })
}

export function presentEvent(row: EventRow) {
  return {
    position: row.position,
    type: row.type,
    referralId: row.referral_id,
    number: row.number,
    ...(row.their_number === null ? {} : { theirNumber: row.their_number }),
    state: row.state,
    ...(row.sequence === null ? {} : { sequence: row.sequence }),
    ...(row.code === null ? {} : { code: row.code }),
    at: row.at.toISOString(),
  }
}
