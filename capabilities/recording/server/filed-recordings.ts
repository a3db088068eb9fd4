import { recordingModes } from '#capabilities/authority/domain/index.ts'
import { caseFile } from '#capabilities/enforcement/server/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type { Link } from '#platform/server/ledger/link.ts'
import { recordingKinds } from '../domain/index.ts'
import { type BoundRow, boundToCase, custodyLinks, holdRecording } from './binding.sql.ts'
import { dutiesOfCase } from './case-duties.ts'

/** A recording as the file of a case lists it. @property custody its chain, as it was hashed */
export interface FiledRecording {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly duty: string
  readonly step: string
  readonly row: BoundRow
  readonly custody: readonly (Link & { readonly digest: string; readonly actorName: string })[]
}

/** What is bound to a case, each recording once, with its custody. The caller answers for who may have it. */
export async function filedRecordings(db: Reader, caseId: string): Promise<readonly FiledRecording[]> {
  const file = await caseFile(db, caseId, undefined)
  if (file === undefined) return []
  const { readings } = await dutiesOfCase(db, file)
  const items = new Map(
    readings.map(({ duty }) => [duty.key, `${duty.item}（${recordingModes[duty.mode].zh}）`]),
  )
  const rows = await db.many(boundToCase, [caseId])
  const firsts = rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index)
  const filed: FiledRecording[] = []
  for (const row of firsts) {
    const links = await db.many(custodyLinks, [row.id])
    filed.push({
      id: row.id,
      name: row.name,
      kind: recordingKinds[row.kind].zh,
      duty: items.get(row.duty) ?? '附卷',
      step: file.steps.find(({ id }) => id === row.step_id)?.label.zh ?? '',
      row,
      custody: links.map(({ at, digest, actor_name: actorName, ...link }) => ({
        ...link,
        at: at.toISOString(),
        digest: digest.toString('hex'),
        actorName,
      })),
    })
  }
  return filed
}

/** A copy of every one of these left the house in the file of a case. */
export async function noteExported(
  tx: Transaction,
  recordingIds: readonly string[],
  facts: object,
  { actor, now }: { readonly actor: string; readonly now: Date },
): Promise<void> {
  for (const id of recordingIds) {
    await tx.many(holdRecording, [id])
    await appendToLedger(tx, { kind: 'recording', id }, { type: 'exported', actor, at: now, facts })
  }
}
