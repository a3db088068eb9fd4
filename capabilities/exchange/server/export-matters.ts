import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { categories, grades } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { writeTextWorkbook } from '#platform/server/spreadsheets/index.ts'
import type * as contract from '../contract.ts'
import type { ExportPurpose, PartyInFull } from '../domain/index.ts'
import { type ExportRow, exportsOf, insertExport, type OwnRow, ownMatters } from './exchange.sql.ts'
import { allPurposes, packageParties, purposeOf, purposesFor } from './package-parties.ts'

type Order = z.infer<NonNullable<typeof contract.exportMatters.body>>

/** What one file of a provincial system takes, with room; longer periods are several packages. */
const MOST_MATTERS = 5000

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const

/** The package is made, named by its digest and put on record in one step; it is not kept. */
export async function exportMatters(tx: Transaction, keys: Keys, officer: Officer, order: Order, now: Date) {
  const { from, to, as, parties: asked } = order
  if (from > to) return refuse('exchange.period-turned', {}, 'body.to')
  const found = asked === undefined ? ok() : await purposeOf(tx, officer, asked.purpose, now)
  if (!found.ok) return found
  const purpose = found.value
  const most = purpose?.most ?? MOST_MATTERS
  const rows = await tx.many(ownMatters, [...reachValues(officer), from, to, most + 1])
  if (rows.length > most) return refuse('exchange.period-too-long', { count: `>${most}`, most }, 'body.to')
  const id = newId(now)
  const leaving = { exportId: id, reason: asked?.reason ?? '', by: officer.accountId, now }
  const packed = purpose && (await packageParties(tx, keys, rows, { ...leaving, purpose }))
  const bytes = as === 'xlsx' ? asWorkbook(rows, packed) : asJson(rows, order, packed)
  const digest = createHash('sha256').update(bytes).digest() // which every machine can compute
  const made = [rows.length, digest, officer.unitId, now, officer.accountId]
  const why = purpose === undefined ? [null, null, null] : [purpose.code, asked?.reason, purpose.shown]
  await tx.many(insertExport, [id, from, to, as, ...made, ...why])
  const facts = { from, to, as, matters: rows.length, digest: digest.toString('hex'), ...asked }
  const event = { type: 'matters-exported', actor: officer.accountId, at: now, facts }
  await startChain(tx, { kind: 'export', id }, event)
  return ok({ bytes, mediaType: mediaTypes[as], fileName: `dingfen-${from}-${to}.${as}` })
}

const columns = [
  { heading: '一案一码', width: 22 },
  { heading: '对方编号', width: 28 },
  { heading: '名称', width: 30 },
  { heading: '纠纷类型', width: 16 },
  { heading: '难易', width: 12 },
  { heading: '登记日期', width: 12 },
  { heading: '承办单位', width: 24 },
  { heading: '状态', width: 10 },
  { heading: '办结日期', width: 12 },
] as const

type Packed = ReadonlyMap<string, readonly PartyInFull[]> | undefined

function asWorkbook(rows: readonly OwnRow[], packed: Packed): Buffer {
  const cells = rows.map((row) => [
    row.code,
    row.their_numbers.join('、'),
    row.title,
    categories[row.category as keyof typeof categories].zh,
    grades[row.grade as keyof typeof grades].zh,
    row.registered_on,
    row.unit_name,
    row.state === 'open' ? '办理中' : '已办结',
    row.closed_on ?? '',
    ...(packed === undefined ? [] : [(packed.get(row.id) ?? []).map(partyLine).join('\n')]),
  ])
  return writeTextWorkbook('纠纷', packed === undefined ? columns : [...columns, partyColumn], cells)
}

const partyColumn = { heading: '当事人', width: 60 } as const
const partyLine = ({ role, name, phone, identity }: PartyInFull) =>
  [`${role}：${name}`, phone, identity].filter((part) => part !== undefined).join(' ')

function asJson(rows: readonly OwnRow[], { from, to, parties }: Order, packed: Packed): Buffer {
  const matters = rows.map((row) => ({
    code: row.code,
    theirNumbers: row.their_numbers,
    title: row.title,
    category: row.category,
    grade: row.grade,
    registeredOn: row.registered_on,
    unitName: row.unit_name,
    state: row.state,
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
    ...(packed === undefined ? {} : { parties: packed.get(row.id) ?? [] }),
  }))
  return Buffer.from(
    `${JSON.stringify({ form: 'dingfen-matters/1', from, to, ...parties, matters }, null, 2)}\n`,
  )
}

export async function listExports(db: Reader, officer: Officer, now: Date) {
  const today = legalDayOf(now.getTime())
  const known = await allPurposes(db, today)
  const rows = await db.many(exportsOf, [officer.unitId])
  const exports = rows.map((row) => ({
    id: row.id,
    from: row.from_day,
    to: row.to_day,
    as: row.format,
    matters: row.matters,
    digest: row.digest.toString('hex'),
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    ...purposeTold(row, known),
  }))
  const purposes = (await purposesFor(db, officer, today)).map(
    ({ code, zh, en, shown, basis, assumption }) => ({ code, zh, en, shown: [...shown], basis, assumption }),
  )
  return ok({ answer: { exports, purposes } })
}

function purposeTold(
  { purpose, reason, shown }: Pick<ExportRow, 'purpose' | 'reason' | 'shown'>,
  known: readonly ExportPurpose[],
) {
  if (purpose === null || reason === null || shown === null) return {}
  const { zh, en } = known.find(({ code }) => code === purpose) ?? { zh: purpose, en: purpose }
  return { purpose: { zh, en }, reason, shown: [...shown] }
}
