import type { z } from 'zod'
import { ok } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { type DecisionToDisclose, stateAfter } from '../domain/index.ts'
import { confirmMade, makeRendition, searchTextOf } from './make-rendition.ts'
import { completeDecision, openForAct } from './open-publication.ts'
import { answerCorrections, movePublication, replaceShown } from './publication.sql.ts'
import { openDecision } from './seal-decision.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** A right text beside the wrong one, or the answer that nothing is wrong; what the public reads does not change yet. */
export async function correctPublication(
  tx: Transaction,
  edit: Edit & Body<typeof contract.correctPublication>,
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'correct', stamp)
  if (!open.ok) return open
  const complete = await completeDecision(tx, open.value)
  if (!complete.ok) return complete
  const { row, kept } = open.value
  if (edit.verdict === 'keep') {
    await tx.many(answerCorrections, [row.id, edit.answer, false, stamp.now, stamp.officer.accountId])
    const state = row.state === 'correcting' ? stateAfter(row.state, 'keep') : row.state
    const { version } = await tx.one(movePublication, [row.id, state])
    await note(tx, row.id, 'correction-refused', { answer: edit.answer }, stamp)
    return ok({ answer: { id: row.id, version, state }, version })
  }
  const { texts, fineFen, confiscatedFen, reason } = edit
  const decision: DecisionToDisclose = {
    ...complete.value.decision,
    texts,
    ...(fineFen === undefined ? {} : { fineFen }),
    ...(confiscatedFen === undefined ? {} : { confiscatedFen }),
  }
  const made = await makeRendition(
    tx,
    {
      ...{ publicationId: row.id, kept: { ...kept, draft: decision }, decision, rule: complete.value.rule },
      ...{ extent: row.extent === 'summary' ? 'summary' : 'full', words: edit.kept, reason },
    },
    stamp,
  )
  if (!made.ok) return made
  const state = row.state === 'correcting' ? row.state : stateAfter(row.state, 'start-correction')
  const { version } = await tx.one(movePublication, [row.id, state])
  await note(tx, row.id, 'correction-written', { reason, digest: made.value.digest }, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}

export async function confirmCorrection(
  tx: Transaction,
  edit: Edit & { readonly answer: string },
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'confirm-correction', stamp)
  if (!open.ok) return open
  const complete = await completeDecision(tx, open.value)
  if (!complete.ok) return complete
  const { row, renditions } = open.value
  const made = renditions[0] as (typeof renditions)[number]
  const corrected = openDecision(stamp.keys, made.sealed)
  const decision = {
    ...complete.value.decision,
    ...corrected.draft,
    decidedOn: complete.value.decision.decidedOn,
  }
  const confirmed = await confirmMade(tx, made, { decision, rule: complete.value.rule }, stamp)
  if (!confirmed.ok) return confirmed
  const shown = [made.content, made.digest, searchTextOf(made.content), made.sealed, made.kept]
  const { version } = await tx.one(replaceShown, [row.id, ...shown])
  await tx.many(answerCorrections, [row.id, edit.answer, true, stamp.now, stamp.officer.accountId])
  await note(tx, row.id, 'publication-corrected', { digest: made.digest.toString('hex') }, stamp)
  return ok({ answer: { id: row.id, version, state: 'corrected' as const }, version })
}
