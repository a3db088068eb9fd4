import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import type { QueryOf } from '#platform/contract/operation.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { type ListMove, type ListState, listMoves } from '../domain/index.ts'
import { cutoffsOn } from './draw-list.ts'
import { candidatesPerUnit, findDepartment } from './facts.sql.ts'
import { findList, type ListRow, listsWithin, type RowRow, rowsOf } from './list.sql.ts'
import { presentKeeping } from './present.ts'
import { decidedUnitsOf, drawnUnitsOf, readUnitsOf } from './rights.ts'

export async function readLists(
  db: Reader,
  officer: Officer,
  { cursor, limit }: QueryOf<typeof contract.listDeletionLists>,
  today: LegalDate,
) {
  const { value: rule, assumption, basis } = await ruleOn(db, 'retention.terms', today)
  const rows = await db.many(listsWithin, [readUnitsOf(officer), cursor ?? null, limit + 1])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const { recordedBefore, closedBefore } = cutoffsOn(rule, today)
  const due = await db.many(candidatesPerUnit, [readUnitsOf(officer), recordedBefore, closedBefore])
  const isKeeper = drawnUnitsOf(officer).length > 0
  const shorter = Math.min(...rule.file.rows.map(({ months }) => months))
  return ok({
    answer: {
      lists: shown.map(presentList),
      ...(last ? { next: last.id } : {}),
      due: due.map((row) => ({
        ...{ unitId: row.unit_id, unitName: row.unit_name, candidates: row.candidates },
        bytes: Number(row.bytes),
        isListed: row.is_listed,
        mayDraw: isKeeper && !row.is_listed,
      })),
      rule: {
        ordinaryMonths: rule.ordinary.months,
        fileMonths: rule.file.months,
        ...(shorter < rule.file.months ? { shorterFileMonths: shorter } : {}),
        ...{ basis, assumption },
      },
    },
  })
}

export async function readList(
  db: Reader,
  officer: Officer,
  deletionListId: string,
  { of, after, limit }: QueryOf<typeof contract.readDeletionList>,
) {
  const list = await db.maybe(findList, [deletionListId, readUnitsOf(officer)])
  if (list === undefined) return refuse('request.not-found')
  const rows = await db.many(rowsOf, [list.id, of, after, limit + 1])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const reaches = async (units: readonly string[]) =>
    (await db.maybe(findDepartment, [list.unit_id, units])) !== undefined
  const can = (move: ListMove) => isPossible<ListState, ListMove>(listMoves, list.state, move)
  const isOther = list.drawn_by !== officer.accountId
  return ok({
    answer: {
      list: presentList(list),
      digest: list.digest.toString('hex'),
      rows: shown.map(presentRow),
      ...(last ? { next: String(last.position) } : {}),
      may: {
        decide: can('approve') && isOther && (await reaches(decidedUnitsOf(officer))),
        withdraw: can('withdraw') && (await reaches(drawnUnitsOf(officer))),
      },
      version: list.version,
    },
    version: list.version,
  })
}

const presentList = (row: ListRow) => ({
  ...{ id: row.id, number: row.number, unitId: row.unit_id, unitName: row.unit_name, state: row.state },
  ...{ going: row.going, bytes: Number(row.bytes), kept: row.kept, further: row.further },
  ...{ removed: row.removed, left: row.left },
  drawnAt: row.drawn_at.toISOString(),
  drawnBy: row.drawn_by_name,
  ...given('decidedAt', row.decided_at?.toISOString()),
  ...given('decidedBy', row.decided_by_name),
  ...given('words', row.words),
  ...given('doneAt', row.done_at?.toISOString()),
})

const presentRow = ({ said, ...row }: RowRow) => ({
  ...{ position: row.position, recordingId: row.recording_id, name: said.name },
  ...given('officerName', said.officerName),
  ...{ startedAt: said.startedAt, endedAt: said.endedAt, size: said.size, sm3: said.sm3 },
  keeping: presentKeeping(said),
  ...given('ground', said.ground),
  ...given('groundWords', said.groundWords),
  ...given('outcome', row.outcome),
  ...given('outcomeGround', row.outcome_ground),
  ...given('content', row.content),
  ...given('settledAt', row.settled_at?.toISOString()),
})
