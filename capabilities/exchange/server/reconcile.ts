import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { compare, type Differing } from '../domain/index.ts'
import {
  explanationsOf,
  findOwnListing,
  keepExplanation,
  listedRows,
  lockListing,
  ownMatters,
} from './exchange.sql.ts'

/** Both sides of one period as the reader may see them, compared anew each time: what was registered since is gone. */
export async function readReconciliation(db: Reader, officer: Officer, listingId: string) {
  const listing = await db.maybe(findOwnListing, [officer.unitId, listingId])
  if (listing === undefined) return refuse('request.not-found')
  const { system, from_day: from, to_day: to } = listing
  const listed = await db.many(listedRows, [listingId])
  const own = await db.many(ownMatters, [...reachValues(officer), from, to, 20_000])
  const said = new Map((await db.many(explanationsOf, [listingId])).map((row) => [row.subject, row]))
  const compared = compare(
    listed.map(({ row, state, dispute_id: disputeId }) => ({ row, state, disputeId })),
    own,
  )
  const [byRow, byId] = [
    new Map(listed.map((one) => [one.row, one])),
    new Map(own.map((one) => [one.id, one])),
  ]
  const differing = compared.differing.map((difference) => {
    const theirs = byRow.get(difference.row ?? -1)
    const ours = byId.get(difference.disputeId ?? '')
    const subject = subjectOf(difference)
    const explanation = said.get(subject)
    return {
      subject,
      kind: difference.kind,
      ...(theirs && {
        theirNumber: theirs.their_number,
        theirTitle: theirs.title,
        theirState: theirs.state_words,
      }),
      ...(ours && {
        disputeId: ours.id,
        code: ours.code,
        title: ours.title,
        ourState: ours.state,
        unitName: ours.unit_name,
      }),
      ...(explanation && {
        explanation: {
          words: explanation.words,
          by: explanation.by,
          at: explanation.at.toISOString(),
        },
      }),
    }
  })
  const { alike, elsewhere } = compared
  return ok({ answer: { system, from, to, alike, elsewhere, differing } })
}

const subjectOf = ({ row, disputeId }: Differing) =>
  row === undefined ? `dispute:${disputeId}` : `row:${row}`

export async function explainDifference(
  tx: Transaction,
  officer: Officer,
  order: { readonly listingId: string; readonly subject: string; readonly words: string },
  now: Date,
) {
  const { listingId, subject, words } = order
  const read = await readReconciliation(tx, officer, listingId)
  if (!read.ok) return read
  if (!read.value.answer.differing.some((one) => one.subject === subject))
    return refuse('exchange.no-such-difference', {}, 'body.subject')
  await tx.many(lockListing, [listingId])
  await tx.many(keepExplanation, [listingId, subject, words, now, officer.accountId])
  const event = { type: 'difference-explained', actor: officer.accountId, at: now, facts: { subject, words } }
  await appendToLedger(tx, { kind: 'listing', id: listingId }, event)
  return ok({ answer: { subject } })
}
