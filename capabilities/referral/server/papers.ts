import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { referralKinds, terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { lockForRule } from '#capabilities/disputes/server/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { type PartyRow, partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { DayRule, LegalDate } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { maskedPhone } from '#kernel/identity/index.ts'
import { bug, ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import {
  consentStanding,
  type Ending,
  type MaterialFacts,
  referralLetter,
  referralOutcomes,
  referralReceipt,
  referralReply,
  termRuleOf,
} from '../domain/index.ts'
import { noteOnMatter } from './lock-step.ts'
import { findReferral, lockVisitOf, type ReferralRow } from './referral.sql.ts'
import { mayWorkOn } from './rights.ts'

const endingOf: Readonly<Partial<Record<ReferralRow['state'], Ending>>> = {
  resulted: 'result',
  returned: 'return',
  refused: 'refuse',
  withdrawn: 'withdraw',
}

export type ReferralPaper = 'letter' | 'receipt' | 'reply'

/** A letter goes out, a receipt and a reply go back. */
export function papersOf({
  direction,
  state,
}: Pick<ReferralRow, 'direction' | 'state'>): readonly ReferralPaper[] {
  if (direction === 'out') return ['letter']
  const isAnswered = state in endingOf
  return isAnswered ? ['receipt', 'reply'] : ['receipt']
}

/** @property inFull telephone numbers as they are, for a paper that is printed */
export interface PaperView {
  readonly keys: Keys
  readonly inFull: boolean
  readonly today: LegalDate
}

export async function readPaper(
  db: Reader,
  officer: Officer,
  wanted: { readonly referralId: string; readonly paper: ReferralPaper },
  view: PaperView,
) {
  const row = await db.maybe(findReferral, [...reachValues(officer), wanted.referralId])
  if (row === undefined) return refuse('request.not-found')
  return fillPaper(db, row, wanted.paper, view)
}

/** Full numbers leave the house with a printed paper, so the timeline says who took it. */
export async function fillForPrinting(
  tx: Transaction,
  officer: Officer,
  wanted: { readonly referralId: string; readonly paper: ReferralPaper; readonly as: 'pdf' | 'word' },
  view: PaperView,
  now: Date,
) {
  const row = await tx.maybe(findReferral, [...reachValues(officer), wanted.referralId])
  if (row === undefined) return refuse('request.not-found')
  if (!mayWorkOn(officer, row)) return refuse('disputes.held-elsewhere')
  if (row.dispute_id === null) await tx.many(lockVisitOf, [row.matter_id])
  else await tx.one(lockForRule, [row.dispute_id])
  const filled = await fillPaper(tx, row, wanted.paper, view)
  if (!filled.ok) return filled
  const { paper, as } = wanted
  await noteOnMatter(tx, row, { type: 'paper-printed', by: officer.accountId, now, facts: { paper, as } })
  return filled
}

interface MatterWords {
  readonly requests: readonly string[]
}

const requestsOfMatter = statement<MatterWords>(
  'referral.requests-of-matter',
  `select coalesce((select requests from disputes.dispute where id = $1),
                   (select requests from reception.visit where id = $1), '{}') as requests`,
)

async function fillPaper(
  db: Reader,
  row: ReferralRow,
  paper: ReferralPaper,
  view: PaperView,
): Promise<Result<OfficialDocument, 'papers.no-such-paper'>> {
  if (!papersOf(row).includes(paper)) return refuse('papers.no-such-paper')
  if (paper === 'letter') return ok(await fillLetter(db, row, view))
  return ok(paper === 'receipt' ? await fillReceipt(db, row, view) : fillReply(row))
}

const organOf = (row: ReferralRow) => row.seal_name ?? row.unit_name
const namesInLetter = (row: ReferralRow) => row.consents.map(({ name }) => name)

async function fillLetter(db: Reader, row: ReferralRow, view: PaperView) {
  const parties = await db.many(partiesOf, [row.matter_id])
  const { requests } = await db.one(requestsOfMatter, [row.matter_id])
  const term = await termWords(db, row, view.today, '自收到本函之日起')
  return referralLetter.fill({
    kind: row.kind,
    number: row.number,
    organ: organOf(row),
    addressee: row.body_name,
    people: parties.map((party) => personLine(party, view)),
    cause: row.matter_title,
    claims: requests,
    reason: row.reason,
    consent: consentWords(row),
    ...term,
    materials: row.materials.map(materialFacts),
    contact: row.recorder,
    ...(row.sent_on === null ? {} : { sentOn: row.sent_on }),
  })
}

async function fillReceipt(db: Reader, row: ReferralRow, view: PaperView) {
  const from = row.route.start === 'confirmation' ? '自调解员确认之日起' : '自收到之日起'
  return referralReceipt.fill({
    number: row.number,
    organ: organOf(row),
    sender: row.body_name,
    theirNumber: row.their_number ?? '',
    kind: referralKinds[row.kind].zh,
    cause: row.matter_title,
    people: namesInLetter(row),
    ...(row.received_by === null ? {} : { receiver: row.received_by }),
    receivedOn: row.received_on ?? bug('what came in has no day of receipt'),
    ...(await termWords(db, row, view.today, from)),
    materials: row.materials.map(materialFacts),
  })
}

function fillReply(row: ReferralRow) {
  const ending = endingOf[row.state] ?? bug('a reply to what has not ended')
  return referralReply.fill({
    ending,
    number: row.number,
    organ: organOf(row),
    addressee: row.body_name,
    theirNumber: row.their_number ?? '',
    cause: row.matter_title,
    people: namesInLetter(row),
    outcome: outcomeWords(row),
    words: row.end_words ?? '',
    ...(row.undisputed === null ? {} : { undisputed: row.undisputed }),
    mustFile:
      row.body === 'court' && row.kind === 'delegated' && (ending === 'return' || ending === 'refuse'),
    materials: row.materials.map(materialFacts),
    contact: row.unit_name,
    endedOn: row.ended_on ?? bug('what has ended has no day'),
  })
}

function outcomeWords(row: ReferralRow): string {
  if (row.outcome !== null) return `办理结果：${referralOutcomes[row.outcome].zh}`
  if (row.ground !== null) return `经办理，${terminationReasons[row.ground].zh}，现予退回`
  if (row.state === 'withdrawn') return '你单位已撤回，现退还所送材料'
  return row.state === 'refused' ? '经审查，不予接收' : '现予退回'
}

function consentWords(row: ReferralRow): string {
  const answers = row.consents.map(({ partyId, agreed }) => ({ partyId, agreed: agreed ?? undefined }))
  const standing = consentStanding(row.route.needsConsent, answers)
  if (standing === 'given') return '各方当事人均已同意。'
  if (standing === 'not-needed') return '本函依法无须征得当事人同意。'
  return standing === 'refused' ? '有当事人不同意。' : '尚未取得全部当事人的同意。'
}

/** The days of the rule and the event from which they count; a date would promise what has not begun. */
async function termWords(db: Reader, row: ReferralRow, today: LegalDate, from: string) {
  const { term } = row.route
  const key = term === null ? undefined : termRuleOf(term, row.procedure ?? undefined)
  if (key === undefined) return {}
  const { length, unit } = (await ruleOn(db, key, row.received_on ?? row.sent_on ?? today)).value as DayRule
  return { termWords: `${from}${length}${unit === 'working-day' ? '个工作日' : '日'}内办理并反馈结果。` }
}

function materialFacts({
  name,
  form,
  count,
  returned,
  words,
}: ReferralRow['materials'][number]): MaterialFacts {
  return {
    name,
    form,
    count,
    ...(returned === null ? {} : { returned }),
    ...(words === null ? {} : { words }),
  }
}

function personLine(party: PartyRow, { keys, inFull }: PaperView): string {
  const { phone } = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  const call = phone === undefined ? '' : `，电话${inFull ? phone : maskedPhone(phone)}`
  return `${partyRoles[party.role].zh}：${party.name}${call}`
}
