import type { Officer } from '#capabilities/access/domain/index.ts'
import { doors, routes } from '#capabilities/disputes/domain/index.ts'
import { findReached, lockForWork, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { factsOfParty } from '#capabilities/papers/server/index.ts'
import { type PartyRow, partiesOf } from '#capabilities/parties/server/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { fenInFigures } from '#kernel/money/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import {
  aidApplication,
  aidMatters,
  askingCertificate,
  type ExitPaper,
  meansFree,
  meansProofs,
  noticeOfRoutes,
  occasions,
  ranks,
  verificationFree,
} from '../domain/index.ts'
import { aidApplicationsOf } from './aid.sql.ts'
import { certificatesOf } from './asking.sql.ts'
import { type ExitRow, exitsOf, findFacts, type ToldRoute } from './exit.sql.ts'
import { fillUndisputed } from './fill-undisputed.ts'
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
  { files, ...view }: PaperView & { readonly files: FileStore },
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
  return ok({ document: filled.value, pictures: await strokesIn(tx, files, wanted.disputeId, filled.value) })
}

/** The pictures of who signed on the screen; a scan is a paper of its own. */
async function strokesIn(
  tx: Transaction,
  files: FileStore,
  disputeId: string,
  { blocks }: OfficialDocument,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const strokes: Record<string, Uint8Array> = {}
  for (const block of blocks) {
    for (const { stroke } of block.block === 'signatures' ? block.signers : []) {
      if (stroke === undefined) continue
      const attachment = await tx.maybe(findAttachment, [disputeId, stroke])
      if (attachment?.media_type === 'image/png') strokes[stroke] = await files.get(attachment.digest)
    }
  }
  return strokes
}

type Filled = Result<OfficialDocument, 'papers.no-such-paper'>

async function fillPaper(db: Reader, wanted: PaperWanted, view: PaperView): Promise<Filled> {
  const parties = await db.many(partiesOf, [wanted.disputeId])
  if (wanted.exitPaper === 'notice') return fillNotice(db, wanted, parties)
  if (wanted.exitPaper === 'undisputed-facts') return fillUndisputed(db, wanted.disputeId, wanted.about)
  return wanted.exitPaper === 'aid-application'
    ? fillAidApplication(db, wanted, parties, view)
    : fillCertificate(db, wanted)
}

async function fillAidApplication(
  db: Reader,
  wanted: PaperWanted,
  parties: readonly PartyRow[],
  view: PaperView,
): Promise<Filled> {
  const row = (await db.many(aidApplicationsOf, [wanted.disputeId])).find(({ id }) => id === wanted.about)
  const party = parties.find(({ id }) => id === row?.party_id)
  if (row === undefined || party === undefined) return refuse('papers.no-such-paper')
  const { title } = await db.one(findFacts, [wanted.disputeId])
  const filled = aidApplication.fill({
    number: row.number,
    centre: row.centre ?? undefined,
    applicant: factsOfParty(party, view),
    cause: title,
    matter: aidMatters[row.matter].zh,
    meansFree: row.means_free === null ? undefined : meansFree[row.means_free].zh,
    verificationFree: row.verification_free === null ? undefined : verificationFree[row.verification_free].zh,
    meansProof: row.means_proof === null ? undefined : meansProofs[row.means_proof].zh,
    income: row.income_fen === null ? undefined : `${fenInFigures(row.income_fen)}元`,
    limitationOn: row.limitation_on ?? undefined,
    needsPreservation: row.needs_preservation,
    words: row.words,
    appliedOn: row.applied_on,
  })
  return ok(filled)
}

async function fillCertificate(db: Reader, wanted: PaperWanted): Promise<Filled> {
  const row = (await db.many(certificatesOf, [wanted.disputeId])).find(({ id }) => id === wanted.about)
  if (row === undefined) return refuse('papers.no-such-paper')
  const askings = row.content.askings.map((one) => ({
    ...one,
    door: doors[one.door].zh,
    at: inDistrict.format(new Date(one.at)),
  }))
  return ok(askingCertificate.fill({ ...row.content, askings, number: row.number, issuedOn: row.issued_on }))
}

const inDistrict = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

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
