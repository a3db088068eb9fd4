import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type PublicationState, publicStates, stubStates, type WithdrawalReason } from '../../domain/index.ts'
import { decisionPaper } from './decision-paper.ts'
import { type PublicRow, publicColumns } from './search-decisions.ts'
import { shownAsAnswer } from './shown.ts'

interface DecisionRow extends PublicRow {
  readonly state: PublicationState
  readonly withdrawal: WithdrawalReason | null
  readonly withdrawal_words: string | null
  readonly withdrawn_on: LegalDate | null
  readonly corrected_on: LegalDate | null
  readonly follows_id: string | null
  readonly followed_by: string | null
}

/** Only what was public once has an address; the neighbours in a row of decisions only where they have one too. */
const findDecision = statement<DecisionRow>(
  'publicity.find-decision',
  `select ${publicColumns}, p.state, p.withdrawal, p.withdrawal_words, p.withdrawn_on,
          (select max(r.confirmed_at at time zone 'Asia/Shanghai')::date from publicity.rendition r
            where r.publication_id = p.id and p.state = 'corrected') as corrected_on,
          (select b.id from publicity.publication b where b.id = p.follows_id and b.shown is not null) as follows_id,
          (select n.id from publicity.publication n where n.follows_id = p.id and n.shown is not null
            order by n.id desc limit 1) as followed_by
     from publicity.publication p where p.id = $1 and p.shown is not null`,
)

const isPublicOn = ({ state, ends_on: endsOn }: DecisionRow, today: LegalDate): boolean =>
  publicStates.includes(state) && (endsOn === null || endsOn > today)

export async function readDecision(db: Reader, decisionId: string, today: LegalDate) {
  const row = await db.maybe(findDecision, [decisionId])
  if (row === undefined) return refuse('request.not-found')
  const neighbours = {
    ...(row.follows_id === null ? {} : { followsId: row.follows_id }),
    ...(row.followed_by === null ? {} : { followedById: row.followed_by }),
  }
  if (isPublicOn(row, today)) {
    return ok({ answer: { state: 'public' as const, decision: presentDecision(row), ...neighbours } })
  }
  const { withdrawal, withdrawal_words: words, withdrawn_on: on } = row
  if (!stubStates.includes(row.state) || withdrawal === null || words === null || on === null) {
    return ok({ answer: { state: 'ended' as const, ...neighbours } })
  }
  const { documentNumber, organ } = row.shown
  const stub = { documentNumber, organ, reason: withdrawal, words, on }
  return ok({ answer: { state: 'withdrawn' as const, withdrawal: stub, ...neighbours } })
}

const correctionDays = statement<{ readonly id: string; readonly corrected_on: LegalDate }>(
  'publicity.correction-days',
  `select p.id, max(r.confirmed_at at time zone 'Asia/Shanghai')::date as corrected_on
     from publicity.publication p join publicity.rendition r on r.publication_id = p.id
    where p.id = any ($1::uuid[]) and p.state = 'corrected' group by p.id`,
)

/** The same rows with the day of their last correction: whoever keeps a copy has to know that it is old. */
export async function withCorrections(db: Reader, rows: readonly PublicRow[]) {
  const days = await db.many(correctionDays, [rows.map(({ id }) => id)])
  const of = new Map(days.map(({ id, corrected_on: day }) => [id, day]))
  return rows.map((row) => ({ ...row, corrected_on: of.get(row.id) ?? null }))
}

/** One decision as the public has it, on the page as in the open data. */
export function presentDecision(row: PublicRow & { readonly corrected_on?: LegalDate | null }) {
  const { id, unit_id: unitId, published_on: publishedOn, shown } = row
  return {
    ...{ id, unitId, publishedOn, digest: row.shown_digest.toString('hex') },
    ...shownAsAnswer(shown),
    ...(row.corrected_on ? { correctedOn: row.corrected_on } : {}),
    ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
  }
}

/** The paper is made from the masked text alone, each time anew: no file that somebody sent is ever public. */
export async function readDecisionPaper(
  db: Reader,
  renderer: DocumentRenderer,
  decisionId: string,
  today: LegalDate,
) {
  const row = await db.maybe(findDecision, [decisionId])
  if (row === undefined || !isPublicOn(row, today)) return refuse('request.not-found')
  const digest = row.shown_digest.toString('hex')
  const bytes = await renderer.renderPdf(decisionPaper(row.shown, digest))
  return ok({
    bytes,
    mediaType: 'application/pdf',
    fileName: `${row.shown.documentNumber}.pdf`,
    inline: true,
  })
}
