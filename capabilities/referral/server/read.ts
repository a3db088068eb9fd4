import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import {
  daysBetween,
  type LegalDate,
  readClock,
  type WorkCalendar,
  warningOf,
} from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  consentStanding,
  type Direction,
  type ReferralRoute,
  referability,
  termChangeRuleOf,
} from '../domain/index.ts'
import { actsOf } from './lock-step.ts'
import { papersOf } from './papers.ts'
import {
  type ClockRow,
  type ConsentRow,
  findReferral,
  hasAgreement,
  listedReferrals,
  type MaterialRow,
  type ReferralRow,
  referralsOf,
  type TermChangeRow,
} from './referral.sql.ts'
import { mayMove, mayPrint, mayRefer, mayWorkOn } from './rights.ts'

interface Glance {
  readonly today: LegalDate
  readonly language: Language
}

export async function listReferralRoutes(db: Reader, today: LegalDate) {
  const { value } = await ruleOn(db, 'referral.routes', today)
  const routes = (value.routes as readonly ReferralRoute[]).map(({ term, start, ...route }) => ({
    ...route,
    ...(start === null ? {} : { start }),
    needsProcedure: term === 'court-entrusted',
  }))
  return ok({ answer: { routes } })
}

interface Wanted {
  readonly direction?: Direction | undefined
  readonly state: 'open' | 'ended' | 'all'
  readonly limit: number
}

export async function listReferrals(db: Reader, officer: Officer, wanted: Wanted, glance: Glance) {
  const { direction = null, state, limit } = wanted
  const asked = [direction, state !== 'ended', state !== 'open', limit]
  const rows = await db.many(listedReferrals, [...reachValues(officer), ...asked])
  return ok({ answer: { referrals: await presentAll(db, rows, officer, glance) } })
}

export async function listMatterReferrals(db: Reader, officer: Officer, disputeId: string, glance: Glance) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const { filing } = found.value
  const { has } = await db.one(hasAgreement, [disputeId])
  const standing = referability({ filing, hasAgreement: has })
  const isReferable = standing === 'open' || standing === 'failed'
  const rows = await db.many(referralsOf, [...reachValues(officer), disputeId])
  return ok({
    answer: {
      referrals: await presentAll(db, rows, officer, glance),
      mayDraft: isReferable && mayRefer(officer) && mayWorkOn(officer, found.value),
    },
  })
}

export async function readReferral(db: Reader, officer: Officer, id: string, glance: Glance) {
  const row = await db.maybe(findReferral, [...reachValues(officer), id])
  if (row === undefined) return refuse('request.not-found')
  const [answer = bug('a referral vanished')] = await presentAll(db, [row], officer, glance)
  return ok({ answer, version: row.version })
}

async function presentAll(db: Reader, rows: readonly ReferralRow[], officer: Officer, glance: Glance) {
  const calendar = await workCalendar(db)
  const { days } = (await ruleOn(db, 'warning.amber', glance.today)).value
  return rows.map((row) => present(row, officer, { ...glance, calendar, amber: days }))
}

interface View extends Glance {
  readonly calendar: WorkCalendar
  readonly amber: number
}

function present(row: ReferralRow, officer: Officer, view: View) {
  const { direction, state, route } = row
  const answers = row.consents.map(({ partyId, agreed }) => ({ partyId, agreed: agreed ?? undefined }))
  const given = Object.entries({
    theirNumber: row.their_number,
    disputeId: row.dispute_id,
    visitId: row.visit_id,
    procedure: row.procedure,
    letterOn: row.letter_on,
    sentOn: row.sent_on,
    receivedOn: row.received_on,
    receivedBy: row.received_by,
    confirmedOn: row.confirmed_on,
    endedOn: row.ended_on,
    outcome: row.outcome,
    ground: row.ground,
    endWords: row.end_words,
    undisputed: row.undisputed,
  }).filter(([, value]) => value !== null)
  return {
    ...(Object.fromEntries(given) as object),
    id: row.id,
    number: row.number,
    direction,
    kind: row.kind,
    body: row.body,
    bodyName: row.body_name,
    contact: row.contact,
    state,
    matterCode: row.matter_code,
    matterTitle: row.matter_title,
    unitName: row.unit_name,
    reason: row.reason,
    consentStanding: consentStanding(route.needsConsent, answers),
    consents: row.consents.map(presentConsent),
    materials: row.materials.map(presentMaterial),
    basis: route.basis,
    assumption: route.assumption,
    ...(row.clock === null ? {} : { clock: presentClock(row, row.clock, view) }),
    papers: [...papersOf(row)],
    mayPrint: mayPrint(officer) && mayWorkOn(officer, row),
    may: [
      ...actsOf(row).filter((move) => mayMove(officer, row, move)),
      ...(row.ended_on === null && mayRefer(officer) && mayWorkOn(officer, row) ? ['consent'] : []),
    ],
    version: row.version,
  }
}

const presentConsent = ({ partyId, name, agreed, channel, onDay }: ConsentRow) => ({
  partyId,
  name,
  ...(agreed === null || channel === null || onDay === null ? {} : { agreed, channel, onDay }),
})

const presentMaterial = ({ returned, words, ...material }: MaterialRow) => ({
  ...material,
  ...(returned === null ? {} : { returned }),
  ...(words === null ? {} : { words }),
})

/** The sentence that explains the date. */
export function explainTerm(clock: ClockRow, calendar: WorkCalendar, language: Language): string {
  const read = readClock(clock.entries, clock.rule, calendar)
  return read.ok ? read.value.because[language] : bug(`a kept clock cannot be read: ${read.refusal.code}`)
}

/** The sentence is made anew from the ledger of the clock: what is shown is what was counted. */
function presentClock(row: ReferralRow, clock: ClockRow, { today, language, calendar, amber }: View) {
  const { kind, state, dueOn, provisional, basis, assumption } = clock
  const isOver = state === 'met' || state === 'stopped'
  return {
    kind,
    state,
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    warning: isOver ? ('none' as const) : warningOf(dueOn, today, amber),
    provisional,
    because: explainTerm(clock, calendar, language),
    basis,
    assumption,
    changes: kind === 'referral-term' ? row.term_changes.map(presentChange) : [],
    ...presentRule(row, clock),
  }
}

const presentChange = ({ length, ground, dueOn, ...change }: TermChangeRow) => ({
  ...change,
  ...(length === null ? {} : { length }),
  ...(ground === null ? {} : { ground }),
  ...(dueOn === null ? {} : { dueOn }),
})

function presentRule({ route }: ReferralRow, { kind, changes, entries, rule: { unit } }: ClockRow) {
  const rule = kind === 'referral-term' ? termChangeRuleOf(changes, route) : undefined
  if (rule === undefined) return {}
  const { extension, grounds, basis, assumption } = rule
  const extended = entries.filter((entry) => entry.kind === 'extend').length
  const given =
    extension === null
      ? {}
      : {
          extension: {
            by: extension.by,
            timesLeft: Math.max(0, extension.times - extended),
            longest: extension.longest,
            unit,
          },
        }
  return { rule: { ...given, grounds: [...grounds], basis, assumption } }
}
