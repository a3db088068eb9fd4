import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { faultsOf, officerFaults } from '#capabilities/authority/domain/index.ts'
import { officersNamed } from '#capabilities/authority/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import type * as contract from '../contract.ts'
import { DRAW_ALGORITHM, type Drawn, type DrawOrder, draw } from '../domain/index.ts'
import { findDepartment } from './case.sql.ts'
import type { Stamp } from './record-step.ts'
import { handledUnitsOf, readUnitsOf } from './rights.ts'

type Kept = DrawOrder & { readonly result: readonly Drawn[] }

const insertDraw = statement(
  'enforcement.insert-draw',
  `insert into enforcement.inspection_draw (id, number, unit_id, item, algorithm, drawn, witness, digest, drawn_at, drawn_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

const listDraws = statement<{
  readonly id: string
  readonly number: string
  readonly unit_name: string
  readonly item: string
  readonly algorithm: string
  readonly drawn: Kept
  readonly witness: string
  readonly digest: string
  readonly drawn_at: Date
  readonly drawn_by: string
}>(
  'enforcement.list-draws',
  `select d.id, d.number, u.name as unit_name, d.item, d.algorithm, d.drawn, d.witness, d.digest, d.drawn_at,
          a.display_name as drawn_by
     from enforcement.inspection_draw d join organisations.unit u on u.id = d.unit_id join access.account a on a.id = d.drawn_by
    where u.path && $1::uuid[] order by d.drawn_at desc, d.id desc limit $2`,
)

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export async function drawInspections(
  tx: Transaction,
  order: z.infer<NonNullable<typeof contract.drawInspections.body>>,
  { officer, now, today }: Stamp,
) {
  const unit = await tx.maybe(findDepartment, [order.unitId, handledUnitsOf(officer)])
  if (unit === undefined) return refuse('request.not-found')
  const officers = (await officersNamed(tx, order.officerIds, today)).filter(
    ({ unitId }) => unitId === unit.id,
  )
  const question = { day: today, actType: 'inspection' } as const
  const unable = officers.find((one) => faultsOf(one, question).length > 0)
  if (unable) {
    const { name } = unable
    const faults = faultsOf(unable, question).map((fault) => officerFaults[fault])
    const why = faults.map(({ zh, en }) => ({ zh: `${name}：${zh}`, en: `${name}: ${en}` }))
    return refuse('enforcement.officers', { why }, 'body.officerIds')
  }
  const drawn: DrawOrder = {
    seed: randomBytes(16).toString('hex'),
    objects: order.objects,
    officers: officers.map(({ id, name }) => ({ key: id, name })),
    count: order.count,
    officersEach: 2,
    apart: order.apart.map(({ object, officerId }) => ({ object, officer: officerId })),
  }
  const result = draw(drawn, digestOf)
  if (typeof result === 'string') return refuse(result, {}, 'body.count')
  const kept = JSON.stringify({ ...drawn, result })
  const year = Number(today.slice(0, 4))
  const number = `SJ${year}${String(await drawNumber(tx, 'enforcement', year, 'draw')).padStart(4, '0')}`
  const id = newId(now)
  const said = [id, number, unit.id, order.item, DRAW_ALGORITHM, kept, order.witness, digestOf(kept)]
  await tx.many(insertDraw, [...said, now, officer.accountId])
  const facts = { number, item: order.item, witness: order.witness, digest: digestOf(kept), seed: drawn.seed }
  await startChain(
    tx,
    { kind: 'inspection-draw', id },
    { type: 'drawn', actor: officer.accountId, at: now, facts },
  )
  return ok({ answer: { id, number, result: shown(result) } })
}

const shown = (result: readonly Drawn[]) =>
  result.map(({ object, officers }) => ({ object, officers: [...officers] }))

export async function readDraws(db: Reader, officer: Officer, limit: number) {
  const rows = await db.many(listDraws, [readUnitsOf(officer), limit])
  const draws = rows.map(({ drawn, drawn_at, drawn_by, unit_name, ...row }) => ({
    ...row,
    unitName: unit_name,
    drawnAt: drawn_at.toISOString(),
    drawnBy: drawn_by,
    objects: drawn.objects.length,
    officers: drawn.officers.length,
    seed: drawn.seed,
    result: shown(drawn.result),
    isReproduced: isSame(draw(drawn, digestOf), drawn.result),
  }))
  return ok({ answer: { draws } })
}

function isSame(again: ReturnType<typeof draw>, kept: readonly Drawn[]): boolean {
  const keysOf = (drawn: readonly Drawn[]) =>
    drawn.map(({ object, officers }) => [object.key, ...officers.map(({ key }) => key)])
  return typeof again !== 'string' && JSON.stringify(keysOf(again)) === JSON.stringify(keysOf(kept))
}
