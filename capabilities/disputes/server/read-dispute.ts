import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { clocksOf } from '#capabilities/deadlines/server/index.ts'
import { type PartyRow, partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { daysBetween, type LegalDate, readClock, warningOf } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { maskedIdentity, maskedPhone } from '#kernel/identity/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { possibleMoves } from '#kernel/workflow/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { type Routing, type RoutingMove, routingMoves } from '../domain/index.ts'
import { isHeldByUnitOf } from './decide-acceptance.ts'
import { type DisputeRow, findDispute, type SummaryRow, type TimelineRow, timelineOf } from './dispute.sql.ts'

export interface Glance {
  readonly today: LegalDate
  readonly language: Language
}

export async function readDispute(
  db: Reader,
  keys: Keys,
  officer: Officer,
  disputeId: string,
  glance: Glance,
) {
  const row = await db.maybe(findDispute, [disputeId, ...reachValues(officer)])
  if (row === undefined) return refuse('request.not-found')
  const [parties, clocks, timeline, amber] = await Promise.all([
    db.many(partiesOf, [disputeId]),
    readClocks(db, disputeId, glance.language),
    db.many(timelineOf, [disputeId]),
    amberDays(db, glance.today),
  ])
  const answer = {
    ...presentSummary(row, glance.today, amber),
    ...presentArrival(row),
    heldByYou: isHeldByUnitOf(officer, row),
    place: row.place,
    ...(row.amount_fen === null ? {} : { amountFen: row.amount_fen }),
    flags: [...row.flags],
    parties: parties.map((party) => presentParty(keys, party)),
    clocks,
    timeline: timeline.map(presentEvent),
    may: row.filing === 'open' ? [...possibleMoves<Routing, RoutingMove>(routingMoves, row.routing)] : [],
    version: row.version,
  }
  return ok({ answer, version: row.version })
}

function presentArrival(row: DisputeRow) {
  return {
    filing: row.filing,
    narrative: row.narrative,
    door: row.door,
    origin: row.origin,
    ...given('entrustingBody', row.entrusting_body),
    ...given('sector', row.sector),
    divisionCode: row.division_code,
    headCount: row.head_count,
    ...given('ownerName', row.owner_name),
    ...given('firstResponderName', row.first_responder_name),
  }
}

function presentEvent({ at, type, actor, ...facts }: TimelineRow) {
  return {
    at: at.toISOString(),
    type,
    actor,
    ...given('reason', facts.reason),
    ...given('because', facts.because),
    ...given('basis', facts.basis),
    ...given('ground', facts.ground),
    ...given('fromUnitName', facts.from_unit_name),
    ...given('toUnitName', facts.to_unit_name),
    ...given('dueOn', facts.due_on),
  }
}

export async function amberDays(db: Reader, today: LegalDate): Promise<number> {
  return (await ruleOn(db, 'warning.amber', today)).value.days
}

export function presentSummary(row: SummaryRow, today: LegalDate, amber: number) {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    category: row.category,
    grade: row.grade,
    routing: row.routing,
    holderUnitId: row.holder_unit_id,
    holderUnitName: row.holder_unit_name,
    registeredAt: row.registered_at.toISOString(),
    ...(row.accepted_on === null ? {} : { acceptedOn: row.accepted_on }),
    ...presentDue(row.due_on, today, amber),
    sensitivity: row.sensitivity,
  }
}

function presentDue(dueOn: LegalDate | null, today: LegalDate, amber: number) {
  if (dueOn === null) return { warning: 'none' as const }
  return { dueOn, daysLeft: daysBetween(today, dueOn), warning: warningOf(dueOn, today, amber) }
}

/** The sentence is made anew from the ledger of each clock: what is shown is what was counted. */
async function readClocks(db: Reader, disputeId: string, language: Language) {
  const [rows, calendar] = await Promise.all([db.many(clocksOf, [disputeId]), workCalendar(db)])
  return rows.map((row) => {
    const read = readClock(row.entries, row.rule, calendar)
    if (!read.ok) throw new Error(`a kept clock cannot be read: ${read.refusal.code}`)
    return {
      kind: row.kind,
      state: row.state,
      dueOn: row.due_on,
      rawOn: row.raw_on,
      provisional: row.provisional,
      because: read.value.because[language],
      basis: row.basis,
      assumption: row.assumption,
    }
  })
}

/** Numbers leave the house masked; showing them in full is an act of its own, with a reason. */
function presentParty(keys: Keys, party: PartyRow) {
  const { identityNumber, phone } = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  return {
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    headCount: party.head_count,
    isMinor: party.is_minor,
    acting: party.acting.map(({ as, name, consents }) => ({ as, name, consents })),
    privacyTold: party.told,
    sensitiveConsent: party.consented,
    ...(identityNumber ? { identity: maskedIdentity(identityNumber) } : {}),
    ...(phone ? { phone: maskedPhone(phone) } : {}),
  }
}
