import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { QueryOf } from '#platform/contract/operation.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { given } from '#platform/server/http/given.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import type * as contract from '../contract.ts'
import { readRows } from '../domain/index.ts'
import { formOn } from './open-round.ts'
import { bureauUnitsOf } from './rights.ts'
import { departmentsBelow, findImported, insertReturn, insertRound } from './round.sql.ts'
import { note, roundChain, type Stamp } from './stamp.ts'

interface File {
  readonly form: string
  readonly asOf: LegalDate
  readonly bytes: Uint8Array
}

/** What a file would become: the same for the trial and for the import. The digest names both. */
async function planOf(db: Reader, officer: Officer, { form: key, asOf, bytes }: File, today: LegalDate) {
  const form = await formOn(db, key, today)
  if (form === undefined) return refuse('returns.no-such-form', {}, 'query.form')
  const table = readTable(bytes)
  if (!table.ok) return refuse(`returns.file-${table.refusal.code}` as const)
  const units = await db.many(departmentsBelow, [bureauUnitsOf(officer), today])
  const read = readRows(form.value, table.value, units)
  if (!read.ok) return read
  const said = Buffer.from(JSON.stringify([key, form.id, asOf, read.value]))
  const digest = digestOfBytes(Buffer.concat([digestOfBytes(bytes), said]))
  const named = new Set(read.value.map(({ unitId }) => unitId))
  const missing = units.filter(({ id }) => !named.has(id)).map(({ name }) => name)
  return ok({ form, rows: read.value, missing, digest })
}

export async function tryRound(db: Reader, officer: Officer, file: File, today: LegalDate) {
  const plan = await planOf(db, officer, file, today)
  if (!plan.ok) return plan
  const { rows, missing, digest } = plan.value
  return ok({
    answer: {
      digest: digest.toString('hex'),
      rows: rows.map(({ row, unitName, unitId, values, others, unread, fault }) => ({
        ...{ row, unitName, values: { ...values } },
        ...given('unitId', unitId),
        others: others.map((one) => ({ ...one })),
        unread: [...unread],
        ...given('fault', fault),
      })),
      missing,
    },
  })
}

type ImportOrder = QueryOf<typeof contract.importReturnRound> & { readonly bytes: Uint8Array }

/** The file is read anew; only if that comes to what the trial showed is anything written, and then all of it. */
export async function importRound(tx: Transaction, order: ImportOrder, stamp: Stamp) {
  const { form: key, asOf, title } = order
  const digest = Buffer.from(order.digest, 'hex')
  const known = await tx.maybe(findImported, [digest])
  if (known !== undefined) return ok({ answer: { ...known, leftOut: 0, wasImported: true } })
  if (asOf > stamp.today) return refuse('returns.wrong-days', {}, 'query.asOf')
  const plan = await planOf(tx, stamp.officer, order, stamp.today)
  if (!plan.ok) return plan
  const { form, rows } = plan.value
  if (!plan.value.digest.equals(digest)) return refuse('returns.file-changed')
  const sound = rows.filter(({ fault }) => fault === undefined)
  if (sound.length === 0) return refuse('returns.no-sound-row')
  const id = newId(stamp.now)
  const row = [id, key, form.id, title, asOf, asOf, 'closed', true, digest]
  const made = await tx.maybe(insertRound, [...row, stamp.now, stamp.officer.accountId, stamp.now])
  if (made === undefined) return refuse('returns.round-there', { day: asOf }, 'query.asOf')
  const leftOut = rows.length - sound.length
  const facts = { form: key, title, asOf, digest: order.digest, rows: sound.length, leftOut }
  await startChain(tx, roundChain(id), {
    ...{ type: 'round-imported', actor: stamp.officer.accountId, at: stamp.now, facts },
  })
  for (const { unitId, values, others, row: line } of sound) {
    const returnId = newId(stamp.now)
    const content = [JSON.stringify(values), JSON.stringify(others)]
    await tx.many(insertReturn, [returnId, id, unitId, 'accepted', ...content])
    await note(tx, returnId, 'imported', { roundId: id, row: line, values, others }, stamp)
  }
  return ok({ answer: { id, taken: sound.length, leftOut, wasImported: false } })
}
