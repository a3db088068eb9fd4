import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { mayBeKept } from '#kernel/masking/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  type DecisionDraft,
  defectsLeft,
  findingsIn,
  judgeChoice,
  leaksIn,
  renderPublic,
  stateAfter,
  textsOf,
} from '../domain/index.ts'
import { dueDayOf } from './channels.ts'
import { makeRendition } from './make-rendition.ts'
import { completeDecision, openForAct, openPublication } from './open-publication.ts'
import { shownAsAnswer } from './public/shown.ts'
import { amendPublication, choosePublication } from './publication.sql.ts'
import { severityOn } from './rules-on.ts'
import { sealDecision } from './seal-decision.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

interface Glance {
  readonly officer: Officer
  readonly keys: Keys
  readonly today: LegalDate
}

export async function previewRendition(
  db: Reader,
  publicationId: string,
  { extent, kept }: Body<typeof contract.previewRendition>,
  glance: Glance,
) {
  const open = await openPublication(db, publicationId, glance)
  if (open === undefined) return refuse('request.not-found')
  const complete = await completeDecision(db, open)
  if (!complete.ok) return complete
  const { decision, rule } = complete.value
  const { rendition } = renderPublic(decision, rule, { extent, kept })
  const found = findingsIn(decision, rule, kept)
  return ok({
    answer: {
      rendition: shownAsAnswer(rendition),
      found: found.map(({ part, kind, words, to }) => ({
        part,
        kind,
        words,
        to,
        mayBeKept: mayBeKept(kind),
      })),
      leaks: [...leaksIn(textsOf(rendition), decision, rule)],
    },
  })
}

/** Before anything is public: what a row says wrongly or not at all is put right, with the reason on record. */
export async function amendDecision(
  tx: Transaction,
  edit: Edit & Body<typeof contract.amendDecision>,
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'amend', stamp)
  if (!open.ok) return open
  const { row, kept } = open.value
  const { documentNumber, decidedOn, servedOn, organ, texts, fineFen, confiscatedFen, reason } = edit
  if (decidedOn > stamp.today) return refuse('publicity.wrong-days', {}, 'body.decidedOn')
  if (servedOn !== undefined && servedOn < decidedOn)
    return refuse('publicity.wrong-days', {}, 'body.servedOn')
  const draft: DecisionDraft = {
    ...kept.draft,
    ...{
      documentNumber,
      decidedOn,
      servedOn: servedOn ?? null,
      organ: { ...kept.draft.organ, name: organ },
      texts,
    },
    ...(fineFen === undefined ? {} : { fineFen }),
    ...(confiscatedFen === undefined ? {} : { confiscatedFen }),
  }
  const defects = defectsLeft(draft, row.defects)
  const due = await dueDayOf(tx, row.unit_slug, draft)
  const { version } = await tx.one(amendPublication, [
    ...[row.id, documentNumber, decidedOn, draft.servedOn, sealDecision(stamp.keys, { ...kept, draft })],
    ...[defects, await severityOn(tx, draft, stamp.today), due],
  ])
  await note(tx, row.id, 'decision-amended', { reason, defects }, stamp)
  return ok({ answer: { id: row.id, version, state: row.state }, version })
}

/** The choice with its ground, and the masked text that would be public; nothing is public by it. */
export async function chooseDisclosure(
  tx: Transaction,
  edit: Edit & Body<typeof contract.chooseDisclosure>,
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'choose', stamp)
  if (!open.ok) return open
  const complete = await completeDecision(tx, open.value)
  if (!complete.ok) return complete
  const { row, kept } = open.value
  const { decision, rule } = complete.value
  const judged = judgeChoice(edit, decision, rule)
  if (!judged.ok) return judged
  const { extent, ground, words } = edit
  if (extent !== 'none') {
    const order = { publicationId: row.id, kept, decision, rule, extent, words: edit.kept, reason: null }
    const made = await makeRendition(tx, order, stamp)
    if (!made.ok) return made
  }
  const state = stateAfter(row.state, 'choose')
  const choice = [extent, ground ?? null, words ?? null, edit.kept, stamp.officer.accountId, stamp.now]
  const { version } = await tx.one(choosePublication, [row.id, state, ...choice])
  await note(tx, row.id, 'disclosure-chosen', { extent, ground, keptWords: edit.kept.length }, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}
