import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  findReached,
  lockForWork,
  noteOnTimeline,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { type PartyRow, partiesOf } from '#capabilities/parties/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { askingsOf, type Coming } from '../domain/index.ts'
import {
  type CertifiedMatter,
  certificatesOf,
  codeOf,
  comingsOf,
  insertCertificate,
  presentComing,
} from './asking.sql.ts'
import { drawPaperNumber } from './draw-number.ts'
import { findFacts } from './exit.sql.ts'
import { mayLeadOn } from './rights.ts'

export const readComings = async (db: Reader, disputeId: string): Promise<readonly Coming[]> =>
  (await db.many(comingsOf, [disputeId])).map(presentComing)

/** Which party asked when, and what was certified of it. */
export async function readAskings(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const [comings, parties, certificates] = await Promise.all([
    readComings(db, disputeId),
    db.many(partiesOf, [disputeId]),
    db.many(certificatesOf, [disputeId]),
  ])
  const mayWork = mayLeadOn(officer, found.value)
  return ok({
    answer: {
      parties: parties.map(({ id, name, role }) => ({
        partyId: id,
        name,
        role,
        askings: askingsOf(comings, id).map(presentAsking),
      })),
      certificates: certificates.map((row) => ({
        id: row.id,
        number: row.number,
        partyId: row.party_id,
        partyName: row.content.party,
        issuedOn: row.issued_on,
        issuedBy: row.issued_by,
        askings: row.content.askings.length,
      })),
      mayIssue: mayWork && found.value.filing !== 'merged',
      mayPrint: mayWork,
    },
  })
}

/** What was asked is what was written down then: the requests where there were any, else the story. */
function presentAsking({ at, door, unitName, asked, requests }: Coming) {
  return { at, door, unitName, asked: requests.length > 0 ? requests.join('；') : asked }
}

/** In every state of the matter, also after it was closed: the day is history. */
export async function issueAskingCertificate(
  tx: Transaction,
  officer: Officer,
  { disputeId, partyId }: { readonly disputeId: string; readonly partyId: string },
  { now, today }: Stamped,
) {
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  if (!mayLeadOn(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const party = (await tx.many(partiesOf, [disputeId])).find(({ id }) => id === partyId)
  if (party === undefined) return refuse('exits.not-a-party', {}, 'body.partyId')
  const askings = askingsOf(await readComings(tx, disputeId), partyId)
  if (askings.length === 0) return refuse('exits.never-asked', { name: party.name }, 'body.partyId')
  const id = newId(now)
  const number = await drawPaperNumber(tx, locked.value.holder_unit_id, 'asking-certificate', today)
  const content = await contentOf(tx, disputeId, party, askings)
  const stamp = [today, now, officer.accountId]
  await tx.many(insertCertificate, [id, disputeId, partyId, number, JSON.stringify(content), ...stamp])
  const facts = { certificate: id, number, party: partyId, askings: askings.length }
  await noteOnTimeline(tx, disputeId, {
    type: 'asking-certified',
    actor: officer.accountId,
    at: now,
    facts,
  })
  return ok({ answer: { id, number, askings: askings.length } })
}

async function contentOf(
  tx: Transaction,
  disputeId: string,
  { name: party }: PartyRow,
  askings: readonly Coming[],
): Promise<CertifiedMatter> {
  const { title: cause, organ } = await tx.one(findFacts, [disputeId])
  const { code } = await tx.one(codeOf, [disputeId])
  return { party, code, cause, organ, askings: askings.map(presentAsking) }
}
