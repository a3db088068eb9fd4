import type { Officer } from '#capabilities/access/domain/index.ts'
import { routes } from '#capabilities/disputes/domain/index.ts'
import { findReached, lockForWork, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { type PartyRow, partiesOf } from '#capabilities/parties/server/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { type ExitPaper, noticeOfRoutes, occasions, ranks } from '../domain/index.ts'
import { type ExitRow, exitsOf, findFacts, type ToldRoute } from './exit.sql.ts'
import { mayLeadOn } from './rights.ts'

export interface PaperWanted {
  readonly disputeId: string
  readonly exitPaper: ExitPaper
  readonly about: string
  readonly partyId?: string | undefined
}

/** @property inFull numbers as they are, for a paper that is printed */
export interface PaperView {
  readonly keys: Keys
  readonly inFull: boolean
}

export async function readPaper(db: Reader, officer: Officer, wanted: PaperWanted, view: PaperView) {
  const found = await findReached(db, officer, wanted.disputeId)
  if (!found.ok) return found
  return fillPaper(db, wanted, view)
}

/** A paper that is printed leaves the house, so the timeline says who took it and for whom. */
export async function fillForPrinting(
  tx: Transaction,
  officer: Officer,
  { as, ...wanted }: PaperWanted & { readonly as: 'pdf' | 'word' },
  view: PaperView,
  now: Date,
) {
  const locked = await lockForWork(tx, officer, wanted.disputeId)
  if (!locked.ok) return locked
  if (!mayLeadOn(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const filled = await fillPaper(tx, wanted, view)
  if (!filled.ok) return filled
  const { exitPaper: paper, about, partyId: party } = wanted
  const facts = { paper, as, about, ...(party === undefined ? {} : { party }) }
  await noteOnTimeline(tx, wanted.disputeId, {
    type: 'paper-printed',
    actor: officer.accountId,
    at: now,
    facts,
  })
  return filled
}

type Filled = Result<OfficialDocument, 'papers.no-such-paper'>

async function fillPaper(db: Reader, wanted: PaperWanted, _view: PaperView): Promise<Filled> {
  const parties = await db.many(partiesOf, [wanted.disputeId])
  return fillNotice(db, wanted, parties)
}

async function fillNotice(db: Reader, wanted: PaperWanted, parties: readonly PartyRow[]): Promise<Filled> {
  const exit = (await db.many(exitsOf, [wanted.disputeId])).find(({ id }) => id === wanted.about)
  const party = parties.find(({ id }) => id === wanted.partyId)
  if (exit === undefined || party === undefined) return refuse('papers.no-such-paper')
  const { title, organ } = await db.one(findFacts, [wanted.disputeId])
  return ok(noticeOfRoutes.fill({ ...noticeFacts(exit), organ, cause: title, addressee: party.name }))
}

function noticeFacts(exit: ExitRow) {
  return {
    number: exit.number,
    occasions: exit.occasions.map((one) => occasions[one].zh),
    routes: exit.chosen.map(explained),
    handler: exit.led_by,
    ledOn: exit.led_on,
  }
}

function explained({ route, rank, body, reasons, until, papers }: ToldRoute) {
  return {
    route: routes[route].zh,
    rank: ranks[rank].zh,
    body: body === '' ? undefined : body,
    reasons: reasons.map(({ zh }) => zh),
    until: untilWords(until),
    papers,
    bases: [...new Set(reasons.map(({ basis }) => basis))],
  }
}

/** The day that was counted is the latest one: what had run out before does not begin again. */
function untilWords(until: ToldRoute['until']): string | undefined {
  if (until.state === 'unknown') return undefined
  if (until.state === 'from-event') return until.zh
  const note = until.provisional ? '，暂定' : ''
  return `${until.zh}，最迟${until.dueOn}${note}；以前已经过期的除外`
}
