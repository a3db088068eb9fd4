import { addDays } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { digestOf, GENESIS } from '#platform/server/ledger/link.ts'
import { list, put, type Sheet, sheet } from './copy-in.ts'
import { type District, known } from './district.ts'
import type { Identities } from './identities.ts'
import type { InventedDispute } from './invent.ts'

const HOUR = 3_600_000
const LENGTHS = { simple: 7, complex: 15, major: 30 } as const

/** One sheet per table, in the order in which they are copied. */
export function newSheets() {
  return {
    visit: sheet(
      'reception.visit',
      ...[
        'id',
        'code',
        'door',
        'received_at',
        'first_responder_id',
        'unit_id',
        'state',
        'title',
        'narrative',
      ],
      ...['division_code', 'place', 'amount_fen', 'proposal', 'dispute_id', 'reach', 'search_text'],
    ),
    dispute: sheet(
      'disputes.dispute',
      ...['id', 'code', 'visit_id', 'title', 'narrative', 'category', 'sector', 'origin', 'door', 'grade'],
      ...['amount_fen', 'head_count', 'division_code', 'place', 'flags', 'sensitivity', 'routing', 'filing'],
      ...[
        'holder_unit_id',
        'owner_id',
        'first_responder_id',
        'registered_at',
        'accepted_on',
        'due_on',
        'due_kind',
      ],
      ...['reach', 'search_text', 'version', 'closed_on'],
    ),
    party: sheet(
      'parties.party',
      ...['id', 'matter_id', 'position', 'role', 'kind', 'name', 'identity_kind', 'sealed', 'identity_index'],
      ...['phone_index', 'phone_tail_index'],
    ),
    clock: sheet(
      'deadlines.clock',
      ...['id', 'matter_id', 'kind', 'rule_id', 'state', 'started_on', 'due_on', 'raw_on', 'provisional'],
    ),
    clockEntry: sheet('deadlines.clock_entry', 'clock_id', 'seq', 'entry', 'recorded_at', 'recorded_by'),
    dispatch: sheet(
      'triage.dispatch',
      ...['id', 'dispute_id', 'from_unit_id', 'to_unit_id', 'dispatched_at', 'dispatched_by', 'reason'],
    ),
    entry: sheet(
      'ledger.entry',
      ...['chain', 'kind', 'seq', 'at', 'type', 'actor', 'body', 'previous', 'digest'],
    ),
  } satisfies Record<string, Sheet>
}

export type Sheets = ReturnType<typeof newSheets>

interface Writing {
  readonly sheets: Sheets
  readonly identities: Identities
  readonly district: District
  readonly dispute: InventedDispute
  readonly id: string
  readonly code: string
}

/** Writes one invented dispute into every table that a real one would have left its traces in. */
export function writeDown(
  sheets: Sheets,
  identities: Identities,
  district: District,
  dispute: InventedDispute,
): void {
  const id = newId(dispute.received)
  const serial = String(dispute.serial).padStart(7, '0')
  const code = `${dispute.place.divisionCode.slice(0, 6)}-${dispute.receivedOn.slice(0, 4)}-${serial}`
  const writing = { sheets, identities, district, dispute, id, code }
  writeMatter(writing)
  for (const index of dispute.names.keys()) writeParty(writing, index)
  const dueOn = writeClocks(writing)
  writeChain(writing, dueOn)
  if (dispute.routing !== 'registered') writeDispatch(writing)
}

function writeMatter({ sheets, dispute, id, code }: Writing): void {
  const { story, place, receiver, holder, received, names } = dispute
  const { matter, title, narrative } = story
  const visitId = newId(received)
  const where = `${place.divisionCode.slice(-3)}号院`
  const words = [code, title, narrative, where, ...names].join(' ')
  const first = [...receiver.unit.path, receiver.account]
  const owner = dispute.routing === 'accepted' ? holder.account : undefined
  const reach = [...new Set([...first, ...holder.path, ...(owner ? [owner] : [])])]
  const amount = dispute.serial % 3 === 0 ? null : dispute.serial * 100
  const door = receiver.unit.kind === 'hub' ? 'counter' : 'grid'
  put(
    sheets.visit,
    ...[visitId, `V${code}`, door, received, receiver.account, receiver.unit.id, 'filed', title, narrative],
    ...[place.divisionCode, where, amount, '{}', id, list(first), words],
  )
  const isFinal = dispute.filing !== 'open'
  const dueOn = isFinal ? null : dueOf(dispute)
  const dueKind = isFinal ? null : dispute.acceptedOn ? 'mediation' : 'acceptance'
  const flags = dispute.serial % 10 === 0 ? ['vulnerable-party'] : []
  const version = known(versions, dispute.routing) + (isFinal ? 3 : 0)
  put(
    sheets.dispute,
    ...[
      id,
      code,
      visitId,
      title,
      narrative,
      matter.category,
      matter.sector,
      'application',
      door,
      dispute.grade,
    ],
    ...[amount, names.length, place.divisionCode, where, list(flags)],
    ...[dispute.isRestricted ? 'restricted' : 'ordinary', dispute.routing, dispute.filing, holder.id, owner],
    ...[receiver.account, received, dispute.acceptedOn, dueOn, dueKind, list(reach), words, version],
    isFinal ? addDays(dispute.receivedOn, 20) : null,
  )
}

const versions = new Map([
  ['registered', 1],
  ['dispatched', 2],
  ['accepted', 3],
  ['declined', 3],
])

function dueOf({ acceptedOn, receivedOn, grade }: InventedDispute) {
  return acceptedOn ? addDays(acceptedOn, LENGTHS[grade]) : addDays(receivedOn, 3)
}

function writeParty({ sheets, dispute, id, identities }: Writing, index: number): void {
  const { sealed, indexes } = identities(dispute.serial * 3 + index)
  const party = [newId(dispute.received), id, index + 1, roles[index], 'natural', dispute.names[index]]
  put(sheets.party, ...party, 'citizen-number', sealed, ...indexes)
}

const roles = ['applicant', 'respondent', 'third-party'] as const

function writeClocks(writing: Writing): string {
  const { dispute } = writing
  const until = addDays(dispute.receivedOn, 3)
  const isAnswered = dispute.routing === 'accepted' || dispute.routing === 'declined'
  writeClock(
    writing,
    'acceptance',
    'limit.acceptance',
    isAnswered ? 'met' : 'running',
    dispute.receivedOn,
    until,
  )
  if (dispute.acceptedOn === undefined) return until
  const state = dispute.filing === 'open' ? 'running' : 'met'
  writeClock(
    writing,
    'mediation',
    `limit.mediation.${dispute.grade}`,
    state,
    dispute.acceptedOn,
    dueOf(dispute),
  )
  return dueOf(dispute)
}

function writeClock(
  { sheets, district, dispute, id }: Writing,
  kind: string,
  key: string,
  state: string,
  on: string,
  due: string,
): void {
  const rule = known(district.rules, key)
  const clockId = newId(dispute.received)
  put(sheets.clock, clockId, id, kind, rule.id, state, on, due, due, false)
  const entry = { kind: 'start', at: on, reason: 'accepted', basis: rule.basis }
  put(sheets.clockEntry, clockId, 1, entry, dispute.received, dispute.receiver.account)
}

function writeDispatch({ sheets, district, dispute, id }: Writing): void {
  const by = known(district.accounts, 'hub.triage')
  const at = new Date(dispute.received.getTime() + HOUR)
  const units = [dispute.receiver.unit.id, dispute.holder.id]
  put(sheets.dispatch, newId(at), id, ...units, at, by, '按纠纷类型和属地分流')
}

/** The events that the state tells of, chained as the server chains them. */
function writeChain({ sheets, district, dispute, id, code }: Writing, dueOn: string): void {
  const triage = known(district.accounts, 'hub.triage')
  const by = dispute.holder.account ?? triage
  const [from, holder] = [dispute.receiver.unit.id, dispute.holder.id]
  const registered = { code, door: 'counter', origin: 'application', grade: dispute.grade, dueOn }
  const events: [string, string, object][] = [['registered', dispute.receiver.account, registered]]
  if (dispute.routing !== 'registered') {
    events.push(['dispatched', triage, { from, reason: '按纠纷类型和属地分流', holder }])
  }
  if (dispute.routing === 'accepted') events.push(['accepted', by, { dueOn, grade: dispute.grade, holder }])
  if (dispute.routing === 'declined') {
    events.push(['declined', by, { ground: 'party-refuses', reason: '一方不同意调解', holder }])
  } else if (dispute.filing !== 'open') {
    events.push(['mediation-opened', by, {}], ['session-held', by, {}], ['closed', by, { summary: '已履行' }])
  }
  let previous: Buffer = GENESIS
  events.forEach(([type, actor, facts], index) => {
    const at = new Date(dispute.received.getTime() + index * HOUR).toISOString()
    const link = { chain: id, seq: index + 1, at, type, actor, body: JSON.stringify(facts) }
    const digest = digestOf(link, previous)
    put(sheets.entry, id, 'dispute', link.seq, at, type, actor, link.body, previous, digest)
    previous = digest
  })
}
